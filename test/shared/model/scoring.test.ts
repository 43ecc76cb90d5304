import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { findShipped, SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { LEVELS, type Level } from '#shared/model/rating.ts'
import { type AgreedLevel, COVERAGE_NEEDED, explainArea, profileOf } from '#shared/model/scoring.ts'

const quality = findShipped('cpd-quality-7', '1.0.0') as Framework
const standard = findShipped('dfe-pd-standard-2016', '1.0.0') as Framework

function area(framework: Framework, areaId: string, levels: readonly (Level | null)[]) {
  const items = framework.areas.find((candidate) => candidate.id === areaId)?.items ?? []
  const agreed = items.map((item, index) => ({
    itemId: item.id,
    level: levels[index] ?? null,
    state: 'rated' as const,
  }))
  return profileOf(framework, agreed).find((score) => score.areaId === areaId)
}

/** A framework of one area whose items have these weights. */
function weighing(weights: readonly (1 | 2 | 3)[]): Framework {
  const [like] = itemsOf(quality)
  if (like === undefined) throw new Error('The framework has no items.')
  const items = weights.map((weight, index) => ({ ...like, id: `T1.${index + 1}`, weight }))
  return { ...quality, areas: [{ id: 'T1', name: 'Test', items }] }
}

describe('the frameworks that ship', () => {
  it('have the items and weights of the reference', () => {
    const sizes = SHIPPED_FRAMEWORKS.map((framework) => ({
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
    const ids = SHIPPED_FRAMEWORKS.flatMap(itemsOf).map((item) => item.id)
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
      secure: 4,
      coverage: 1,
      score: 19 / 33,
      level: 1,
      undecided: [],
      heldBack: [],
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

  it('names what alone holds an area back: an item of triple weight under a level that the weight has reached', () => {
    // Weight 8 of 11 at Silver is under 75 %: not B2.2 alone.
    expect(area(quality, 'B2', [2, 1, 2, 2, 2, 2])).toMatchObject({ level: 1, heldBack: [] })
    const agreed = itemsOf(quality)
      .filter(({ id }) => id.startsWith('B3.'))
      .map(({ id, weight }) => ({
        itemId: id,
        level: (weight === 3 ? 0 : 2) as Level,
        state: 'rated' as const,
      }))
    const of = (part: readonly AgreedLevel[]) =>
      profileOf(quality, part).find(({ areaId }) => areaId === 'B3')
    const held = agreed.filter(({ level }) => level === 0)
    expect(of(agreed.map((one) => (one === held[0] ? one : { ...one, level: 2 as Level })))).toMatchObject({
      level: 0,
      heldBack: [held[0]?.itemId],
    })
    expect(of(agreed.map((one) => ({ ...one, level: 3 as Level })))).toMatchObject({ level: 3, heldBack: [] })
  })

  it('has a score but no level while an item of triple weight that applies has none', () => {
    for (const { id, items } of quality.areas)
      for (const triple of items.filter(({ weight }) => weight === 3)) {
        const agreed = (state: AgreedLevel['state'] | 'missing'): AgreedLevel[] =>
          items.flatMap(({ id: itemId }): AgreedLevel[] => {
            if (itemId !== triple.id) return [{ itemId, level: 3, state: 'rated' }]
            return state === 'missing' ? [] : [{ itemId, level: null, state }]
          })
        const of = (state: AgreedLevel['state'] | 'missing') => explainArea(quality, agreed(state), id)
        for (const state of ['missing', 'not_assessed', 'rated'] as const)
          expect(of(state)).toMatchObject(
            (of(state)?.coverage ?? 0) < COVERAGE_NEEDED
              ? { score: null, level: null, undecided: [] }
              : { score: 1, level: null, undecided: [triple.id], tests: [] },
          )
        expect(of('not_applicable')).toMatchObject({ score: 1, level: 3, undecided: [] })
      }
  })

  it('counts 70 % and 75 % of the weight as enough', () => {
    const of = (weights: readonly (1 | 2 | 3)[], levels: readonly (Level | null)[]) =>
      area(weighing(weights), 'T1', levels)
    // 7 of 10 rated; 6 of 10.
    expect(of([2, 2, 2, 1, 1, 1, 1], [2, 2, 2, 2, null, null, null])).toMatchObject({
      coverage: 0.7,
      score: 2 / 3,
    })
    expect(of([2, 2, 2, 1, 1, 1, 1], [2, 2, 2, null, null, null, null])).toMatchObject({ score: null })
    // 6 of 8 at Silver; 5 of 8.
    expect(of([2, 2, 2, 2], [2, 2, 2, 1])?.level).toBe(2)
    expect(of([2, 2, 1, 1, 2], [2, 2, 2, 1, 1])?.level).toBe(1)
  })

  it('has no medal in the framework of the DfE Standard', () => {
    expect(area(standard, 'A1', [3, 3, 3])).toMatchObject({ score: 1, level: null })
  })

  it('leaves out what does not apply, and counts what was not assessed as not rated', () => {
    const first: AgreedLevel[] = ['B2.1', 'B2.2'].map((itemId) => ({ itemId, level: 2, state: 'rated' }))
    const others = (state: AgreedLevel['state']): AgreedLevel[] =>
      ['B2.3', 'B2.4', 'B2.5', 'B2.6'].map((itemId) => ({ itemId, level: null, state }))
    const of = (agreed: AgreedLevel[]) => explainArea(quality, agreed, 'B2')
    expect(of([...first, ...others('not_applicable')])).toMatchObject({
      items: 2,
      coverage: 1,
      score: 2 / 3,
      level: 2,
    })
    expect(of([...first, ...others('not_assessed')])).toMatchObject({
      items: 6,
      coverage: 6 / 11,
      score: null,
    })
    expect(of(others('not_applicable'))).toMatchObject({ items: 2, coverage: 0, score: null })
    const none = ['B2.1', 'B2.2'].map((itemId) => ({ itemId, level: null, state: 'not_applicable' as const }))
    expect(of([...none, ...others('not_applicable')])).toMatchObject({
      items: 0,
      coverage: 0,
      score: null,
      level: null,
    })
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

describe('how an area was reached', () => {
  it('tells the worked example line by line, and at which levels it stopped', () => {
    const agreed = [2, 1, 2, 2, 1, 3].map((level, index) => ({
      itemId: `B2.${index + 1}`,
      level: level as Level,
      state: 'rated' as const,
    }))
    const explained = explainArea(quality, agreed, 'B2')
    expect(explained?.lines.map(({ itemId, weight, points }) => [itemId, weight, points])).toEqual([
      ['B2.1', 3, 6],
      ['B2.2', 3, 3],
      ['B2.3', 2, 4],
      ['B2.4', 1, 2],
      ['B2.5', 1, 1],
      ['B2.6', 1, 3],
    ])
    expect(explained).toMatchObject({ points: 19, pointsPossible: 33, weightRated: 11, weight: 11 })
    expect(explained?.tests).toEqual([
      { level: 3, weight: 1, held: ['B2.1', 'B2.2'], reached: false },
      { level: 2, weight: 7, held: ['B2.2'], reached: false },
      { level: 1, weight: 11, held: [], reached: true },
    ])
  })

  it('always comes to the figures of the profile', () => {
    const one = fc.record({
      level: fc.constantFrom(...LEVELS, null),
      state: fc.constantFrom('rated' as const, 'not_assessed' as const, 'not_applicable' as const),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 6, maxLength: 6 }), (answers) => {
        const agreed = answers.map((answer, index) => ({ itemId: `B2.${index + 1}`, ...answer }))
        const explained = explainArea(quality, agreed, 'B2')
        expect(explained).toMatchObject(profileOf(quality, agreed)[1] ?? {})
        if (explained?.score != null)
          expect(explained.score).toBe(explained.points / explained.pointsPossible)
        const weightOf = (state: string) =>
          (explained?.lines ?? [])
            .filter((line) => line.state === state)
            .reduce((sum, { weight }) => sum + weight, 0)
        expect(weightOf('rated')).toBe(explained?.weightRated)
        expect(11 - weightOf('not_applicable')).toBe(explained?.weight)
      }),
    )
  })
})
