import { describe, expect, it } from 'vitest'
import {
  ADVISER_COLUMNS,
  arrange,
  columnsShown,
  type ListedSchool,
  schoolListState,
} from '#shared/model/school-list.ts'

function school(name: string, part: Partial<ListedSchool> = {}): ListedSchool {
  return {
    id: name,
    urn: '100001',
    laestab: '890/2001',
    name,
    hub: 'Blackpool',
    owner: '',
    laName: 'Blackpool',
    town: 'Layton',
    postcode: 'FY3 7DX',
    phase: 'Primary',
    typeName: '',
    trust: '',
    pupils: null,
    ppPct: null,
    partnerStatus: 'active',
    joinedOn: null,
    cpdLead: null,
    lastConversationOn: null,
    nextConversationAt: null,
    planStatus: null,
    openSteps: 0,
    openNeeds: 0,
    audits: 0,
    flags: [],
    ...part,
  }
}

const names = (rows: readonly ListedSchool[], state: object) =>
  arrange(rows, schoolListState.parse(state)).map(({ name }) => name)

describe('the schools list', () => {
  const rows = [
    school('Beech', { pupils: 90, cpdLead: 'Siân Hughes', phase: 'Secondary' }),
    school('Ash', { pupils: 210, flags: [{ flag: 'no_lead', sentence: '' }] }),
    school('Year 10 School', { laName: 'Luton', hub: 'Luton' }),
    school('Year 9 School', { partnerStatus: 'paused', flags: [{ flag: 'inspected', sentence: '' }] }),
  ]

  it('is ordered by any column; numbers as numbers, and what says nothing last both ways', () => {
    expect(names(rows, {})).toEqual(['Ash', 'Beech', 'Year 9 School', 'Year 10 School'])
    expect(names(rows, { down: true })).toEqual(['Year 10 School', 'Year 9 School', 'Beech', 'Ash'])
    expect(names(rows, { sort: 'pupils' }).slice(0, 2)).toEqual(['Beech', 'Ash'])
    expect(names(rows, { sort: 'pupils', down: true }).slice(0, 2)).toEqual(['Ash', 'Beech'])
    expect(names(rows, { sort: 'a column that went' })[0]).toBe('Ash')
  })

  it('is filtered by words in any order and without accents, and by each choice', () => {
    expect(names(rows, { text: 'HUGHES sian' })).toEqual(['Beech'])
    expect(names(rows, { text: 'sian luton' })).toEqual([])
    expect(names(rows, { flag: 'no_lead' })).toEqual(['Ash'])
    expect(names(rows, { flag: 'any' })).toEqual(['Ash', 'Year 9 School'])
    expect(names(rows, { status: 'paused' })).toEqual(['Year 9 School'])
    expect(names(rows, { phase: 'Secondary' })).toEqual(['Beech'])
    expect(names(rows, { la: 'Luton', hub: 'Luton' })).toEqual(['Year 10 School'])
  })

  it('shows the columns that were chosen, the name first, or the usual ones', () => {
    expect(columnsShown([], ADVISER_COLUMNS)).toEqual(ADVISER_COLUMNS)
    expect(columnsShown(['urn', 'gone', 'flags'], ADVISER_COLUMNS)).toEqual(['name', 'flags', 'urn'])
  })
})
