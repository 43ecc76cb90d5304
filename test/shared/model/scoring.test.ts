import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAMEWORKS, type Framework, findFramework, itemsOf } from '#shared/model/framework.ts'
import { LEVELS, type Level } from '#shared/model/rating.ts'
import { COVERAGE_NEEDED, profileOf } from '#shared/model/scoring.ts'

const quality = findFramework('cpd-quality-7', '1.0.0') as Framework
const standard = findFramework('dfe-pd-standard-2016', '1.0.0') as Framework

function area(framework: Framework, areaId: string, levels: readonly (Level | null)[]) {
  const items = framework.areas.find((candidate) => candidate.id === areaId)?.items ?? []
  const agreed = items.map((item, index) => ({ itemId: item.id, level: levels[index] ?? null }))
  return profileOf(framework, agreed).find((score) => score.areaId === areaId)
}

describe('the frameworks that ship', () => {
  it('have the items and weights of the reference', () => {
    const sizes = FRAMEWORKS.map((framework) => ({
      id: framework.id,
      items: itemsOf(framework).length,
      weight: itemsOf(framework).reduce((total, item) => total + item.weight, 0),
    }))
    expect(sizes).toEqual([
      { id: 'cpd-quality-7', items: 39, weight: 61 },
      { id: 'dfe-pd-standard-2016', items: 21, weight: 21 },
    ])
  })

  it('give every item an id of its own, so that an item is known without its framework', () => {
    const ids = FRAMEWORKS.flatMap(itemsOf).map((item) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an area score', () => {
  it('follows the worked example: B2 with 2, 1, 2, 2, 1, 3 is 19 of 33, and Bronze', () => {
    expect(area(quality, 'B2', [2, 1, 2, 2, 1, 3])).toEqual({
      areaId: 'B2',
      name: 'Focus',
      rated: 6,
      items: 6,
      coverage: 1,
      score: 19 / 33,
      level: 1,
    })
  })

  it('needs every item of triple weight at the level', () => {
    expect(area(quality, 'B2', [3, 1, 3, 3, 3, 3])?.level).toBe(1)
    expect(area(quality, 'B2', [3, 3, 3, 3, 3, 3])?.level).toBe(3)
  })

  it('is not shown below 70 % of the rated weight', () => {
    expect(area(quality, 'B2', [2, 2, null, null, null, null])).toMatchObject({
      rated: 2,
      score: null,
      level: null,
    })
    expect(area(quality, 'B2', [2, 2, 2, null, null, null])?.score).toBeCloseTo(2 / 3)
  })

  it('has no medal in the framework of the DfE Standard', () => {
    expect(area(standard, 'A1', [3, 3, 3])).toMatchObject({ score: 1, level: null })
  })

  it('never falls when an item rises, and keeps to its coverage rule', () => {
    const level = fc.option(fc.constantFrom(...LEVELS), { nil: null })
    fc.assert(
      fc.property(fc.array(level, { minLength: 6, maxLength: 6 }), fc.nat(5), (levels, at) => {
        const before = area(quality, 'B2', levels)
        expect(before?.score === null).toBe((before?.coverage ?? 0) < COVERAGE_NEEDED)
        const current = levels[at]
        if (current === null || current === undefined || current === 3) return
        const after = area(quality, 'B2', levels.with(at, (current + 1) as Level))
        expect(after?.score ?? 0).toBeGreaterThanOrEqual(before?.score ?? 0)
        expect(after?.level ?? 0).toBeGreaterThanOrEqual(before?.level ?? 0)
      }),
    )
  })
})
