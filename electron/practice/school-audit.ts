import { daysAfter } from '#shared/model/audit-states.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Body } from '#shared/model/kinds.ts'
import { addDays, weekday } from '#shared/model/local-date.ts'
import type { Level } from '#shared/model/rating.ts'
import type { Writer } from '#store/db.ts'
import { departing, inventViews, tellViews } from './audit-views.ts'
import type { Chance } from './chance.ts'
import type { SchoolStory } from './school-facts.ts'
import { chanceFor, halfTerm, type SchoolYear, tell } from './story.ts'
import {
  DOCUMENTS,
  LATER_SUMMARIES,
  OBSERVATIONS,
  QUOTES,
  RATING_NOTES,
  REASONS,
  SUMMARIES,
} from './words/audits.ts'
import { FOCUSES, type Focus } from './words/focuses.ts'
import { fill } from './words/slots.ts'
import { THEMES, type Theme } from './words/themes.ts'

/** What was found: the audit, and the themes whose items came out lowest. */
export type Found = Readonly<{
  audit: string
  date: string
  levels: ReadonlyMap<string, Level>
  weak: readonly Theme[]
}>

const ROUNDS = ['baseline', 'annual_1', 'annual_2', 'final'] as const

/**
 * The audit of one school year: three views, agreed levels for every item, some evidence, and a summary. Some schools
 * have theirs late in the autumn: until it is shared, the story goes on from the one before.
 */
export function tellAudit(
  writer: Writer,
  school: SchoolStory,
  year: SchoolYear,
  before: Found | undefined,
): Found | undefined {
  const { story } = school
  const chance = chanceFor(story, `audit ${school.index} ${year.label}`)
  const late = before !== undefined && school.index % 4 === 3
  const opened = late
    ? addDays(halfTerm(year, 'AUT2').first, 3)
    : addDays(halfTerm(year, 'AUT1').first, before === undefined ? 8 : 20)
  // A first audit is there however young the year is: everything else hangs on it.
  if (before !== undefined && addDays(opened, late ? 3 : 21) > story.today) return undefined
  const framework = SHIPPED_FRAMEWORKS[0] as Framework
  const items = itemsOf(framework)
  const levels = new Map(items.map(({ id }) => [id, nextLevel(chance, before?.levels.get(id))]))
  // The school's worst items are ones of which the story has something to tell.
  const weak = chance
    .some(THEMES, THEMES.length)
    .sort((a, b) => (levels.get(a.itemId) ?? 0) - (levels.get(b.itemId) ?? 0))
    .slice(0, 4)
  if (before === undefined) for (const theme of weak) levels.set(theme.itemId, chance.happens(0.7) ? 0 : 1)
  const best = [...levels].sort((a, b) => b[1] - a[1])[0] as [string, Level]
  const titleOf = (itemId: string) =>
    itemTitle(items.find(({ id }) => id === itemId) as (typeof items)[number])

  const steps = stepsOf(school, opened, { first: before === undefined, last: year === story.years.at(-1) })
  const status = steps.at(-1)?.to ?? 'collecting'
  const shared = status === 'shared' || status === 'closed'
  const visitOn = schoolDay(addDays(opened, 12))
  const audit = tell(story, writer, 'audit', opened, {
    schoolId: school.id,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    round: ROUNDS[Math.min(year.index, 3)] as (typeof ROUNDS)[number],
    openedOn: earlier(opened, story.today),
    visitOn: before === undefined ? earlier(visitOn, story.today) : visitOn,
    ...endOf(steps),
    moves: [...steps],
    summary: shared
      ? fill(chance.pick(before === undefined ? SUMMARIES : LATER_SUMMARIES), {
          strong: `“${titleOf(best[0])}”`,
          weak: `“${titleOf((weak[0] as Theme).itemId)}”`,
        })
      : '',
  })
  const eyes = chanceFor(story, `views ${school.index} ${year.label}`)
  const views = inventViews(eyes, items, levels)
  tellViews(writer, school, { id: audit.id, opened: earlier(opened, story.today) }, views)
  const apart = departing(framework, views, levels)
  // Not shared yet: adviser and lead are half way through the items.
  const agreed = shared ? items : status === 'moderating' ? items.slice(0, Math.ceil(items.length / 2)) : []
  for (const { id } of agreed) {
    const level = levels.get(id) ?? 0
    const note = noteOn(chance, id, level)
    tell(story, writer, 'rating', addDays(opened, 20), {
      auditId: audit.id,
      schoolId: school.id,
      itemId: id,
      source: 'agreed',
      level,
      note: note === '' && apart.has(id) ? eyes.pick(REASONS) : note,
    })
  }
  if (addDays(opened, 12) <= story.today || before === undefined)
    tellEvidence(writer, school, chance, audit.id, opened, weak)
  if (!shared) return undefined
  return { audit: audit.id, date: earlier(addDays(opened, 20), story.today), levels, weak }
}

type Step = Body<'audit'>['moves'][number]

