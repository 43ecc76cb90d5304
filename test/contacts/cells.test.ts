import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '#electron/contacts/dates.ts'
import { guessMapping } from '#electron/contacts/headings.ts'
import { readRole } from '#electron/contacts/role-words.ts'
import { addDays, isLocalDate } from '#shared/model/local-date.ts'

describe('dates as spreadsheets write them', () => {
  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T00:00:00', '2026-09-01'],
    ['01/09/2026', '2026-09-01'],
    ['1/9/26 00:00', '2026-09-01'],
    ['01.09.2026', '2026-09-01'],
    ['1-Sep-26', '2026-09-01'],
    ['1 September 2026', '2026-09-01'],
    ['46266', '2026-09-01'],
    ['46266.5', '2026-09-01'],
    ['', null],
  ])('%s', (cell, date) => expect(readDate(cell)).toEqual({ date }))

  it.each(['09/13/2026', '31/02/2026', '3 oct', 'soon', '1', '99999', '2026-13-01'])('not %s', (cell) =>
    expect(readDate(cell)).toHaveProperty('reason'),
  )

  it('reads each day in each of its spellings alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = addDays('2000-01-01', days)
        expect(isLocalDate(date)).toBe(true)
        const [year, month, day] = date.split('-')
        const serial = String(36_526 + days)
        for (const cell of [date, `${day}/${month}/${year}`, `${day}.${month}.${year} 00:00`, serial])
          expect(readDate(cell)).toEqual({ date })
      }),
    )
  })
})

describe('headings', () => {
  it.each([
    [
      ['First Name', 'Surname', 'Email Address', 'School', 'URN', 'Job Title', 'Start date', 'Mobile'],
      { firstName: 0, lastName: 1, email: 2, school: 3, urn: 4, role: 5, from: 6, phone: 7 },
    ],
    [['School name', 'School phone', 'Name', 'e-mail', 'Role'], { school: 0, name: 2, email: 3, role: 4 }],
    [['Organisation', 'Full name', 'Telephone number'], { school: 0, name: 1, phone: 2 }],
    [['School URN', 'CPD Lead', 'E-Mail'], { urn: 0, name: 1, email: 2 }],
  ])('%s', (headings, mapping) => expect(guessMapping(headings)).toEqual(mapping))

  it('gives no column to two fields', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Name', 'School', 'School name', 'Role', 'E-mail', 'Phone', 'From', 'x')),
        (headings) => {
          const columns = Object.values(guessMapping(headings))
          expect(new Set(columns).size).toBe(columns.length)
        },
      ),
    )
  })
})

describe('job titles', () => {
  it.each([
    ['CPD Lead', 'cpd_lead'],
    ['Deputy Head (CPD)', 'cpd_lead'],
    ['Deputy Headteacher', 'deputy'],
    ['Assistant Headteacher', 'assistant_head'],
    ['Executive Headteacher', 'exec_head'],
    ['Head', 'headteacher'],
    ['Head of School', 'headteacher'],
    ['Head of Maths', 'middle_leader'],
    ['Y4 teacher & English lead', 'middle_leader'],
    ['SENCo', 'sendco'],
    ['HLTA', 'support_staff'],
    ['ECT', 'ect'],
    ['Chair of Governors', 'governor'],
    ['Class teacher', 'teacher'],
    ['Wizard', undefined],
  ])('%s', (words, role) => expect(readRole(words)).toBe(role))
})
