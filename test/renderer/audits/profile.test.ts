import { expect, test } from 'vitest'
import { hasAreaLevels, profileRows, profileSummary } from '#renderer/features/audits/profile.ts'
import {
  type Agreed,
  agreedSign,
  agreedWords,
  itemBeside,
  nextUnrated,
} from '#renderer/features/audits/ratings.ts'
import { FRAMEWORKS, type Framework, itemsOf } from '#shared/model/framework.ts'
import type { Level } from '#shared/model/rating.ts'

const quality = FRAMEWORKS.find((framework) => framework.id === 'cpd-quality-7') as Framework
const standard = FRAMEWORKS.find((framework) => framework.id === 'dfe-pd-standard-2016') as Framework

function rated(levels: Readonly<Record<string, Level>>): Map<string, Agreed> {
  return new Map(Object.entries(levels).map(([itemId, level]) => [itemId, { state: 'rated', level }]))
}

function wholeArea(framework: Framework, areaId: string, level: Level): Record<string, Level> {
  const items = framework.areas.find((area) => area.id === areaId)?.items ?? []
  return Object.fromEntries(items.map((item) => [item.id, level]))
}

test('an area of the seven gets its level and its score; the others say that nothing is rated', () => {
  const rows = profileRows(quality, rated(wholeArea(quality, 'B2', 2)))
  expect(rows.map((row) => row.words)).toEqual([
    'Not rated yet',
    'Silver · 67 %',
    'Not rated yet',
    'Not rated yet',
    'Not rated yet',
    'Not rated yet',
    'Not rated yet',
  ])
})

test('the DfE Standard shows the share of items at 2 or 3 and never a medal', () => {
  const rows = profileRows(standard, rated({ 'A1.1': 3, 'A1.2': 2, 'A1.3': 1 }))
  expect(hasAreaLevels(standard)).toBe(false)
  expect(rows[0]).toMatchObject({ words: '67 % of 3 items', level: null })
  expect(rows[0]?.share).toBeCloseTo(2 / 3)
})

test('under 70 % of the weight there is no bar, and the words say why', () => {
  const rows = profileRows(quality, rated({ 'B1.1': 2 }))
  expect(rows[0]).toMatchObject({ share: null, words: 'Too early for a score' })
  expect(profileSummary(quality, rows)).toBe(
    '1 of 39 items rated; 0 of 7 areas rated enough to show. An area shows no score while under 70 % of its weight is rated.',
  )
})

test('the summary names the strongest area and the one with most to gain', () => {
  const rows = profileRows(quality, rated({ ...wholeArea(quality, 'B2', 3), ...wholeArea(quality, 'B7', 0) }))
  expect(profileSummary(quality, rows)).toBe(
    '10 of 39 items rated; 2 of 7 areas rated enough to show. Strongest: Focus (Gold · 100 %). Most to gain: Research, innovation and evidence (Working towards · 0 %).',
  )
})

test('an item that was not assessed counts as done, and the next unrated goes round the end', () => {
  const items = itemsOf(quality)
  const agreed = rated({ 'B7.4': 1 })
  agreed.set('B1.1', { state: 'not_assessed', level: null })
  expect(nextUnrated(quality, agreed, 'B7.3')?.id).toBe('B1.2')
  expect(
    nextUnrated(quality, new Map(items.map((item) => [item.id, agreed.get('B7.4') as Agreed])), 'B1.1'),
  ).toBe(undefined)
  expect([
    agreedWords(quality, agreed.get('B1.1')),
    agreedSign(agreed.get('B7.4')),
    agreedWords(quality, undefined),
  ]).toEqual(['Not assessed', '2', 'Not rated yet'])
})

test('the way back stops at the first item', () => {
  expect(itemBeside(quality, 'B1.1', -1)?.id).toBe('B1.1')
  expect(itemBeside(quality, 'B1.6', 1)?.id).toBe('B2.1')
})
