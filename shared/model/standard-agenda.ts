import type { Body } from './kinds.ts'

type AgendaLine = Pick<Body<'agenda_item'>, 'minutes' | 'kind' | 'title' | 'lead'>

/** What a forum of 90 minutes is mostly made of; the need that most schools share leads it. */
export function standardAgenda(
  input: Readonly<{ adviser: string; needs: readonly Readonly<{ title: string; school: string }>[] }>,
): AgendaLine[] {
  const topic = input.needs[0]?.title
  const schools = [...new Set(input.needs.map((need) => need.school))]
  return [
    {
      minutes: 10,
      kind: 'welcome',
      title: 'Welcome and one good thing since last time',
      lead: input.adviser,
    },
    { minutes: 10, kind: 'follow_up', title: 'What came of our promises', lead: 'All' },
    { minutes: 20, kind: 'expert_input', title: topic ?? 'Expert input', lead: '' },
    {
      minutes: 20,
      kind: 'school_spotlight',
      title: 'School spotlight: what worked, what did not',
      lead: schools[0] ?? '',
    },
    { minutes: 15, kind: 'clinic', title: 'Problem clinic: one real problem a table', lead: 'All' },
    { minutes: 10, kind: 'plan_time', title: 'Plan your next step', lead: 'All' },
    { minutes: 5, kind: 'close', title: 'Commitments and close', lead: input.adviser },
  ]
}
