import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changedDetails,
  type Facts,
  headOf,
  isRenamed,
  rollMoved,
  samePerson,
  successorEvidence,
  trustChange,
} from '#register/diff.ts'
import { createRegisterDiff } from '#register/diff-files.ts'

const facts = (some: Partial<Facts> = {}): Facts => ({
  urn: 900001,
  name: 'Thornbeck Primary School',
  status: 'Open',
  openDate: null,
  closeDate: null,
  closeReason: null,
  laestab: '821/2001',
  pupils: 400,
  trust: null,
  street: '1 High Street',
  postcode: 'LU1 1AA',
  phone: '01632960001',
  website: 'https://www.thornbeck.example',
  headTitle: 'Mrs',
  headFirstName: 'Ann',
  headLastName: 'Lee-Test',
  ...some,
})

describe('one school, twice', () => {
  test.each([
    [400, 440, true],
    [400, 439, false],
    [400, 360, true],
    [400, 361, false],
    [0, 1, true],
    [0, 0, false],
    [null, 400, false],
    [400, null, false],
  ])('a roll of %s and then %s', (before, after, moved) => expect(rollMoved(before, after)).toBe(moved))

  test('ten per cent is ten per cent, however large the school', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (tens) => {
        expect(rollMoved(tens * 10, tens * 11)).toBe(true)
        expect(rollMoved(tens * 10, tens * 11 - 1)).toBe(false)
      }),
    )
  })

  test('signs and capitals make no new name', () => {
    expect(isRenamed("St Mary's CofE School", 'St Mary’s C.of.E School')).toBe(true)
    expect(isRenamed("St Mary's CofE School", 'ST MARY’S CofE School')).toBe(false)
  })

  test.each([
    ['Mrs Ann Lee-Test', 'Ann Lee-Test', true],
    ['A. Lee-Test', 'Mrs Ann Lee-Test', true],
    ['Mrs Lee-Test', 'Ann Lee-Test', true],
    ['Siân O’Neill-Test', 'Ms Sian ONeill-Test', true],
    ['Ann Lee-Test', 'Tom Lee-Test', false],
    ['Ann Lee-Test', 'Ann Ray-Exam', false],
    ['', 'Ann Lee-Test', false],
  ])('%s and %s', (one, other, same) => expect(samePerson(one, other)).toBe(same))

  test('a trust is joined, left or changed', () => {
    expect(trustChange('', 'NORTH TRUST')).toBe('joined')
    expect(trustChange('NORTH TRUST', null)).toBe('left')
    expect(trustChange('NORTH TRUST', 'SOUTH TRUST')).toBe('changed')
    expect(trustChange('NORTH TRUST', 'North Trust')).toBeUndefined()
  })

  test('blanks in a number and a lost value are no change', () => {
    expect(changedDetails(facts(), facts({ phone: '01632 960 001', website: 'thornbeck.example/' }))).toEqual(
      [],
    )
    expect(changedDetails(facts(), facts({ phone: null, postcode: '' }))).toEqual([])
    expect(changedDetails(facts(), facts({ phone: '01632960002', postcode: 'LU2 2BB' }))).toEqual([
      'postcode',
      'phone',
    ])
  })

  test('an odd head is shown as it is', () => {
    expect(headOf(facts({ headFirstName: 'SiÃ¢n & Tom', headLastName: 'Lee & Ray' }))).toBe(
      'Mrs SiÃ¢n & Tom Lee & Ray',
    )
    expect(headOf(facts({ headFirstName: null, headLastName: ' ' }))).toBeNull()
  })
})

describe('what a closed school has become', () => {
  const old = facts({ status: 'Closed', closeDate: '2025-08-31' })
  const next = facts({ urn: 900101, name: 'Thornbeck Academy', openDate: '2025-09-01' })

  test('links, number, address and days are told', () => {
    expect(successorEvidence(old, next, { type: 'Successor', on: '2025-09-01' })).toEqual([
      'The links file says “Successor”, Mon 1 Sep 2025.',
      'It has the same DfE number, 821/2001.',
      'It is at the same address, 1 High Street, LU1 1AA.',
      'It opened on Mon 1 Sep 2025; the other closed on Sun 31 Aug 2025.',
    ])
    expect(
      successorEvidence(old, facts({ urn: 9, laestab: null, postcode: null }), {
        type: 'Successor',
        on: null,
      }),
    ).toEqual(['The links file says “Successor”, without a day.'])
  })

  test('the junior school that always stood beside it is none', () => {
    const neighbour = facts({ urn: 900102, laestab: '821/2002', openDate: '1975-09-01' })
    expect(successorEvidence(old, neighbour, undefined)).toEqual([])
  })
})

describe('two registers', () => {
  test('every list, with the school that follows', () => {
    const before = [
      facts(),
      facts({ urn: 900002, name: 'Ash School', laestab: '821/2002', street: '2 High Street' }),
      facts({ urn: 900003, name: 'Elm School', laestab: '821/2003', street: '3 High Street' }),
      facts({ urn: 900004, name: 'Gone School', laestab: '821/2004', street: '4 High Street' }),
    ]
    const diff = createRegisterDiff(new Map(before.map((one) => [one.urn, one])), [
      { urn: 900101, linkUrn: 900001, linkName: '', linkType: 'Predecessor', linkedOn: null },
    ])
    diff.add(facts({ status: 'Closed', closeDate: '2025-08-31', closeReason: 'Academy Converter' }))
    diff.add({
      ...(before[1] as Facts),
      name: 'Ash Academy',
      pupils: 300,
      trust: 'NORTH TRUST',
      phone: '01632960009',
    })
    diff.add({ ...(before[2] as Facts), headFirstName: 'Tom', headLastName: 'Ray-Test' })
    diff.add(facts({ urn: 900101, name: 'Thornbeck Academy', openDate: '2025-09-01' }))
    const found = diff.end()
    expect(
      Object.fromEntries(Object.entries(found).map(([list, items]) => [list, items.map(({ urn }) => urn)])),
    ).toEqual({
      added: [900101],
      removed: [900004],
      closed: [900001],
      newUrn: [900001],
      renamed: [900002],
      headChanged: [900003],
      rollChanged: [900002],
      trustChanged: [900002],
      detailsChanged: [900002],
    })
    expect(found.newUrn[0]).toMatchObject({ newUrn: 900101, plain: true })
    expect(found.headChanged[0]).toMatchObject({ before: 'Mrs Ann Lee-Test', after: 'Mrs Tom Ray-Test' })
  })

  test('a register beside itself is no change', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100_000, max: 200_000 }), { maxLength: 50 }), (urns) => {
        const schools = [...new Set(urns)].map((urn) => facts({ urn, laestab: `821/${urn}` }))
        const diff = createRegisterDiff(new Map(schools.map((one) => [one.urn, one])))
        for (const one of schools) diff.add(one)
        expect(Object.values(diff.end()).flat()).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
