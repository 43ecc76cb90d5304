import type { Input } from '#shared/model/kinds.ts'
import { addDays, mondayOf, weekday } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import type { SchoolStory } from './school-facts.ts'
import type { Thread } from './school-plan.ts'
import type { HalfTerm } from './school-year.ts'
import { chanceFor, type SchoolYear, type Story, tell } from './story.ts'
import { CLOSES, EXPERTS, FOLLOW_UPS, FORUM_NOTES, WELCOMES } from './words/forums.ts'
import { fill } from './words/slots.ts'
import type { Theme } from './words/themes.ts'

/** What a school brings to the hub's forums. */
export type Bringing = Readonly<{ school: SchoolStory; threads: readonly Thread[] }>

/** A forum in each half-term of a year, on the needs that most schools share. */
export function tellForums(
  story: Story,
  writer: Writer,
  year: SchoolYear,
  schools: readonly Bringing[],
): void {
  const chance = chanceFor(story, `forums ${year.label}`)
  const shared = themesOf(schools)
  const expert = chance.deck(EXPERTS)
  const welcome = chance.deck(WELCOMES)
  const followUp = chance.deck(FOLLOW_UPS)
  const close = chance.deck(CLOSES)
  for (const [place, halfTerm] of year.halfTerms.entries()) {
    const entry = shared[place % shared.length]
    if (entry === undefined) return
    const { theme, needs } = entry
    const date = dateOf(story, halfTerm)
    const planned = addDays(date, -25)
    // Two half-terms ahead nobody has fixed a date yet.
    if (planned > addDays(story.today, 60)) return
    const held = date < story.today
    const hosts = chance.some(schools, Math.min(3, schools.length)).map(({ school }) => school.name)
    const slot = 135
    const forum = tell(story, writer, 'forum', planned, {
      hub: story.hub.name,
      academicYear: year.label,
      halfTerm: halfTerm.code,
      title: theme.forum.title,
      needIds: needs,
      date,
      start: chance.pick(['13:45', '15:45']),
      minutes: slot,
      venue: hosts[0] ?? '',
      status: held ? 'held' : 'planned',
      expertName: expert(),
      notes: held
        ? fill(chance.pick(FORUM_NOTES), { count: Math.max(1, schools.length - chance.int(0, 2)) })
        : '',
    })
    const agenda: Omit<Input<'agenda_item'>, 'forumId' | 'position'>[] = [
      { minutes: 10, kind: 'welcome', title: welcome(), lead: story.hub.adviser },
      { minutes: 10, kind: 'follow_up', title: followUp(), lead: story.hub.adviser },
      { minutes: 25, kind: 'expert_input', title: theme.forum.input, lead: 'Guest' },
      {
        minutes: 15,
        kind: 'school_spotlight',
        title: `How ${hosts[0] ?? 'a school'} began`,
        lead: hosts[0] ?? '',
      },
      {
        minutes: 15,
        kind: 'school_spotlight',
        title: 'What has not worked yet, and why',
        lead: hosts[1] ?? hosts[0] ?? '',
      },
      { minutes: 35, kind: 'clinic', title: theme.forum.clinic, lead: 'Tables of four' },
      { minutes: 15, kind: 'plan_time', title: 'Each lead changes one thing in the plan', lead: '' },
      { minutes: 10, kind: 'close', title: close(), lead: story.hub.adviser },
    ]
    for (const [index, item] of agenda.entries())
      tell(story, writer, 'agenda_item', planned, { ...item, forumId: forum.id, position: index + 1 })
  }
}

function themesOf(schools: readonly Bringing[]): { theme: Theme; needs: string[] }[] {
  const found = new Map<string, { theme: Theme; needs: string[] }>()
  for (const { threads } of schools)
    for (const { theme, need } of threads) {
      const entry = found.get(theme.itemId) ?? { theme, needs: [] }
      entry.needs.push(need)
      found.set(theme.itemId, entry)
    }
  return [...found.values()].sort(
    (a, b) => b.needs.length - a.needs.length || (a.theme.itemId < b.theme.itemId ? -1 : 1),
  )
}

/** The fourth Thursday of the half-term; in the half-term that is running, the Thursday of this week. */
function dateOf(story: Story, { first, last }: HalfTerm): string {
  const thisWeek = addDays(mondayOf(story.today), 3)
  if (first <= thisWeek && thisWeek <= last) return thisWeek
  return addDays(mondayOf(addDays(first, weekday(first) > 4 ? 7 : 0)), 3 * 7 + 3)
}
