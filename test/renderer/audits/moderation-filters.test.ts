import { expect, test } from 'vitest'
import { beside, filterCounts, nextOpen, shownItems } from '#renderer/features/audits/moderation/filters.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import { viewsOf } from '#shared/model/moderation.ts'

const quality = findShipped('cpd-quality-7', '1.0.0') as Framework
const rating = (
  itemId: string,
  source: 'self_evaluation' | 'adviser' | 'agreed',
  level: 0 | 1 | 2 | 3,
  note = '',
) => ({ itemId, source, level, state: 'rated' as const, note })
const views = viewsOf(
  quality,
  [
    rating('B1.1', 'self_evaluation', 3),
    rating('B1.1', 'adviser', 3),
    rating('B1.2', 'adviser', 1),
    rating('B1.2', 'agreed', 3),
    rating('B1.3', 'adviser', 1),
    rating('B1.3', 'agreed', 2, 'Seen since'),
  ],
  [{ group: 'all', results: [{ itemId: 'B1.1', counts: [5, 5, 0, 0, 0] }] }],
)

test('each filter shows its items, and the one that is looked at stays', () => {
  expect(filterCounts(views)).toEqual({ all: 39, gaps: 1, open: 37, low: 39, reasons: 1 })
  expect(shownItems(views, 'gaps', '')).toEqual(['B1.1'])
  expect(shownItems(views, 'gaps', 'B2.1')).toEqual(['B1.1', 'B2.1'])
  expect(shownItems(views, 'reasons', '')).toEqual(['B1.2'])
})

test('the next open one goes round the end, within what is shown', () => {
  const agreed = new Map([['B1.2', {}]])
  expect(nextOpen(['B1.1', 'B1.2', 'B1.3'], agreed, 'B1.1')).toBe('B1.3')
  expect(nextOpen(['B1.1', 'B1.2', 'B1.3'], agreed, 'B1.3')).toBe('B1.1')
  expect(nextOpen(['B1.1', 'B1.2'], agreed, 'B1.1')).toBeUndefined()
  expect([beside(['B1.1', 'B1.2'], 'B1.1', -1), beside(['B1.1', 'B1.2'], 'B1.1', 1)]).toEqual([
    'B1.1',
    'B1.2',
  ])
})
