import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '#store/open.ts'
import { SEARCH, searchRegister } from '#store/register/reads.ts'
import type { Store } from '#store/store.ts'
import { type Cells, registerText, school } from '../../register/support.ts'
import { load } from './support.ts'

let store: Store

const invented: Cells[] = [
  {
    EstablishmentName: 'Luton Sixth Form College',
    Town: 'Luton',
    Postcode: 'LU2 7EW',
    EstablishmentNumber: '8600',
  },
  { EstablishmentName: "St Paul's Catholic School", Town: 'Blackpool', Postcode: 'FY1 2AB' },
  { EstablishmentName: 'Saint Paul’s Academy', Town: 'Leeds' },
  { EstablishmentName: 'The Abbey Infant School', Town: 'Luton' },
  { EstablishmentName: 'Luton Old School', Town: 'Luton', 'EstablishmentStatus (name)': 'Closed' },
  { EstablishmentName: 'École Zoë Primary', Town: 'Stoke-on-Trent' },
  { EstablishmentName: 'Newhaven Luton School', 'EstablishmentStatus (name)': 'Proposed to open' },
  {
    EstablishmentName: 'Ashfield Luton Road Primary',
    'EstablishmentStatus (name)': 'Open, but proposed to close',
  },
].map((cells, at) => school({ URN: String(300_001 + at), EstablishmentNumber: String(4001 + at), ...cells }))

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-search-'))
  const file = join(folder, 'a.csv')
  writeFileSync(file, registerText(invented))
  store = createStore({ path: join(folder, 'w.sqlite') }, { role: 'adviser', name: 'Asha', hub: 'Luton' })
  await load(store, file)
  return () => {
    store.close()
    rmSync(folder, { recursive: true })
  }
})

const names = (text: string, limit?: number) =>
  store.read((reader) => searchRegister(reader, { text, limit })).matches.map(({ name }) => name)

describe('a school is found by', () => {
  test.each([
    ['the beginnings of words, in any order', 'coll lut', ['Luton Sixth Form College']],
    ['st for saint, and saint for st', 'st pauls', ['Saint Paul’s Academy', "St Paul's Catholic School"]],
    ['saint for st', "saint paul's", ['Saint Paul’s Academy', "St Paul's Catholic School"]],
    ['half of saint', 'sain cath', ["St Paul's Catholic School"]],
    ['letters without their accents', 'ecole zoe', ['École Zoë Primary']],
    ['its URN', '300003', ['Saint Paul’s Academy']],
    ['its DfE number', '821/8600', ['Luton Sixth Form College']],
    ['its postcode', 'LU2 7EW', ['Luton Sixth Form College']],
    ['its postcode without the space', 'lu27ew', ['Luton Sixth Form College']],
    ['the beginning of its postcode', 'fy1', ["St Paul's Catholic School"]],
    ['the beginning of its postcode, past the space', 'fy1 2', ["St Paul's Catholic School"]],
    ['its town with a word of its name', 'blackpool school', ["St Paul's Catholic School"]],
    ['a hyphenated town', 'stoke on trent', ['École Zoë Primary']],
    ['its name without The', 'abbey', ['The Abbey Infant School']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found)
  })

  test('open schools first, then proposed, then closed; in each, names that begin so first', () => {
    expect(names('luton')).toEqual([
      'Luton Sixth Form College',
      'Ashfield Luton Road Primary',
      'The Abbey Infant School',
      'Newhaven Luton School',
      'Luton Old School',
    ])
  })

  test('says that there are more than asked for', () => {
    const found = store.read((reader) => searchRegister(reader, { text: 'luton', limit: 2 }))
    expect(found.matches.map(({ name }) => name)).toEqual([
      'Luton Sixth Form College',
      'Ashfield Luton Road Primary',
    ])
    expect(found.more).toBe(true)
    expect(store.read((reader) => searchRegister(reader, { text: 'luton', limit: 5 })).more).toBe(false)
  })

  test('a match says what a list of schools shows', () => {
    expect(store.read((reader) => searchRegister(reader, { text: '300001' })).matches).toEqual([
      {
        urn: 300001,
        name: 'Luton Sixth Form College',
        la: 'Luton',
        town: 'Luton',
        postcode: 'LU2 7EW',
        status: 'Open',
        phase: '',
        type: '',
      },
    ])
  })

  test.each(['', 'l', '"', '*', 'NEAR(', 'a OR', '((((', "';--", 'zzzz'])(
    '%j finds nothing and breaks nothing',
    (text) => {
      expect(names(text)).toEqual([])
    },
  )
})

test('the query runs in order of place and looks each school up by key', () => {
  const plan = store.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${SEARCH}`)
    .all(1, '"lu"*', 0, 1, 20)
    .map(({ detail }) => detail)
  expect(plan).toEqual([
    expect.stringMatching(/^SCAN f VIRTUAL TABLE INDEX \d+:M/),
    'SEARCH s USING PRIMARY KEY (load_id=? AND urn=?)',
  ])
})
