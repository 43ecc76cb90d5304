import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartFigure, PRINT_COLOURS, toSvg } from '#outputs/svg.ts'
import { changeBetween } from '#shared/charts/change.ts'
import { heatStrip } from '#shared/charts/heat-strip.ts'
import { ROLES } from '#shared/charts/scene.ts'
import { anyChart } from '#test/shared/charts/arbitrary-charts.ts'
import { contrast, luminance } from '#test/support/contrast.ts'

const HOSTILE = `</text></svg><script>alert("1")</script>'&`

const hostileChart = changeBetween({
  title: HOSTILE,
  from: HOSTILE,
  to: HOSTILE,
  scale: ['a', HOSTILE],
  rows: [{ id: '<b>', name: HOSTILE, before: 0, after: 1, comparable: true, note: HOSTILE }],
})

test('what a person typed is text in the picture, its title and its description', () => {
  const svg = toSvg(hostileChart).html
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('<b>')
  expect(svg).toContain('<title>&lt;/text&gt;&lt;/svg&gt;&lt;script&gt;')
  expect(svg.match(/<\/svg>/g)).toHaveLength(1)
})

test('only the elements of a picture are in it: no style sheet, script, image or address', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const elements = new Set([...toSvg(chart).html.matchAll(/<([a-z]+)/g)].map(([, name]) => name))
      expect([...elements].filter((name) => !PICTURE.includes(String(name)))).toEqual([])
      expect(toSvg(chart).html).not.toMatch(/NaN|Infinity|undefined/)
    }),
  )
})
const PICTURE = ['svg', 'title', 'desc', 'rect', 'line', 'circle', 'polygon', 'text']

test('a picture says what it is to those who hear it', () => {
  const chart = heatStrip({ title: 'The level of each item', areas: [], scale: [] })
  expect(toSvg(chart).html).toMatch(
    /^<svg [^>]*role="img"[^>]*><title>The level of each item<\/title><desc>There are no items to show\.<\/desc>/,
  )
})

test('a tall chart becomes a figure of several pictures with its summary under them', () => {
  const chart = changeBetween({
    title: 'Change',
    from: 'baseline',
    to: 'final',
    scale: ['0', '1'],
    rows: Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      name: 'Item',
      before: 0,
      after: 1,
      comparable: true,
    })),
  })
  const figure = chartFigure(chart).html
  expect(figure.match(/<svg /g)?.length).toBeGreaterThan(2)
  expect(figure).toMatch(
    /<\/svg><figcaption>Baseline to final: 60 of 60 items can be compared\..*<\/figcaption><\/figure>$/,
  )
})

test('on paper each level is darker than the one below it, and its figure can be read on it', () => {
  const levels = ROLES.filter((role) => /^level-\d$/.test(role))
  const lightness = levels.map((role) => luminance(PRINT_COLOURS[role]))
  expect(lightness).toEqual([...lightness].sort((a, b) => b - a))
  for (const level of levels) {
    expect(contrast(PRINT_COLOURS[level], PRINT_COLOURS[`on-${level}` as 'on-level-0'])).toBeGreaterThan(4.5)
  }
  for (const series of ['bar', 'leaders', 'staff', 'ghost', 'edge'] as const) {
    expect(contrast(PRINT_COLOURS[series], PRINT_COLOURS.paper)).toBeGreaterThan(3)
  }
})
