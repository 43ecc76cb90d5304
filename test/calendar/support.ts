import { readFileSync } from 'node:fs'
import type { CalendarProposal } from '#electron/calendar/proposal.ts'
import { COMMON } from '#test/shared/model/calendar/support.ts'

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url))
}

export function datesOf(proposal: CalendarProposal): string[][] {
  return proposal.calendars.map((calendar) =>
    calendar.halfTerms.map((half) => `${half.firstDay} ${half.lastDay}`),
  )
}

export const COMMON_DATES = COMMON.map(([first, last]) => `${first} ${last}`)
