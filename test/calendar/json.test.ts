import { describe, expect, it } from 'vitest'
import { readCalendarJson } from '#electron/calendar/json.ts'
import { COMMON, calendarOf, shipped } from '#test/shared/model/calendar/support.ts'
import { fixture } from './support.ts'

const good = calendarOf('2025-26', COMMON)
const ours = (change: object = {}) =>
  JSON.stringify({
    format: 'cpd-fieldbook-calendars',
    version: 1,
    authority: { code: '373', name: 'Sheffield' },
    calendars: [good],
    ...change,
  })
const refused = (text: string) => expect(() => readCalendarJson(text, 'a file'))

describe('a JSON file of calendars', () => {
  it('in our format comes back as it was written, with its authority', () => {
    expect(readCalendarJson(ours(), 'a file')).toEqual({
      authority: { code: '373', name: 'Sheffield' },
      calendars: [good],
      incomplete: [],
      notUnderstood: [],
      assumed: [],
    })
  })

  it('proposes the good years and says what is wrong with the others', () => {
    const overlapping = {
      ...good,
      halfTerms: good.halfTerms.map((half) =>
        half.code === 'AUT2' ? { ...half, firstDay: '2025-10-20' } : half,
      ),
    }
    const proposal = readCalendarJson(ours({ calendars: [good, overlapping, good] }), 'a file')
    expect(proposal.calendars.length).toBe(1)
    expect(proposal.incomplete).toEqual([
      {
        academicYear: '2025-26',
        sentence: 'Autumn 1 and Autumn 2 overlap. The file has this school year twice.',
      },
      { academicYear: '2025-26', sentence: 'The file has this school year twice.' },
    ])
  })

  it('that is cut off, of another kind, of another version or without a half-term is refused with the place', () => {
    refused(ours().slice(0, -20)).toThrow('This is not a whole JSON file')
    refused('[1]').toThrow('This file holds no calendars')
    refused(ours({ format: 'other' })).toThrow('This file is of another kind')
    refused(ours({ version: 2 })).toThrow('update CPD Fieldbook')
    refused(ours({ calendars: [{ ...good, halfTerms: good.halfTerms.slice(1) }] })).toThrow(
      'This file of calendars has a fault at calendars.0.halfTerms: A school year has six half-terms.',
    )
  })

  it('of school days one by one is the three years of the authority, with where it comes from (Sheffield)', () => {
    const proposal = readCalendarJson(fixture('sheffield_2025-28.json').toString(), 'Imported from days.json')
    const source =
      'Imported from days.json: Sheffield, from https://www.sheffield.gov.uk/schools-childcare/school-information-term-dates, made on 2026-04-11'
    expect(proposal).toEqual({
      authority: null,
      calendars: shipped('373').map((calendar) => ({ ...calendar, source })),
      incomplete: [],
      notUnderstood: [],
      assumed: [],
    })
  })

  it('of school days says that a year is provisional, and refuses days inside a holiday', () => {
    const list = JSON.parse(fixture('sheffield_2025-28.json').toString())
    list.academic_years[1].provisional = true
    list.academic_years[2].dates.push({ date: '2028-04-10', week: 30 })
    const proposal = readCalendarJson(JSON.stringify(list), 'x')
    expect(proposal.calendars.map((calendar) => calendar.source.endsWith('(provisional)'))).toEqual([
      false,
      true,
    ])
    expect(proposal.incomplete).toEqual([
      {
        academicYear: '2027-28',
        sentence: 'Mon 10 Apr 2028 is a term day and lies in a holiday: one of the two is wrong.',
      },
    ])
  })
})
