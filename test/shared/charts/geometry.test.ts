import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from '#shared/charts/marks.ts'
import { inPages } from '#shared/charts/pages.ts'
import type { Box, Chart } from '#shared/charts/scene.ts'
import { anyChart } from './arbitrary-charts.ts'

/** Rounding in sums of floating numbers. */
const HAIR = 0.01

function outside({ width, height }: Chart, { x, y, width: wide, height: high }: Box): boolean {
  const inX = x >= -HAIR && x + wide <= width + HAIR
  const inY = y >= -HAIR && y + high <= height + HAIR
  return !(inX && inY)
}

test('whatever the data, every mark and every place to pick is a finite one inside the chart', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      expect(chart.marks.filter((mark) => outside(chart, boundsOf(mark)))).toEqual([])
      expect(chart.picks.filter((pick) => outside(chart, pick))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('every row of a table has a text for each of its columns, and no figure is "NaN"', () => {
  fc.assert(
    fc.property(anyChart, ({ summary, table }) => {
      expect([summary, ...table.rows.flat()].filter((text) => /NaN|Infinity|undefined/.test(text))).toEqual(
        [],
      )
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    }),
  )
})

test('in parts for pages nothing is lost, nothing is taller than a page, and each part is a whole chart', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const parts = inPages(chart, 700)
      for (const part of parts) {
        if (parts.length > 1) expect(part.height).toBeLessThanOrEqual(700)
        expect(part.marks.filter((mark) => outside(part, boundsOf(mark)))).toEqual([])
      }
      expect(parts.flatMap(({ picks }) => picks.map(({ label }) => label))).toEqual(
        chart.picks.map(({ label }) => label),
      )
      if (chart.picks.length > 0) {
        const texts = (from: readonly Chart[]) =>
          new Set(from.flatMap(({ marks }) => marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))))
        expect(texts(parts)).toEqual(texts([chart]))
      }
    }),
  )
})
