import type { Framework, FrameworkItem } from '#shared/model/framework/framework.ts'
import { addDays } from '#shared/model/local-date.ts'
import { departsFrom, viewsOf } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { type GroupTotals, keepSafe } from '#shared/model/suppression.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import type { Writer } from '#store/db.ts'
import type { Chance } from './chance.ts'
import type { SchoolStory } from './school-facts.ts'
import { tell } from './story.ts'
import { LEADERS_WORDS } from './words/audits.ts'

type Source = 'self_evaluation' | 'interviews' | 'documents' | 'adviser'
type SourceRating = Readonly<{ itemId: string; source: Source; level: Level; note: string }>
type Survey = GroupTotals & Readonly<{ invited: number }>

/** How everybody saw the school before a level was agreed. */
export type Views = Readonly<{ ratings: readonly SourceRating[]; surveys: readonly Survey[] }>

/**
 * Views that lead to the levels that will be agreed: leaders often see their school a level higher than staff do, and
 * what is written down lies nearest to what is agreed.
 */
export function inventViews(
  chance: Chance,
  items: readonly FrameworkItem[],
  levels: ReadonlyMap<string, Level>,
): Views {
  const ratings: SourceRating[] = []
  for (const { id, sources } of items) {
    const level = levels.get(id) ?? 0
    const say = (source: Source, steps: readonly number[], note = '') =>
      ratings.push({ itemId: id, source, level: near(level, chance.pick(steps)), note })
    if (sources.includes('L'))
      say(
        'self_evaluation',
        [0, 0, 0, 1, 1, 1, 2, -1],
        chance.happens(0.25) ? chance.pick(LEADERS_WORDS) : '',
      )
    say('adviser', [0, 0, 0, 0, 0, 0, 1, -1])
    if (sources.includes('I') && chance.happens(0.4)) say('interviews', [0, 0, 0, -1])
    if (sources.includes('D') && chance.happens(0.5)) say('documents', [0, 0, 1])
  }
  return { ratings, surveys: inventSurvey(chance, items, levels) }
}

/** Teachers and support staff, and all of them; what would tell a few apart is left out as it is of any survey. */
function inventSurvey(
  chance: Chance,
  items: readonly FrameworkItem[],
  levels: ReadonlyMap<string, Level>,
): readonly Survey[] {
  const asked = items.filter((item) => item.survey_statement !== null)
  const sizes = { teachers: chance.int(14, 30), support_staff: chance.int(7, 20) }
  const invited = {
    teachers: sizes.teachers + chance.int(1, 6),
    support_staff: sizes.support_staff + chance.int(2, 9),
  }
  const results = asked.map(({ id }) => {
    const seen = (levels.get(id) ?? 0) + chance.int(-6, 4) / 10
    const teachers = spread(chance, sizes.teachers, seen)
    const support = spread(chance, sizes.support_staff, seen - chance.int(0, 4) / 10)
    return {
      itemId: id,
      teachers,
      support,
      all: teachers.map((many, at) => many + (support[at] ?? 0)) as SurveyCounts,
    }
  })
  const group = (
    group: Survey['group'],
    answered: number,
    invited: number,
    of: (result: (typeof results)[number]) => SurveyCounts,
  ): Survey => ({
    group,
    answered,
    invited,
    results: results.map((result) => ({ itemId: result.itemId, counts: of(result) })),
  })
  const totals = [
    group(
      'all',
      sizes.teachers + sizes.support_staff,
      invited.teachers + invited.support_staff,
      ({ all }) => all,
    ),
    group('teachers', sizes.teachers, invited.teachers, ({ teachers }) => teachers),
    group('support_staff', sizes.support_staff, invited.support_staff, ({ support }) => support),
  ]
  return keepSafe(totals, { nested: false }).kept
}

/** How far the answers of ten people lie from what they say together. */
const APART = [-2, -1.2, -0.8, -0.4, 0, 0, 0.4, 0.8, 1.2, 2]

/** Answers of so many people whose mean lies about where this value stands; staff hardly ever all say the same. */
function spread(chance: Chance, people: number, value: number): SurveyCounts {
  const middle = 1.5 + Math.min(3, Math.max(0, value))
  const counts = [0, 0, 0, 0, 0]
  for (let one = 0; one < people; one++) {
    const answer = Math.round(middle + chance.pick(APART))
    const at = Math.min(5, Math.max(1, answer)) - 1
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts as unknown as SurveyCounts
}

type Audit = Readonly<{ id: string; opened: string }>

/** What was collected: leaders first, then the survey, then the visit. */
export function tellViews(
  writer: Writer,
  { story, id: schoolId }: SchoolStory,
  { id: auditId, opened }: Audit,
  { ratings, surveys }: Views,
): void {
  for (const { source, ...rating } of ratings) {
    const on = addDays(opened, source === 'self_evaluation' ? 6 : 12)
    if (on <= story.today) tell(story, writer, 'rating', on, { auditId, schoolId, source, ...rating })
  }
  const heldTo = addDays(opened, 10)
  if (heldTo > story.today) return
  for (const { group, answered, invited, results } of surveys)
    tell(story, writer, 'survey', heldTo, {
      auditId,
      schoolId,
      group,
      answered,
      invited,
      results: results.map(({ itemId, counts }) => ({ itemId, counts: [...counts] as typeof counts })),
      heldFrom: addDays(opened, 3),
      heldTo,
      source: 'Staff survey on paper',
    })
}

/** Which of these levels no view supports, so that agreeing them took a reason. */
export function departing(
  framework: Framework,
  { ratings, surveys }: Views,
  levels: ReadonlyMap<string, Level>,
): ReadonlySet<string> {
  const views = viewsOf(
    framework,
    ratings.map((rating) => ({ ...rating, state: 'rated' as const })),
    surveys.map(({ group, results }) => ({
      group,
      results: results.map(({ itemId, counts }) => ({ itemId, counts: [...counts] as typeof counts })),
    })),
  )
  return new Set(
    views
      .filter(({ itemId, span }) => departsFrom(span, levels.get(itemId) ?? 0))
      .map(({ itemId }) => itemId),
  )
}

function near(level: Level, step: number): Level {
  return Math.max(0, Math.min(3, level + step)) as Level
}
