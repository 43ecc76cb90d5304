import { expect, test } from 'vitest'
import { areaTable, profileRows, profileSummary } from '#renderer/features/audits/profile/profile.ts'
import type { Rated } from '#renderer/features/audits/ratings.ts'
import { areaBars } from '#shared/charts/area-bars.ts'
import { type Framework, hasAreaLevels } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Level } from '#shared/model/rating.ts'

const quality = SHIPPED_FRAMEWORKS.find((framework) => framework.id === 'cpd-quality-7') as Framework
const standard = SHIPPED_FRAMEWORKS.find((framework) => framework.id === 'dfe-pd-standard-2016') as Framework

function rated(levels: Readonly<Record<string, Level>>): Map<string, Rated> {
  return new Map(Object.entries(levels).map(([itemId, level]) => [itemId, { state: 'rated', level }]))
}

function chartOf(rows: ReturnType<typeof profileRows>, beside: object = {}) {
  return areaBars({ title: 'Areas', rows: rows.map((row) => ({ ...row, ...beside })) })
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

test('a score without a level says why: in the bar’s words, in the sentence under it and in the table', () => {
  const { 'B2.2': _, ...levels } = wholeArea(quality, 'B2', 3)
  const rows = profileRows(quality, rated(levels))
  expect(rows[1]).toMatchObject({ words: '100 % · no level yet', share: 1, level: null })
  expect(profileSummary(quality, rows, chartOf(rows))).toBe(
    '5 of 39 items rated; 1 of 7 areas rated enough to show. Focus: 100 % · no level yet. No figure: Culture and wellbeing, Needs analysis and evaluation, Internal support and challenge, Use of expert knowledge and 2 more. Focus has no level yet: B2.2 counts three times and is not rated.',
  )
  expect(areaTable(quality, rows, chartOf(rows)).rows[1]?.slice(3, 5)).toEqual(['No level yet', '100 %'])
})

test('an item that holds its area back stands beside the level', () => {
  const whole = wholeArea(quality, 'B3', 2)
  const heavy = quality.areas[2]?.items.find(({ weight }) => weight === 3)?.id ?? ''
  const [words] = profileRows(quality, rated({ ...whole, [heavy]: 0 })).flatMap((row) =>
    row.areaId === 'B3' ? [row.words] : [],
  )
  expect(words).toMatch(new RegExp(`^Working towards · \\d+ %, held back by ${heavy}$`))
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
  expect(profileSummary(quality, rows, chartOf(rows))).toBe(
    '1 of 39 items rated; 0 of 7 areas rated enough to show. An area shows no score while under 70 % of its weight is rated.',
  )
})

test('the summary names the strongest area and the one with most to gain', () => {
  const rows = profileRows(quality, rated({ ...wholeArea(quality, 'B2', 3), ...wholeArea(quality, 'B7', 0) }))
  expect(profileSummary(quality, rows, chartOf(rows))).toBe(
    '10 of 39 items rated; 2 of 7 areas rated enough to show. Strongest: Focus (Gold · 100 %). Most to gain: Research, innovation and evidence (Working towards · 0 %). No figure: Culture and wellbeing, Needs analysis and evaluation, Internal support and challenge, Use of expert knowledge and 1 more.',
  )
})

test('the table has what stands beside the bars in columns of its own', () => {
  const rows = profileRows(quality, rated(wholeArea(quality, 'B2', 2)))
  const { columns, rows: lines } = areaTable(quality, rows, chartOf(rows, { ghost: 0.4, benchmark: 0.55 }))
  expect(columns.map(({ head }) => head)).toEqual([
    'Area',
    'Items rated',
    'Share of weight rated',
    'Level',
    'Score',
    'Baseline',
    'Benchmark',
  ])
  expect(lines[1]).toEqual(['Focus', '6 of 6', '100 %', 'Silver', '67 %', '40 %', '55 %'])
})
