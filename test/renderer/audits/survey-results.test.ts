import { expect, it } from 'vitest'
import { resultRows, resultSummary } from '#renderer/features/audits/survey/results.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'

const STATEMENTS = [
  { itemId: 'A1', title: 'One', words: 'We share.' },
  { itemId: 'A2', title: 'Two', words: 'We have time.' },
  { itemId: 'A3', title: 'Three', words: 'Not asked.' },
]

function survey(results: { itemId: string; counts: SurveyCounts }[]) {
  return {
    id: 'x',
    base: [],
    conflicted: false,
    body: {
      auditId: 'a',
      schoolId: 's',
      group: 'all' as const,
      invited: 112,
      answered: 64,
      results,
      heldFrom: '2026-06-08',
      heldTo: '2026-06-26',
      source: '',
      sharing: 'programme' as const,
    },
  }
}

it('says where staff agree most and least, with what each share rests on', () => {
  const here = survey([
    { itemId: 'A2', counts: [3, 3, 1, 1, 0] },
    { itemId: 'A1', counts: [1, 2, 4, 30, 27] },
  ])
  const rows = resultRows(STATEMENTS, here)
  expect(rows.map(({ itemId, perception, few }) => [itemId, perception, few])).toEqual([
    ['A1', '2.4', false],
    ['A2', '0.8', true],
  ])
  expect(resultSummary(rows, here)).toEqual([
    'Most agree: A1 “We share”: 89 % (57 of 64 answers; 112 invited, 57 % response; June 2026).',
    'Fewest agree: A2 “We have time”: 13 % (1 of 8 answers; 112 invited, 57 % response; June 2026).',
  ])
  expect(resultSummary([], here)).toEqual([])
})

it('names no most and fewest where all are alike', () => {
  const here = survey([
    { itemId: 'A1', counts: [1, 1, 0, 2, 2] },
    { itemId: 'A2', counts: [2, 1, 0, 3, 3] },
  ])
  expect(resultSummary(resultRows(STATEMENTS, here), here)).toEqual([
    'All 2 statements alike: 67 % agree (6 to 9 answers each; 112 invited, 57 % response; June 2026).',
  ])
})
