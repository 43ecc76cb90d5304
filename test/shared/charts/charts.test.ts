import { describe, expect, test } from 'vitest'
import { areaBars } from '#shared/charts/area-bars.ts'
import { changeBetween } from '#shared/charts/change.ts'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { heatStrip } from '#shared/charts/heat-strip.ts'
import { inPages } from '#shared/charts/pages.ts'
import { radar } from '#shared/charts/radar.ts'
import type { Chart } from '#shared/charts/scene.ts'
import { textWidth, wrapText } from '#shared/charts/text.ts'

const LEGEND = 24
const MEDALS = ['Working towards', 'Bronze', 'Silver', 'Gold']

/** The words that stand in the picture, in the order in which they are drawn. */
function texts({ marks }: Chart): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
}

/** The lines of hatching among the rows: the legend has some of its own. */
function hatches({ marks }: Chart): number {
  return marks.filter((mark) => mark.kind === 'line' && mark.stroke === 'hatch' && mark.y2 > LEGEND).length
}

describe('the bars of the areas', () => {
  const chart = areaBars({
    title: 'Areas',
    names: { bar: 'annual review 1', ghost: 'baseline', benchmark: 'middle of 6 schools' },
    rows: [
      { id: 'B1', name: 'Culture', share: 0.67, words: 'Silver · 67 %', ghost: 0.5, benchmark: 0.6 },
      { id: 'B2', name: 'Focus', share: 0.31, words: 'Working towards · 31 %', ghost: 0.4, benchmark: 0.6 },
      { id: 'B3', name: 'Needs', share: null, words: 'Too early for a score', ghost: null },
    ],
    width: 900,
  })

  test('are as long as their shares, with the earlier round as a hollow bar under them', () => {
    const rects = (role: string, key: 'fill' | 'stroke') =>
      chart.marks.flatMap((mark) =>
        mark.kind === 'rect' && mark[key] === role && mark.y > 30 ? [mark.width] : [],
      )
    const [culture = 0, focus = 0] = rects('bar', 'fill')
    expect(culture / focus).toBeCloseTo(0.67 / 0.31)
    const [before = 0] = rects('ghost', 'stroke')
    expect(before / culture).toBeCloseTo(0.5 / 0.67)
  })

  test('count the levels beside the scores: one may fall while the other rises', () => {
    const bar = { words: '', benchmark: 0.4 }
    const { summary } = areaBars({
      title: 'Areas',
      rows: [
        { ...bar, name: 'Culture', share: 0.51, ghost: 0.43, level: 0, ghostLevel: 1 },
        { ...bar, name: 'Focus', share: 0.51, ghost: 0.51, level: 1, ghostLevel: 1 },
      ],
    })
    expect(summary).toBe(
      'Figures for 2 of 2 areas. All areas at 51 %. Baseline to this round, scores: 1 higher, 0 lower, 1 the same; levels: 0 higher, 1 lower, 1 the same. Benchmark: all 2 areas reach it.',
    )
  })

  test('say the same in the summary, the table and the places to pick', () => {
    expect(chart.summary).toBe(
      'Figures for 2 of 3 areas. Strongest: Culture (Silver · 67 %). Most to gain: Focus (Working towards · 31 %). No figure: Needs. Baseline to annual review 1: 1 higher, 1 lower, 0 the same. Middle of 6 schools: 1 of 2 areas reach it.',
    )
    expect(chart.table).toEqual({
      columns: [
        { head: 'Area' },
        { head: 'In words' },
        { head: 'Share', align: 'right' },
        { head: 'Baseline', align: 'right' },
        { head: 'Middle of 6 schools', align: 'right' },
      ],
      rows: [
        ['Culture', 'Silver · 67 %', '67 %', '50 %', '60 %'],
        ['Focus', 'Working towards · 31 %', '31 %', '40 %', '60 %'],
        ['Needs', 'Too early for a score', '–', '–', '–'],
      ],
    })
    expect(chart.picks.map(({ label }) => label)).toEqual([
      'Culture: Silver · 67 %',
      'Focus: Working towards · 31 %',
      'Needs: Too early for a score',
    ])
  })

  test('show a broken line and no bar where there is no figure, and a sliver where the figure is nought', () => {
    const { marks } = areaBars({
      title: 'Areas',
      rows: [
        { name: 'None', share: null, words: 'Not rated yet' },
        { name: 'Nought', share: 0, words: '0 %' },
      ],
    })
    expect(marks.filter((mark) => mark.kind === 'line' && mark.dashed)).toHaveLength(1)
    expect(marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.width] : []))).toEqual([2])
  })
})

