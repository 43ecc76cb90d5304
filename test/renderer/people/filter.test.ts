import { describe, expect, it } from 'vitest'
import { EVERYBODY, filterPeople, type PeopleFilter, takingsOf } from '#renderer/features/people/filter.ts'
import { inWords } from '#renderer/features/people/undone.ts'
import type { PersonRow } from '#shared/contract/people.ts'

const post = (role: 'cpd_lead' | 'headteacher', school: string, now: boolean) => ({
  roleId: `${role} ${school}`,
  schoolId: school,
  school,
  role,
  from: '2024-09-01',
  to: now ? null : '2026-07-31',
  now,
})
const taking = (strand: 'coaching' | 'forum', status: 'active' | 'withdrawn') => ({
  id: `${strand} ${status}`,
  schoolId: 'ash',
  strand,
  status,
  joinedOn: '2024-09-01',
  statusOn: null,
  withdrawReason: null,
})
const person = (name: string, more: Partial<PersonRow>): PersonRow => ({
  id: name,
  name,
  email: '',
  phone: '',
  owner: '',
  hubs: ['Luton'],
  posts: [],
  takings: [],
  ...more,
})
const ROWS = [
  person('Siân O’Neill-Test', {
    posts: [post('cpd_lead', 'Ash Lane', true)],
    takings: [taking('coaching', 'active'), taking('forum', 'withdrawn')],
  }),
  person('Ada Test', {
    posts: [post('headteacher', 'Ash Lane', true), post('cpd_lead', 'Bow Street', false)],
  }),
  person('Bea Test', {
    posts: [post('cpd_lead', 'Bow Street', false)],
    takings: [taking('forum', 'withdrawn')],
  }),
]
const names = (filter: Partial<PeopleFilter>) =>
  filterPeople(ROWS, { ...EVERYBODY, ...filter }).map(({ name }) => name.split(' ')[0])

describe('the filter of people', () => {
  it('finds words of names, schools and hubs, without accents and apostrophes', () => {
    expect(names({ text: 'sian oneill' })).toEqual(['Siân'])
    expect(names({ text: 'ash LUTON' })).toEqual(['Siân', 'Ada'])
    expect(names({ text: 'nobody' })).toEqual([])
  })

  it('tells those in a role from those who left; a role that ended counts only where they do', () => {
    expect(names({ who: 'now' })).toEqual(['Siân', 'Ada'])
    expect(names({ who: 'left' })).toEqual(['Bea'])
    expect(names({ role: 'cpd_lead' })).toEqual(['Siân', 'Ada', 'Bea'])
    expect(names({ role: 'cpd_lead', who: 'now' })).toEqual(['Siân'])
  })

  it('leaves only the strands that it asks for, so that counts agree with rows', () => {
    expect(names({ strand: 'forum' })).toEqual(['Siân', 'Bea'])
    const rows = filterPeople(ROWS, { ...EVERYBODY, strand: 'forum', status: 'withdrawn' })
    expect(takingsOf(rows).map(({ personId, strand }) => [personId, strand])).toEqual([
      ['Siân O’Neill-Test', 'forum'],
      ['Bea Test', 'forum'],
    ])
  })
})

it('says by name what an undo leaves', () => {
  expect(inWords({ undone: 5, kept: [] })).toBe('Took back 5 records.')
  expect(inWords({ undone: 1, kept: [{ name: 'Ada Test', reason: 'has steps now' }] })).toBe(
    'Took back 1 record. Kept: Ada Test (has steps now).',
  )
})