/** How far the audit has come by today, move by move. A first audit is shared however young the year is. */
function stepsOf(
  { index, story }: SchoolStory,
  opened: string,
  { first, last }: Readonly<{ first: boolean; last: boolean }>,
): Step[] {
  const step = (from: Step['from'], to: Step['to'], days: number, reason = ''): Step => ({
    from,
    to,
    on: addDays(opened, days),
    reason,
  })
  const steps = [
    step('planned', 'collecting', 0),
    step('collecting', 'visit_done', 12),
    step('visit_done', 'moderating', 14),
    step('moderating', 'shared', 20),
    ...(first && index % 8 === 3
      ? [
          step('shared', 'moderating', 26, 'The governors’ minutes came in after the visit.'),
          step('moderating', 'shared', 30),
        ]
      : []),
    ...(last ? [] : [step('shared', 'closed', 200)]),
  ]
  return steps
    .map((one) => (first ? { ...one, on: earlier(one.on, story.today) } : one))
    .filter(({ on }) => on <= story.today)
}

/** The state that these moves lead to, with its days. */
function endOf(steps: readonly Step[]) {
  const begun = { status: 'planned', sharedOn: null, closedOn: null } as ReturnType<typeof daysAfter>
  return steps.reduce((state, { to, on }) => daysAfter(state, to, on), begun)
}

/** Some schools look at themselves with the DfE Standard too. */
export function tellStandardAudit(writer: Writer, school: SchoolStory, year: SchoolYear): void {
  const { story } = school
  const opened = addDays(halfTerm(year, 'SPR1').first, 9)
  if (addDays(opened, 14) > story.today) return
  const chance = chanceFor(story, `standard ${school.index} ${year.label}`)
  const framework = SHIPPED_FRAMEWORKS[1] as Framework
  const audit = tell(story, writer, 'audit', opened, {
    schoolId: school.id,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    round: 'ad_hoc',
    status: 'closed',
    openedOn: opened,
    sharedOn: addDays(opened, 14),
    closedOn: addDays(opened, 14),
    summary:
      'The leadership team rated itself against the DfE Standard for governors, in two meetings, with the adviser as critical friend.',
  })
  const items = itemsOf(framework)
  const levels = new Map<string, Level>(items.map(({ id }) => [id, chance.pick([0, 1, 1, 1, 2, 2, 3])]))
  const eyes = chanceFor(story, `standard views ${school.index} ${year.label}`)
  const views = inventViews(eyes, items, levels)
  tellViews(writer, school, { id: audit.id, opened }, views)
  const apart = departing(framework, views, levels)
  for (const [itemId, level] of levels)
    tell(story, writer, 'rating', addDays(opened, 14), {
      auditId: audit.id,
      schoolId: school.id,
      itemId,
      source: 'agreed',
      level,
      note: apart.has(itemId) ? eyes.pick(REASONS) : '',
    })
}

/** Focuses that this school's pupils are old enough, and young enough, for. */
export function focusesOf(school: SchoolStory): readonly Focus[] {
  return FOCUSES.filter((focus) => focus.years.every((year) => school.yearGroups.includes(year)))
}

/** A first result is low, and that is normal; a year moves an item by one level at most, sometimes back. */
function nextLevel(chance: Chance, before: Level | undefined): Level {
  if (before === undefined) return chance.pick([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3])
  const step = chance.pick([0, 0, 0, 1, 1, -1])
  return Math.max(0, Math.min(3, before + step)) as Level
}

function noteOn(chance: Chance, itemId: string, level: Level): string {
  const theme = THEMES.find((candidate) => candidate.itemId === itemId)
  if (theme !== undefined && level < 2) return theme.finding
  return chance.happens(0.3) ? chance.pick(RATING_NOTES[level]) : ''
}

function tellEvidence(
  writer: Writer,
  school: SchoolStory,
  chance: Chance,
  auditId: string,
  opened: string,
  weak: readonly Theme[],
): void {
  const documents = chance.deck(DOCUMENTS)
  const quotes = chance.deck(QUOTES)
  const focus = chance.pick(focusesOf(school))
  const line = (
    itemId: string,
    days: number,
    entry: Pick<Body<'evidence'>, 'kind' | 'title'> & { whereKept?: string; fromWhom?: string },
  ) =>
    tell(school.story, writer, 'evidence', addDays(opened, days), {
      auditId,
      schoolId: school.id,
      itemId,
      date: earlier(addDays(opened, days), school.story.today),
      ...entry,
    })
  for (const [index, theme] of weak.entries()) {
    line(theme.itemId, 3 + index, { kind: 'document', ...documents() })
    if (index < 2) line(theme.itemId, 12, { kind: 'quote', ...quotes() })
  }
  line((weak[0] as Theme).itemId, 12, {
    kind: 'observation',
    title: fill(chance.pick(OBSERVATIONS), { topic: focus.topic, team: focus.team }),
  })
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

/** The Monday after, for a day at the weekend. */
function schoolDay(date: string): string {
  return weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date
}
