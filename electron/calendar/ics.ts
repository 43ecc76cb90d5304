import { assemble } from './assemble.ts'
import { classify } from './classify.ts'
import type { Fact } from './facts.ts'
import { readDayEvents } from './ics-events.ts'
import type { CalendarProposal } from './proposal.ts'

/** Reads an ICS file of term dates: terms, halves, first and last days, holidays, or every term day one by one. */
export function readCalendarIcs(text: string, source: string): CalendarProposal {
  const { events, notUnderstood } = readDayEvents(text)
  const facts: Fact[] = []
  for (const { summary, first, last, line } of events) {
    const meaning = classify(summary.replace(/\b20\d\d\b/g, ' '), first, last, {
      season: null,
      section: null,
    })
    if (typeof meaning === 'string') notUnderstood.push({ line, text: summary, reason: meaning })
    else facts.push({ ...meaning, first, last, line, text: summary })
  }
  return assemble(facts, source, notUnderstood)
}
