import { expect, test } from 'vitest'
import {
  itemBeside,
  nextUnrated,
  type Rated,
  ratedSign,
  ratedWords,
} from '#renderer/features/audits/ratings.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Level } from '#shared/model/rating.ts'

const [quality] = SHIPPED_FRAMEWORKS as [Framework]

function rated(levels: Readonly<Record<string, Level>>): Map<string, Rated> {
  return new Map(Object.entries(levels).map(([itemId, level]) => [itemId, { state: 'rated', level }]))
}

test('an item that was not assessed counts as done, and the next unrated goes round the end', () => {
  const items = itemsOf(quality)
  const agreed = rated({ 'B7.4': 1 })
  agreed.set('B1.1', { state: 'not_assessed', level: null })
  expect(nextUnrated(quality, agreed, 'B7.3')?.id).toBe('B1.2')
  expect(
    nextUnrated(quality, new Map(items.map((item) => [item.id, agreed.get('B7.4') as Rated])), 'B1.1'),
  ).toBe(undefined)
  expect([
    ratedWords(quality, agreed.get('B1.1')),
    ratedSign(quality, agreed.get('B7.4')),
    ratedSign(quality, agreed.get('B1.1')),
    ratedWords(quality, undefined),
  ]).toEqual(['Not assessed', 'B', '–', 'Not rated yet'])
})

test('the way back stops at the first item', () => {
  expect(itemBeside(quality, 'B1.1', -1)?.id).toBe('B1.1')
  expect(itemBeside(quality, 'B1.6', 1)?.id).toBe('B2.1')
})