test('the radar leaves its line open where a value is missing, and names the area', () => {
  const chart = radar({
    title: 'Shape',
    axes: ['Culture', 'Focus', 'Needs', 'Support'],
    series: [{ name: 'baseline', values: [0.2, 0.4, null, 0.8], role: 'bar' }],
  })
  const drawn = chart.marks.filter((mark) => mark.kind === 'line' && mark.stroke === 'bar')
  // Two sides of four touch the missing value; one more line is the legend's sample.
  expect(drawn).toHaveLength(2 + 1)
  expect(chart.summary).toBe('Baseline: from 80 % (Support) to 20 % (Culture); no figure for Needs.')
  expect(chart.table.rows).toEqual([
    ['Culture', '20 %'],
    ['Focus', '40 %'],
    ['Needs', '–'],
    ['Support', '80 %'],
  ])
})

describe('the heat strip', () => {
  const item = { id: 'B1.1', title: 'Shared vision', weight: 1, level: null } as const
  const stripOf = (items: Parameters<typeof heatStrip>[0]['areas'][number]['items']) =>
    heatStrip({ title: 'Items', scale: MEDALS, areas: [{ name: 'Culture', items }] })

  test('tells each level by its letters and each weight by its sign, not by the colour alone', () => {
    const chart = stripOf([
      { ...item, level: 2 },
      { ...item, id: 'B1.2', title: 'Leaders learn', level: 0, weight: 3 },
    ])
    expect(texts(chart)).toEqual(expect.arrayContaining(['S', 'B1.1', 'W', '×3', 'B1.2']))
    expect(chart.summary).toBe(
      '2 of 2 items rated: 1 Silver, 1 Working towards. Working towards, with weight ×3: B1.2.',
    )
    expect(chart.table.rows).toEqual([
      ['B1.1 Shared vision', 'Culture', 'Silver', '×1'],
      ['B1.2 Leaders learn', 'Culture', 'Working towards', '×3'],
    ])
  })

  test('keeps apart what is not rated yet, not assessed and not applicable', () => {
    const open = stripOf([item])
    const notAssessed = stripOf([{ ...item, state: 'not_assessed' }])
    const notApplicable = stripOf([{ ...item, state: 'not_applicable' }])
    const figures = [open, notAssessed, notApplicable].map((chart) => ({
      sign: texts(chart).filter((text) => ['–', 'n/a'].includes(text)),
      hatched: hatches(chart) > 0,
      summary: chart.summary,
    }))
    expect(figures).toEqual([
      { sign: [], hatched: false, summary: '0 of 1 item rated. Without a level: 1 not rated yet.' },
      // In the cell and in the legend.
      { sign: ['–', '–'], hatched: false, summary: '0 of 1 item rated. Without a level: 1 not assessed.' },
      { sign: ['n/a'], hatched: true, summary: '0 of 1 item rated. Without a level: 1 does not apply.' },
    ])
  })
})

describe('the dumbbells', () => {
  const chart = dumbbell({
    title: 'Views',
    scale: MEDALS,
    rows: [
      { id: 'B1.1', name: 'Vision', leaders: 3, staff: 1.3, flagged: true },
      { id: 'B1.2', name: 'Voice', leaders: 1, staff: 1.44, flagged: false },
      {
        id: 'B1.3',
        name: 'Doors',
        leaders: 2,
        staff: null,
        flagged: false,
        staffNote: 'hidden: fewer than 5',
      },
      { id: 'B1.4', name: 'Load', leaders: null, staff: null, flagged: false },
    ],
  })

  test('print the gap to one decimal, beside the two views', () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        'gap +1.7',
        'leaders Gold · staff 1.3 of 3',
        'gap −0.4',
        'leaders Bronze · staff 1.4 of 3',
      ]),
    )
    expect(chart.table.rows).toEqual([
      ['B1.1 Vision', 'Gold', '1.3', '+1.7', 'a gap to ask about'],
      ['B1.2 Voice', 'Bronze', '1.4', '−0.4', ''],
      ['B1.3 Doors', 'Silver', '–', '–', 'staff hidden: fewer than 5'],
      ['B1.4 Load', '–', '–', '–', 'no leaders’ view, no staff view'],
    ])
  })

  test('say who is missing, and never a gap for them', () => {
    expect(chart.summary).toBe(
      'Both views of 2 of 4 items. Leaders rate 1 higher than staff, 1 lower, 0 the same. Widest gap: B1.1 Vision (+1.7). To ask about: B1.1. No staff view: B1.3 and B1.4. No leaders’ view: B1.4.',
    )
  })

  test('have a shape of their own for each view, and a thick line where it is to be asked about', () => {
    const inRows = chart.marks.filter((mark) => mark.kind !== 'line' || mark.y1 === mark.y2)
    expect(inRows.filter((mark) => mark.kind === 'circle' && mark.fill === 'leaders')).toHaveLength(3 + 1)
    expect(inRows.filter((mark) => mark.kind === 'polygon' && mark.stroke === 'staff')).toHaveLength(2 + 1)
    expect(inRows.filter((mark) => mark.kind === 'line' && mark.stroke === 'ink')).toHaveLength(1 + 1)
  })
})

