import { expect, test } from 'vitest'
import { againWords } from '#renderer/features/audits/use-level-undo.ts'
import { confidenceWords } from '#renderer/features/audits/views/view-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { ItemViews } from '#shared/model/moderation.ts'

const [quality] = SHIPPED_FRAMEWORKS as [Framework]

test('what is taken back is told as what it is again', () => {
  const words = (level: 1 | null, state: 'rated' | 'not_assessed' | 'not_applicable') =>
    againWords(quality, 'B1.3', { level, state })
  expect([
    words(1, 'rated'),
    words(null, 'rated'),
    words(null, 'not_assessed'),
    words(null, 'not_applicable'),
  ]).toEqual([
    'B1.3 is Bronze again.',
    'B1.3 has no level again.',
    'B1.3 is not assessed again.',
    'B1.3 does not apply again.',
  ])
})

test('confidence says from how many views with a level', () => {
  const views = {
    itemId: 'B1.1',
    leaders: { state: 'rated', level: 3, note: '' },
    staff: { value: 1.3, n: 42 },
    interviews: undefined,
    documents: { state: 'not_assessed', level: null, note: '' },
    adviser: { state: 'rated', level: 2, note: '' },
    confidence: 'high',
  } as unknown as ItemViews
  expect(confidenceWords(views)).toBe('High, 3 views')
  expect(confidenceWords({ ...views, confidence: 'none' })).toBe('No view yet')
})
