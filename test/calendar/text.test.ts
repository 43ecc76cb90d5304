import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendarText } from '#electron/calendar/text.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import { COMMON_DATES, datesOf, fixture } from './support.ts'

const read = (text: string, academicYear?: string) =>
  readCalendarText(text, { source: 'a page', ...(academicYear ? { academicYear } : {}) })
const reasons = (text: string) => read(text).notUnderstood.map(({ line, reason }) => `${line}: ${reason}`)

describe('pasted term dates', () => {
  it('of a council come out as its half-terms, and the line without a date comes back (Sheffield 2017-18)', () => {
    const proposal = read(fixture('sheffield-2017-18.txt').toString())
    expect(datesOf(proposal)).toEqual([
      [
        '2017-09-04 2017-10-27',
        '2017-11-06 2017-12-22',
        '2018-01-08 2018-02-16',
        '2018-02-26 2018-03-29',
        '2018-04-16 2018-05-25',
        '2018-06-04 2018-07-24',
      ],
    ])
    expect(proposal.calendars[0]).toMatchObject({
      academicYear: '2017-18',
      source: 'a page',
      confirmedBy: null,
    })
    expect(proposal.notUnderstood).toEqual([
      {
        line: 19,
        text: 'Please ask your child’s school before you book a holiday.',
        reason: 'There is no date in it.',
      },
    ])
  })

  it('of a table keep the INSET day after the pupils have gone, and say so (Luton 2025-26)', () => {
    const proposal = read(fixture('luton-2025-26.txt').toString())
    expect(datesOf(proposal)).toEqual([COMMON_DATES])
    expect(proposal.calendars[0]?.insetDays).toEqual(['2026-07-20'])
    expect(proposal.assumed).toEqual([
      'Summer 2 ends on Mon 20 Jul 2026, an INSET day.',
      'Bank holidays of 2025-26 that the source does not name were added.',
    ])
    expect(proposal.notUnderstood).toEqual([])
  })

  it('with a contradiction of their own are shown as read, with the odd break remarked (Northumberland 2025-26)', () => {
    const [calendar] = read(fixture('northumberland-2025-26.txt').toString()).calendars
    expect(calendar?.halfTerms[4]).toEqual({ code: 'SUM1', firstDay: '2026-05-05', lastDay: '2026-05-22' })
    expect(calendar && calendarProblems(calendar).map(({ text }) => text)).toEqual([
      'Between Spring 2 and Summer 1 there are 4 weeks: check the dates.',
      'There are 183 term days; 195 are usual, INSET days included.',
    ])
  })

  it.each([
    [
      'halves under headings',
      `Autumn term 2025
       1st half term: Mon 1st Sept – Fri 24th Oct
       2nd half term: Mon 3rd Nov – Fri 19th Dec
       Spring term 2026
       1st half: Mon 5 Jan – Fri 13 Feb
       2nd half: Mon 23 Feb – Fri 27 Mar
       Summer term 2026
       First half term: Mon 13 April to Fri 22 May
       Second half term: Monday 1 June to Monday 20 July 2026`,
    ],
    [
      'opening and closing days',
      `Autumn term 2025
       School opens: Monday 1 September
       School closes for half term: Friday 24 October
       School re-opens: Monday 3 November
       School closes: Friday 19 December
       Spring term 2026
       Starts: Monday 5 January
       Breaks up for half term: Friday 13 February
       Returns: Monday 23 February
       Ends: Friday 27 March
       Summer term 2026
       Term starts Monday 13 April
       Half term begins Monday 25 May
       Half term ends Friday 29 May
       End of term: Monday 20 July`,
    ],
    [
      'six numbered terms',
      `Term 1: 1 September 2025 - 24 October 2025
       Term 2: 03/11/2025 - 19/12/2025
       Term 3: 5 January 2026 - 13 February 2026
       Term 4: 23 February 2026 - 27 March 2026
       Term 5: 13 April 2026 - 22 May 2026
       HT6: 1 June 2026 - 20 July 2026
       Summer holiday: Tuesday 21 July to Monday 31 August 2026`,
    ],
    [
      'whole terms beside their halves',
      `2025/26
       Autumn term: 1 September to 19 December
       Autumn 1: 1 September to 24 October
       Autumn 2: 3 November to 19 December
       Spring 1: 5 January to 13 February
       Spring 2: 23 February to 27 March
       Summer 1: 13 April to 22 May
       Summer 2: 1 June to 20 July`,
    ],
    [
      'holidays alone, between two summers',
      `School holidays 2025/26
       Summer holiday: 21 July to 31 August 2025
       Half term: 27 to 31 October
       Christmas: 22 December to 2 January
       February half term: 16 to 20 February
       Easter: 30 March to 10 April
       May half term: 25 to 29 May
       Summer holiday: 21 July to 31 August 2026`,
    ],
  ])('set out as %s come out the same', (_, text) => {
    const proposal = read(text)
    expect(proposal.notUnderstood).toEqual([])
    expect(proposal.incomplete).toEqual([])
    expect(datesOf(proposal)).toEqual([COMMON_DATES])
  })

  it('of two ranges in a line take the school year that the person says', () => {
    const text = `Autumn: 1 September to 24 October and 3 November to 19 December
Spring: 5 January to 13 February and 23 February to 27 March
Summer: 13 April to 22 May and 1 June to 20 July`
    expect(datesOf(read(text, '2025-26'))).toEqual([COMMON_DATES])
    expect(read(text)).toMatchObject({ calendars: [], incomplete: [] })
    expect(reasons(text)).toEqual(
      [1, 2, 3].map((line) => `${line}: The date has no year, and no line above it says the school year.`),
    )
  })

  it('with INSET days, closed days and lists under a heading', () => {
    const proposal = read(`${fixture('sheffield-2017-18.txt')}
INSET days
Monday 4 September 2017
Friday 13 and Monday 16 October 2017
Tuesday 2 January 2018
Saturday 16 September 2017
School closed: Friday 24 November 2017 (polling day)`)
    expect(proposal.calendars[0]).toMatchObject({
      insetDays: ['2017-09-04', '2017-10-13', '2017-10-16'],
      closedDays: ['2017-11-24'],
    })
    expect(proposal.notUnderstood.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '19: There is no date in it.',
      '24: It lies in a holiday or at a weekend and is left out.',
      '25: It lies in a holiday or at a weekend and is left out.',
    ])
  })

  it('of two years on one page are two calendars', () => {
    const next = fixture('luton-2025-26.txt').toString()
    const proposal = read(`${fixture('sheffield-2017-18.txt')}\n${next}`)
    expect(proposal.calendars.map((calendar) => calendar.academicYear)).toEqual(['2017-18', '2025-26'])
  })

  it('that lack a half-term are never half a calendar', () => {
    const lines = fixture('luton-2025-26.txt').toString().split('\n')
    for (const missing of [2, 3, 4, 5, 6, 7]) {
      const proposal = read(lines.filter((_, index) => index !== missing).join('\n'))
      expect(proposal.calendars).toEqual([])
      expect(proposal.incomplete[0]).toMatchObject({ academicYear: '2025-26' })
      expect(proposal.incomplete[0]?.sentence).toMatch(/^5 half-terms were found and six are needed: Mon/)
    }
  })

  it('whose names do not fit their place are not taken, nor are those that overlap', () => {
    const luton = fixture('luton-2025-26.txt').toString()
    const proposal = read(luton.replace('Autumn 2', 'Spring 1'))
    expect([proposal.calendars.length, proposal.incomplete[0]?.sentence]).toEqual([
      0,
      '"Spring 1\tMonday 3 November 2025\tFriday 19 December 2025" comes out as Autumn 2: a half-term is missing, doubled or named wrongly.',
    ])
    const overlapping = read(luton.replace('Monday 3 November 2025', 'Monday 20 October 2025'))
    expect([overlapping.calendars.length, overlapping.incomplete[0]?.sentence]).toEqual([
      0,
      'Autumn 1 and Autumn 2 overlap.',
    ])
  })

  it('that end inside a holiday of their own are not taken', () => {
    const proposal = read(`${fixture('luton-2025-26.txt')}Half term: Monday 20 to Friday 31 October 2025`)
    expect([proposal.calendars.length, proposal.incomplete[0]?.sentence]).toEqual([
      0,
      'Fri 24 Oct 2025 is the first or last day of a term and lies in a holiday: one of the two is wrong.',
    ])
  })

  it('come back line by line where they are not clear', () => {
    expect(
      reasons(`Term dates 2025 to 2026
Parents' evening: 12 November
Summer school: 27 to 31 July
Autumn term: Monday 1 September
Tuesday 1 September: term starts
Term starts 5 January
School closes and reopens Monday 3 November
INSET days: 1 to 30 September
Half term begins 25 May`),
    ).toEqual([
      '2: It does not say what happens on these days.',
      '3: It is too short for a half-term.',
      '4: One day alone: is it the first or the last?',
      '5: 2025-09-01 is a Monday, not a Tuesday.',
      '6: The other end of this term was not found.',
      '7: It is not clear whether school opens or closes on this day.',
      '8: An INSET day cannot be as long as that.',
      '9: The other end of this holiday was not found.',
    ])
  })

  it('of any wording give whole calendars or none', () => {
    const luton = fixture('luton-2025-26.txt').toString().split('\n')
    const odd = [
      'Half term: 27 to 31 October 2025',
      'INSET day: 4 May 2026',
      'Autumn 2: 20 October to 19 December 2025',
      'School closed: 1 May 2026',
      '1 May 2026',
    ]
    const more = fc.array(fc.oneof(fc.string(), fc.constantFrom(...odd)), { maxLength: 4 })
    let whole = 0
    fc.assert(
      fc.property(fc.shuffledSubarray(luton, { minLength: luton.length - 2 }), more, (lines, others) => {
        const proposal = read([...lines, ...others].join('\n'))
        whole += proposal.calendars.length
        for (const calendar of proposal.calendars) {
          expect(calendar.halfTerms.length).toBe(6)
          expect(calendarProblems(calendar).filter(({ level }) => level === 'error')).toEqual([])
        }
      }),
    )
    expect(whole).toBeGreaterThan(0)
  })
})
