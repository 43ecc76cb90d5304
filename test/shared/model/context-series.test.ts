import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContextYear, context, fsmDefinitionOf } from '#shared/model/context.ts'
import { seriesOf } from '#shared/model/context-series.ts'
import { regimeOn } from '#shared/model/inspection.ts'

const year = (academicYear: string, some: Partial<ContextYear> = {}): ContextYear =>
  context.body.parse({ schoolId: '0192d3a4-0000-7000-8000-000000000001', academicYear, ...some })

describe('a measure over the years', () => {
  test('FSM breaks where the definition does, and says why', () => {
    const series = seriesOf(
      [year('2026-27', { fsmPct: 41 }), year('2024-25', { fsmPct: 24 }), year('2025-26', { fsmPct: 25 })],
      'fsmPct',
    )
    expect(
      series.segments.map(({ definition, points }) => [definition, points.map(({ value }) => value)]),
    ).toEqual([
      ['benefits-based eligibility', [24, 25]],
      ['all Universal Credit households', [41]],
    ])
    expect(series.breaks).toEqual([
      {
        after: '2025-26',
        before: '2026-27',
        why: 'From 2026-27 every child in a Universal Credit household is eligible, so the figures before and after cannot be compared.',
      },
    ])
  })

  test('IDACI breaks with its edition; the roll never does', () => {
    const years = [
      year('2024-25', { idaciValue: 0.2, iodEdition: '2019', pupils: 400 }),
      year('2025-26', { idaciValue: 0.3, iodEdition: '2025', pupils: 410 }),
    ]
    expect(seriesOf(years, 'idaciValue').breaks).toHaveLength(1)
    expect(seriesOf(years, 'pupils')).toMatchObject({ breaks: [], segments: [{ points: [{}, {}] }] })
  })

  test('no point is lost, and none stands across a break', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2015, max: 2035 }), { maxLength: 12 })
    fc.assert(
      fc.property(years, (starts) => {
        const all = starts.map((start) =>
          year(`${start}-${String((start + 1) % 100).padStart(2, '0')}`, { fsmPct: 20 }),
        )
        const { segments, breaks } = seriesOf(all, 'fsmPct')
        expect(segments.flatMap(({ points }) => points.map((point) => point.year))).toEqual(
          all.map(({ academicYear }) => academicYear).sort(),
        )
        expect(breaks).toHaveLength(Math.max(0, segments.length - 1))
        for (const { points } of segments)
          expect(new Set(points.map((point) => fsmDefinitionOf(point.year))).size).toBe(1)
      }),
    )
  })
})

test.each([
  ['2024-09-01', 'overall_to_2024'],
  ['2024-09-02', 'subjudgements_2024_25'],
  ['2025-11-09', 'subjudgements_2024_25'],
  ['2025-11-10', 'report_card_2025'],
])('an inspection on %s is of the regime %s', (date, regime) => expect(regimeOn(date)).toBe(regime))
