import { counted, listed } from '#shared/model/figure-words.ts'
import { levelSigns } from '../model/framework/level-signs.ts'
import { type LegendEntry, legend, SAMPLE_WIDTH } from './legend.ts'
import { hatch } from './marks.ts'
import { type Box, type Chart, type ChartTable, DOCUMENT_WIDTH, type Mark, type PickPlace } from './scene.ts'
import { LINE_HEIGHT, textBlock, textWidth, wrapText } from './text.ts'

export type HeatItem = Readonly<{
  id: string
  title: string
  level: 0 | 1 | 2 | 3 | null
  /** Why there is no level, when there is a reason. */
  state?: 'rated' | 'not_assessed' | 'not_applicable'
  weight: number
}>

export type HeatStripInput = Readonly<{
  title: string
  areas: readonly Readonly<{ name: string; items: readonly HeatItem[] }>[]
  /** The names of the levels from 0 on. */
  scale: readonly string[]
  width?: number
}>

/** Wide enough for a finger, and for "×3" beside the level. */
const CELL = { width: 52, height: 36 }
/** The item's id stands under its cell. */
const CELL_AND_ID = CELL.height + LINE_HEIGHT[12] + 2
const BETWEEN = 6
const SIDE_BY_SIDE = 520
const LEVELS = [0, 1, 2, 3] as const
const WEIGHT: LegendEntry = {
  words: 'the item’s weight',
  sample: textBlock(['×2'], { top: 1, x: SAMPLE_WIDTH / 2, size: 12, anchor: 'middle', fill: 'ink' }),
}

/** A cell an item with its level's sign in it: areas below each other, their items in order. */
export function heatStrip(input: HeatStripInput): Chart {
  const { title, areas, scale, width = DOCUMENT_WIDTH } = input
  const key = legend(legendOf(input), { top: 0, width })
  const marks: Mark[] = [...key.marks]
  const picks: PickPlace[] = []
  const stacked = width < SIDE_BY_SIDE
  const widest = Math.max(0, ...areas.map(({ name }) => textWidth(name, 15)))
  const nameWidth = stacked ? width : Math.min(widest + 1, width * 0.34)
  const left = stacked ? 1 : nameWidth + 16
  const perLine = Math.max(1, Math.floor((width - 1 - left + BETWEEN) / (CELL.width + BETWEEN)))
  let top = key.height + 12
  for (const { name, items } of areas) {
    const lines = wrapText(name, nameWidth, 15, 3)
    const named = lines.length * LINE_HEIGHT[15]
    const nameTop = stacked ? top : top + Math.max(0, (CELL.height - named) / 2)
    marks.push(...textBlock(lines, { top: nameTop, x: 0, size: 15, anchor: 'start', fill: 'ink' }))
    const cellsTop = stacked ? top + named + 4 : top
    items.forEach((item, index) => {
      const x = left + (index % perLine) * (CELL.width + BETWEEN)
      const y = cellsTop + Math.floor(index / perLine) * (CELL_AND_ID + BETWEEN)
      marks.push(...cellMarks(item, scale, x, y))
      picks.push({ id: item.id, label: said(item, scale), x, y, width: CELL.width, height: CELL_AND_ID })
    })
    const cells = Math.ceil(items.length / perLine) * (CELL_AND_ID + BETWEEN)
    top = Math.max(cellsTop + cells, nameTop + named + BETWEEN) + 4
  }
  return { title, summary: summaryOf(input), width, height: top, marks, picks, table: tableOf(input) }
}

function cellMarks(item: HeatItem, scale: readonly string[], x: number, y: number): Mark[] {
  const weight = item.weight > 1 ? `×${item.weight}` : ''
  const fill = item.level === null ? 'ink' : (`on-level-${item.level}` as const)
  const [id = ''] = wrapText(item.id, CELL.width, 12, 1)
  const text = { fill, anchor: 'middle' } as const
  return [
    ...cellBox(item, { x, y, ...CELL }),
    ...textBlock([signOf(item, scale)], {
      ...text,
      top: y + 8,
      x: x + (weight === '' ? CELL.width / 2 : 18),
      size: item.level === null ? 13 : 15,
      bold: true,
    }),
    ...textBlock([weight], { ...text, top: y + 10, x: x + CELL.width - 13, size: 12 }),
    ...textBlock([id], { ...text, top: y + CELL.height + 2, x: x + CELL.width / 2, size: 12, fill: 'quiet' }),
  ].filter((mark) => mark.kind !== 'text' || mark.text !== '')
}

