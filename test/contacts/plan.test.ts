import { describe, expect, it } from 'vitest'
import { guessMapping } from '#electron/contacts/headings.ts'
import { type Known, type Planned, planContacts } from '#electron/contacts/plan.ts'
import { readRows } from '#electron/contacts/rows.ts'
import { readTable } from '#electron/contacts/table.ts'

const SCHOOLS = [
  { id: 'ash', urn: '100001', name: 'Ash Lane Primary School' },
  { id: 'bow', urn: '100002', name: "St Bede's C of E Academy" },
  { id: 'cam', urn: '100003', name: 'Cam Street Primary School' },
  { id: 'dup', urn: '100004', name: 'Cam Street Academy' },
]
const SAM = {
  id: 'sam',
  name: 'Sam Okafor-Test',
  email: 'sam@ash.example.org',
  posts: [{ schoolId: 'ash', school: 'Ash Lane Primary School', role: 'cpd_lead' as const, now: true }],
}

function plan(csv: string, known: Partial<Known> = {}, decisions: Record<string, string> = {}) {
  const table = readTable(new TextEncoder().encode(csv))
  const { contacts, unusable } = readRows(table, guessMapping(table.headings), 'teacher')
  const planned = planContacts(
    contacts,
    { people: [SAM], schools: SCHOOLS, ...known },
    { schoolForEmpty: null, decisions },
  )
  return { planned, unusable }
}

const shortly = (planned: readonly Planned[]) =>
  planned.map((one) => [
    one.is,
    one.is === 'unmatched' ? one.reason : [one.school.id, one.whose, one.addsRole],
  ])

describe('what an import would make', () => {
  it('finds schools by URN or by name, however it is spelt, and names those it cannot find', () => {
    const { planned } = plan(
      [
        'Name,School,URN',
        'Ada One-Test,,100001',
        'Bea Two-Test,ash lane primary,',
        'Cy Three-Test,Saint Bedes CE Academy,',
        'Di Four-Test,Cam Street,',
        'Ed Five-Test,Nowhere Primary,',
        'Flo Six-Test,Ash Lane Primary School,999999',
        'Gus Seven-Test,,',
        'Hal Eight-Test,Cam Street Academy,',
      ].join('\n'),
    )
    expect(shortly(planned)).toEqual([
      ['new', ['ash', 'new', true]],
      ['new', ['ash', 'new', true]],
      ['new', ['bow', 'new', true]],
      ['unmatched', 'Several partner schools are called so. Give the URN.'],
      ['unmatched', 'No partner school is called so. Add the school, or give its URN.'],
      ['unmatched', 'No partner school has the URN 999999. Add the school first.'],
      ['unmatched', 'No school is given.'],
      ['new', ['dup', 'new', true]],
    ])
  })

  it('knows people again by e-mail and name, or by name at their school', () => {
    const { planned } = plan(
      [
        'Name;E-mail;School;Role',
        'SAM OKAFOR-TEST;Sam@Ash.example.org;Ash Lane Primary;CPD lead',
        'Mr Sam Okafor-Test;;Ash Lane Primary;Middle leader',
        'Sam Okafor-Test;sam@ash.example.org;Cam Street Primary School;Middle leader',
      ].join('\n'),
    )
    expect(shortly(planned)).toEqual([
      ['known', ['ash', { person: 'sam' }, false]],
      ['known', ['ash', { person: 'sam' }, true]],
      ['known', ['cam', { person: 'sam' }, true]],
    ])
  })

  it('suggests who it may be, with the reason, and heeds what is decided', () => {
    const csv = [
      'Name,E-mail,School',
      'Sam Okafor-Test,,Cam Street Primary School',
      'Samantha Okafor-Test,sam@ash.example.org,Ash Lane Primary',
      'Sam Okafor-Test,other@cam.example.org,Cam Street Primary School',
    ].join('\n')
    const { planned } = plan(csv)
    expect(planned.map((one) => one.is === 'duplicate' && [one.candidates[0]?.why, one.decision])).toEqual([
      ['Has the same name, at another school.', 'person:sam'],
      ['Has the same e-mail, under another name.', 'person:sam'],
      ['Has the same name, with another e-mail.', 'new'],
    ])
    expect(planned[0]?.is === 'duplicate' && planned[0].candidates[0]?.words).toBe(
      'CPD lead at Ash Lane Primary School',
    )
    expect(plan(csv, {}, { 2: 'new' }).planned[0]).toMatchObject({ whose: 'new', decision: 'new' })
    const decided = plan(csv, {}, { 3: 'skip', 4: 'person:sam' }).planned
    expect(decided.map((one) => one.is === 'duplicate' && one.whose)).toEqual([
      { person: 'sam' },
      'skip',
      { person: 'sam' },
    ])
  })

  it('takes two rows of one person for one, and an office’s address for nobody', () => {
    const { planned } = plan(
      [
        'Name,E-mail,School,Role',
        'Ola Federated-Test,ola@fed.example.org,Ash Lane Primary,CPD lead',
        'Ola Federated-Test,ola@fed.example.org,Cam Street Primary School,Middle leader',
        'Ann Office-Test,office@ash.example.org,Ash Lane Primary,Teacher',
        'Ben Office-Test,office@ash.example.org,Ash Lane Primary,Teacher',
      ].join('\n'),
    )
    expect(shortly(planned)).toEqual([
      ['new', ['ash', 'new', true]],
      ['known', ['cam', { row: 2 }, true]],
      ['new', ['ash', 'new', true]],
      ['new', ['ash', 'new', true]],
    ])
  })

  it('names row, column and reason of a row that cannot be used', () => {
    const { unusable, planned } = plan(
      [
        'Full name,Email address,Phone,School,Since',
        ',a@b.example.org,,Ash Lane Primary,',
        'Ada Test,ada at example,,Ash Lane Primary,',
        'Bea Test,,,Ash Lane Primary,09/13/2026',
        'Cy Test,,2.07946E+11,Ash Lane Primary,',
        '12345,,,Ash Lane Primary,',
        '"Di Test,,,Ash Lane Primary,',
        'Ed Test,,,Ash Lane Primary,46266',
      ].join('\n'),
    )
    expect(unusable.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Full name', 'There is no name.'],
      [3, 'Email address', 'This is not an e-mail address.'],
      [4, 'Since', 'This date has its month first.'],
      [5, 'Phone', 'A spreadsheet program has rounded this number.'],
      [6, 'Full name', 'This is not a name.'],
      [7, '', 'A quotation mark in this row is not closed.'],
    ])
    expect(planned[0]?.contact.from).toBe('2026-09-01')
  })
})
