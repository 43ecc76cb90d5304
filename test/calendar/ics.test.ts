import { describe, expect, it } from 'vitest'
import { readCalendarIcs } from '#electron/calendar/ics.ts'
import { shipped } from '#test/shared/model/calendar/support.ts'
import { COMMON_DATES, datesOf, fixture } from './support.ts'

const named = fixture('named-events.ics').toString()

describe('an ICS file', () => {
  it("of every term day is the authority's three years, the bank holiday in May a closed Monday (Sheffield)", () => {
    const proposal = readCalendarIcs(fixture('sheffield_2025-28.ics').toString(), 'a file')
    expect(proposal.calendars).toEqual(shipped('373').map((calendar) => ({ ...calendar, source: 'a file' })))
    expect([proposal.incomplete, proposal.notUnderstood]).toEqual([[], []])
    expect(proposal.calendars[0]?.bankHolidays).toContain('2026-05-04')
    expect(proposal.calendars[0]?.closedDays).toEqual([])
  })

  it('that lacks one day has a closed day, and one that lacks two weeks is no calendar', () => {
    const without = (dates: RegExp) =>
      readCalendarIcs(
        fixture('sheffield_2025-28.ics')
          .toString()
          .replace(/BEGIN:VEVENT.*?END:VEVENT\n/gs, (event) => (dates.test(event) ? '' : event)),
        'a file',
      )
    expect(without(/DTSTART;VALUE=DATE:20251128/).calendars[0]?.closedDays).toEqual(['2025-11-28'])
    const gap = without(/DTSTART;VALUE=DATE:202511(17|18|19|20|21|24|25|26|27|28)/)
    expect(gap.calendars.map((calendar) => calendar.academicYear)).toEqual(['2026-27', '2027-28'])
    expect(gap.incomplete[0]?.sentence).toMatch(/^7 half-terms were found and six are needed/)
  })

  it('of named events is read by their names: folded lines, exclusive ends, durations, local midnights', () => {
    const proposal = readCalendarIcs(named, 'a file')
    expect(datesOf(proposal)).toEqual([COMMON_DATES.with(5, '2026-06-01 2026-07-21')])
    expect(proposal.calendars[0]).toMatchObject({
      insetDays: ['2025-09-01', '2026-07-21'],
      closedDays: ['2025-11-28'],
    })
    expect(proposal.assumed).toEqual(['Summer 2 ends on Tue 21 Jul 2026, an INSET day.'])
  })

  it('gives back what it did not use, with the line in the file', () => {
    const { notUnderstood } = readCalendarIcs(named, 'a file')
    expect(notUnderstood.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
      "Parents' evening: It does not say what happens on these days.",
      'Governors: It is not an event of whole days.',
      'INSET day: The event is cancelled.',
      'Half term: The event repeats: repeated events are not read.',
      'Half term: It ends before it begins.',
    ])
    const [first] = notUnderstood
    expect(named.split('\r\n')[(first?.line ?? 0) - 1]).toBe("SUMMARY:Parents' evening")
  })

  it('that is cut off or no calendar is refused whole', () => {
    const refused = (text: string) => expect(() => readCalendarIcs(text, 'a file'))
    refused(named.slice(0, -300)).toThrow('This calendar file is cut off: download it again.')
    refused(named.replace('END:VEVENT', 'END:VTODO')).toThrow('cut off')
    refused('BEGIN:VCARD\nEND:VCARD\n').toThrow('This is not a calendar file')
    refused('BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n').toThrow('This is not a calendar file')
    refused('').toThrow('This is not a calendar file')
  })
})