/** Without a level: broken lines where one is still to come, hatched where none will. */
function cellBox(item: HeatItem, box: Box): Mark[] {
  if (item.level !== null) {
    return [{ kind: 'rect', ...box, radius: 3, fill: `level-${item.level}`, stroke: 'edge' }]
  }
  if (item.state !== 'not_applicable') {
    return [{ kind: 'rect', ...box, radius: 3, fill: 'paper', stroke: 'missing', dashed: true }]
  }
  const band = { x: box.x + 3, width: box.width - 6, y: box.y + box.height / 2 - 9, height: 18 }
  return [
    { kind: 'rect', ...box, fill: 'paper' },
    ...hatch(box),
    { kind: 'rect', ...band, fill: 'paper' },
    { kind: 'rect', ...box, radius: 3, stroke: 'edge' },
  ]
}

function signOf(item: HeatItem, scale: readonly string[]): string {
  if (item.level !== null) return levelSigns(scale)[item.level] ?? String(item.level)
  if (item.state === 'not_applicable') return 'n/a'
  return item.state === 'not_assessed' ? '–' : ''
}

function levelWords(item: HeatItem, scale: readonly string[]): string {
  if (item.level !== null) return scale[item.level] ?? String(item.level)
  if (item.state === 'not_applicable') return 'Does not apply'
  return item.state === 'not_assessed' ? 'Not assessed' : 'Not rated yet'
}

function said(item: HeatItem, scale: readonly string[]): string {
  const weight = item.weight > 1 ? `, weight ×${item.weight}` : ''
  return `${item.id} ${item.title}: ${levelWords(item, scale)}${weight}`
}

function legendOf({ areas, scale }: HeatStripInput): LegendEntry[] {
  const without = areas.flatMap((area) => area.items).filter((item) => item.level === null)
  const samples: readonly HeatItem[] = [
    ...LEVELS.slice(0, scale.length).map((level) => ({ id: '', title: '', weight: 1, level })),
    // One of each way to have no level that is there.
    ...new Map(without.map((item) => [levelWords(item, scale), item])).values(),
  ]
  const levels = samples.map((item) => ({ words: levelWords(item, scale), sample: sampleOf(item, scale) }))
  const weighted = areas.some((area) => area.items.some((item) => item.weight > 1))
  return weighted ? [...levels, WEIGHT] : levels
}

function sampleOf(item: HeatItem, scale: readonly string[]): Mark[] {
  const box = { x: 1, y: 1, width: SAMPLE_WIDTH - 2, height: 16 }
  const fill = item.level === null ? 'ink' : (`on-level-${item.level}` as const)
  const sign = textBlock([signOf(item, scale)], {
    top: 1,
    x: 14,
    size: 12,
    anchor: 'middle',
    fill,
    bold: true,
  })
  // There is no room for a sign over the lines of so small a box.
  return item.level === null && item.state === 'not_applicable'
    ? [...hatch(box, 5), { kind: 'rect', ...box, radius: 3, stroke: 'edge' }]
    : [...cellBox(item, box), ...sign.filter(({ text }) => text !== '')]
}

function summaryOf({ areas, scale }: HeatStripInput): string {
  const items = areas.flatMap((area) => area.items)
  if (items.length === 0) return 'There are no items to show.'
  const rated = items.filter((item) => item.level !== null)
  const counts = [...LEVELS]
    .reverse()
    .map((level) => ({ level, count: rated.filter((item) => item.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${scale[level] ?? level}`)
  const without = ['Not rated yet', 'Not assessed', 'Does not apply'].flatMap((words) => {
    const count = items.filter((item) => item.level === null && levelWords(item, scale) === words).length
    return count === 0 ? [] : [`${count} ${words.toLowerCase()}`]
  })
  const sentences = [
    `${rated.length} of ${counted(items.length, 'item')} rated${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`,
    ...(without.length === 0 ? [] : [`Without a level: ${without.join(', ')}.`]),
  ]
  const heavy = rated.filter((item) => item.weight === 3 && item.level === 0)
  if (heavy.length > 0) {
    sentences.push(`${scale[0]}, with weight ×3: ${listed(heavy.map((item) => item.id))}.`)
  }
  return sentences.join(' ')
}

function tableOf({ areas, scale }: HeatStripInput): ChartTable {
  return {
    columns: [{ head: 'Item' }, { head: 'Area' }, { head: 'Level' }, { head: 'Weight', align: 'right' }],
    rows: areas.flatMap(({ name, items }) =>
      items.map((item) => [`${item.id} ${item.title}`, name, levelWords(item, scale), `×${item.weight}`]),
    ),
  }
}
