import { describe, expect, it } from 'vitest'
import { MAX_CALENDAR_BYTES, readCalendarFile } from '#electron/calendar/read-file.ts'
import { fixture } from './support.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file of term dates', () => {
  it('is known by what is in it, not by its ending', () => {
    const years = ['sheffield_2025-28.ics', 'sheffield_2025-28.json', 'luton-2025-26.txt'].map((name) => {
      const { calendars } = readCalendarFile(fixture(name), 'dates.dat')
      return calendars.map((calendar) => calendar.academicYear)
    })
    expect(years).toEqual([['2025-26', '2026-27', '2027-28'], ['2025-26', '2026-27', '2027-28'], ['2025-26']])
    expect(readCalendarFile(fixture('luton-2025-26.txt'), 'luton.txt').calendars[0]?.source).toBe(
      'Imported from luton.txt',
    )
  })

  it('may begin with a byte order mark and may be windows-1252', () => {
    const dashes = fixture('sheffield-2017-18.txt').toString()
    const old = Buffer.from(dashes.replaceAll('–', '\x96').replaceAll('’', '\x92'), 'latin1')
    for (const file of [bytes(`\ufeff${dashes}`), old])
      expect(readCalendarFile(file, 'x').calendars.map((calendar) => calendar.academicYear)).toEqual([
        '2017-18',
      ])
    const ics = fixture('named-events.ics').toString()
    expect(readCalendarFile(bytes(`\ufeff${ics}`), 'x').calendars.length).toBe(1)
    expect(readCalendarFile(bytes(`\ufeff${fixture('sheffield_2025-28.json')}`), 'x').calendars.length).toBe(
      3,
    )
  })

  it('that cannot be one is refused in a sentence that says what to do', () => {
    const refused = (content: Uint8Array) => expect(() => readCalendarFile(content, 'x'))
    refused(bytes('<!doctype html><p>Term dates')).toThrow(
      'This is a web page: open it, copy the dates and paste them.',
    )
    refused(bytes('  \n')).toThrow('This file is empty')
    refused(bytes('%PDF-1.7')).toThrow('This file cannot be read: open it, copy the dates and paste them.')
    refused(Uint8Array.of(80, 75, 3, 4, 0, 0)).toThrow('This file cannot be read')
    refused(new Uint8Array(MAX_CALENDAR_BYTES + 1)).toThrow('This file is too large')
  })
})