describe('the change between two rounds', () => {
  const row = { id: 'B1.1', name: 'Vision', before: 1, after: 3, comparable: true }
  const changeOf = (rows: readonly (typeof row | { before: number | null })[]) =>
    changeBetween({
      title: 'Change',
      from: 'baseline',
      to: 'annual review 1',
      scale: MEDALS,
      rows: rows.map((one) => ({ ...row, ...one })),
    })

  test('is hatched, with no change said, just where the two do not compare', () => {
    expect(hatches(changeOf([row]))).toBe(0)
    // A level is never a figure: only what stands between two of them needs one.
    expect(texts(changeOf([row]))).toEqual(expect.arrayContaining(['W', 'G', 'Bronze → Gold']))
    expect(texts(changeOf([row]))).not.toContain('3')
    const broken = changeOf([{ ...row, comparable: false }])
    expect(hatches(broken)).toBeGreaterThan(20)
    expect(texts(broken)).not.toContain('+2')
    expect(broken.summary).toBe(
      'Baseline to annual review 1: 0 of 1 item can be compared. Not comparable: B1.1.',
    )
    expect(broken.table.rows).toEqual([['B1.1 Vision', 'Bronze', 'Gold', 'not comparable', '']])
  })

  test('counts what rose, fell, stayed and was rated only once', () => {
    const chart = changeOf([
      row,
      { ...row, id: 'B1.2', after: 0 },
      { ...row, id: 'B1.3', after: 1 },
      { ...row, id: 'B1.4', before: null },
    ])
    expect(chart.summary).toBe(
      'Baseline to annual review 1: 3 of 4 items can be compared. 1 higher, 1 lower, 1 the same. Largest rise: B1.1 Vision (+2). Largest fall: B1.2 Vision (−1). Not rated in both: B1.4.',
    )
    expect(chart.table.rows.map((cells) => cells[3])).toEqual(['+2', '−1', 'no change', 'not rated before'])
  })
})

test('sixty rows are cut between rows for pages, each with legend and heads', () => {
  const chart = dumbbell({
    title: 'Views',
    scale: MEDALS,
    rows: Array.from({ length: 60 }, (_, index) => ({
      id: `B${index}`,
      name: 'Item',
      leaders: 2,
      staff: 1,
      flagged: true,
    })),
  })
  const pages = inPages(chart, 760)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.map((page) => texts(page).slice(0, 3))).toEqual(
    pages.map(() => ['leaders', 'staff', 'a gap to ask about']),
  )
  expect(pages.map((page) => texts(page).filter((text) => text.startsWith('gap')).length)).toEqual(
    pages.map(({ picks }) => picks.length),
  )
})

test('a name that does not fit ends in three dots, and a word that is too long is broken', () => {
  const name =
    'Needs are found from what pupils and staff say before any development is chosen or paid for at all'
  const lines = wrapText(name, 180, 13, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  expect(lines.every((line) => textWidth(line, 13) <= 180)).toBe(true)
  expect(wrapText('Donaudampfschifffahrtsgesellschaft', 60, 13, 3).length).toBe(3)
  expect(wrapText('Working towards · 31 %', 130, 13, 2).at(-1)).not.toBe('%')
})
