import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { signed } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import { departsFrom, gapOf, isWide, perceptionOf, viewsOf } from '#shared/model/moderation.ts'
import { LEVELS, type Level } from '#shared/model/rating.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'

const quality = findShipped('cpd-quality-7', '1.0.0') as Framework
type Said = Partial<Record<'self_evaluation' | 'interviews' | 'documents' | 'adviser' | 'agreed', Level>>

function viewOf(said: Said, counts?: SurveyCounts) {
  const ratings = Object.entries(said).map(([source, level]) => ({
    itemId: 'B1.1',
    source: source as keyof Said,
    level,
    state: 'rated' as const,
    note: '',
  }))
  const surveys = counts ? [{ group: 'all', results: [{ itemId: 'B1.1', counts }] }] : []
  const [first] = viewsOf(quality, ratings, surveys)
  if (first === undefined) throw new Error('The framework has no items.')
  return first
}

describe('what staff think', () => {
  it('is (mean − 1) ÷ 4 × 3, from the smallest group on', () => {
    // 20 answers with a mean of 2.75: 1.3125 on the scale of the levels.
    expect(perceptionOf([4, 5, 5, 4, 2])).toEqual({ value: 1.3125, n: 20 })
    expect(perceptionOf([0, 0, 0, 0, 10])).toEqual({ value: 3, n: 10 })
    expect(perceptionOf([1, 0, 0, 0, 0])).toBeUndefined()
  })
})

describe('the gap', () => {
  it('is what one reads off the two figures, and flagged from one level on either way', () => {
    expect(viewOf({ self_evaluation: 3 }, [4, 5, 5, 4, 2])).toMatchObject({ gap: 1.7, flagged: true })
    expect(viewOf({ self_evaluation: 2 }, [4, 5, 5, 4, 2])).toMatchObject({ gap: 0.7, flagged: false })
    expect(viewOf({ self_evaluation: 0 }, [4, 5, 5, 4, 2])).toMatchObject({ gap: -1.3, flagged: true })
    expect(viewOf({ self_evaluation: 2 })).toMatchObject({ gap: null, flagged: false })
  })

  it('is rounded once, and a half alike on both sides of nought', () => {
    // 3 − 1.9545…: from the rounded figure it would be 1.0, and it is 1.0 from the whole one too; 3 − 1.95 is 1.1.
    expect(gapOf(3, 1.95)).toBe(1.1)
    expect(gapOf(2, 1.05)).toBe(1)
    expect(gapOf(1, 1.95)).toBe(-1)
    expect(gapOf(0, 1.05)).toBe(-1.1)
    expect(Object.is(gapOf(2, 2.04), 0)).toBe(true)
  })

  it('is flagged where it is printed as a level or more, in the view, in the sum and in the chart', () => {
    const level = fc.constantFrom(...LEVELS)
    const many = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(level, fc.tuple(many, many, many, many, many), (leaders, counts) => {
        const view = viewOf({ self_evaluation: leaders }, counts)
        if (view.staff === undefined) return
        const printed = signed(leaders - view.staff.value)
        expect(view.gap).toBe(gapOf(leaders, view.staff.value))
        expect(signed(view.gap ?? Number.NaN)).toBe(printed)
        expect(view.flagged).toBe(isWide(view.gap))
        expect(view.flagged).toBe(Math.abs(Number(printed.replace('−', '-'))) >= 1)
        // Both ways round it is as wide.
        expect(Math.abs(gapOf(3 - leaders, 3 - view.staff.value))).toBe(Math.abs(view.gap ?? Number.NaN))
        const row = { id: 'B1.1', name: 'One', leaders, staff: view.staff.value, flagged: view.flagged }
        const { table } = dumbbell({ title: 'Gap', rows: [row], scale: ['0', '1', '2', '3'] })
        expect(table.rows[0]?.[3]).toBe(printed)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('confidence', () => {
  it('is high with three near views of which one is from outside', () => {
    expect(viewOf({}).confidence).toBe('none')
    expect(viewOf({ self_evaluation: 2 }).confidence).toBe('low')
    expect(viewOf({ self_evaluation: 2, adviser: 1 }).confidence).toBe('medium')
    expect(viewOf({ self_evaluation: 2, adviser: 1, documents: 2 }).confidence).toBe('high')
    expect(viewOf({ self_evaluation: 3, adviser: 1, documents: 2 }).confidence).toBe('low')
  })
})

describe('the agreed level', () => {
  it('departs where no source supports it; staff’s mean supports the levels on both sides of it', () => {
    expect(viewOf({ adviser: 1, agreed: 1 }).departs).toBe(false)
    expect(viewOf({ adviser: 1, agreed: 2 }).departs).toBe(true)
    expect(viewOf({ adviser: 1, agreed: 2 }, [4, 5, 5, 4, 2]).departs).toBe(false)
    expect(viewOf({ agreed: 3 }).departs).toBe(false)
  })

  it('can be agreed without a talk only where two views are near, and leaders and staff too', () => {
    expect(viewOf({ self_evaluation: 2 }).alike).toBe(false)
    expect(viewOf({ self_evaluation: 2, adviser: 1 })).toMatchObject({ alike: true, suggested: 1 })
    expect(viewOf({ self_evaluation: 2 }, [10, 5, 5, 0, 0])).toMatchObject({ alike: false, flagged: true })
    expect(viewOf({ self_evaluation: 3, adviser: 1 })).toMatchObject({ alike: false, suggested: null })
  })

  it('that is suggested is always one that the sources support', () => {
    const level = fc.constantFrom(...LEVELS)
    const counts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
    const said = fc.record(
      { self_evaluation: level, interviews: level, documents: level, adviser: level },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(said, fc.option(counts, { nil: undefined }), (said, counts) => {
        const view = viewOf(said as Said, counts)
        if (view.suggested !== null) expect(departsFrom(view.span, view.suggested)).toBe(false)
        if (view.alike) expect(view.suggested).not.toBeNull()
        if (view.confidence === 'none') expect(view.span).toBeNull()
      }),
    )
  })
})
