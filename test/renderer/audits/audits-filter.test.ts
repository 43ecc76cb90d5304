import { expect, it } from 'vitest'
import { ALL_AUDITS, filtered, shortFramework } from '#renderer/features/audits/audits-filter.ts'
import type { AuditRow } from '#shared/contract/audits.ts'

function row(schoolName: string, status: string, round: string, hub = 'Luton'): AuditRow {
  return { schoolName, hub, audit: { body: { status, round } } } as AuditRow
}

const ROWS = [
  row('Siân O’Neill-Önaç Primary', 'shared', 'baseline'),
  row('Larch End Primary', 'collecting', 'annual_1'),
  row('Larch Cross High', 'shared', 'annual_1', 'Blackpool'),
]
const names = (part: Partial<typeof ALL_AUDITS>) =>
  filtered(ROWS, { ...ALL_AUDITS, ...part }).map(({ schoolName }) => schoolName.split(' ')[1])

it('finds audits by all words of the school, however its name is written', () => {
  expect(names({})).toHaveLength(3)
  expect(names({ text: "o'neill onac" })).toEqual(['O’Neill-Önaç'])
  expect(names({ text: 'primary LARCH' })).toEqual(['End'])
})

it('lets through one state, one round and one hub', () => {
  expect(names({ status: 'shared' })).toEqual(['O’Neill-Önaç', 'Cross'])
  expect(names({ status: 'shared', round: 'annual_1' })).toEqual(['Cross'])
  expect(names({ hub: 'Luton', round: 'annual_1' })).toEqual(['End'])
})

it('a framework has a short name for a column', () => {
  expect(shortFramework('CPD Quality Profile (seven areas)')).toBe('CPD Quality Profile')
  expect(shortFramework('(draft)')).toBe('(draft)')
})
