import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { inPages } from '#shared/charts/pages.ts'
import type { Chart } from '#shared/charts/scene.ts'
import { printable } from '../printable.ts'
import { toPng } from './chart-png.ts'
import { BULLETS, NUMBERS, QUIET, TEXT_WIDTH } from './docx-style.ts'
import { type Block, type DocumentTable, figuresOf, linesOf, runsOf, type Text } from './model.ts'

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const ALIGN = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const
/** The tallest picture, in pixels, that leaves room on a page for its caption and summary. */
const TALLEST = 760
const PIXELS_OF_TEXT_WIDTH = (TEXT_WIDTH / 1440) * 96

/** A chart in as many pictures as it needs to go on the pages. */
type Pictures = ReadonlyMap<Chart, readonly Readonly<{ part: Chart; png: Uint8Array }>[]>

/** The paragraphs and tables of a document's blocks. */
export async function docxBlocks(blocks: readonly Block[]): Promise<readonly FileChild[]> {
  const count = { lists: 0, figures: 0, pictures: 0 }
  const pictures = await picturesOf(blocks)
  let breakFirst = false
  return blocks.flatMap((block) => {
    if (block.kind === 'page-break') {
      breakFirst = true
      return []
    }
    const made = blockOf(block, breakFirst ? { pageBreakBefore: true } : {}, count, pictures)
    if (made.length > 0) breakFirst = false
    return made
  })
}

/** One after the other: between two of them the store can answer somebody else. */
async function picturesOf(blocks: readonly Block[]): Promise<Pictures> {
  const pictures = new Map<Chart, { part: Chart; png: Uint8Array }[]>()
  for (const block of blocks) {
    if (block.kind !== 'chart') continue
    const made = []
    for (const part of inPages(block.chart, TALLEST)) made.push({ part, png: await toPng(part) })
    pictures.set(block.chart, made)
  }
  return pictures
}

/** How many lists, figures and pictures there have been. */
type Count = { lists: number; figures: number; pictures: number }

/** What only a block's first paragraph gets: the page break in front of it. An empty paragraph for it would be a gap. */
type First = Pick<IParagraphOptions, 'pageBreakBefore'>

function blockOf(
  block: Exclude<Block, { kind: 'page-break' }>,
  first: First,
  count: Count,
  pictures: Pictures,
): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: lines(block.text), ...first })]
    case 'paragraph':
      return [new Paragraph({ children: words(block.text), ...first })]
    case 'list': {
      const reference = block.numbered === true ? NUMBERS : BULLETS
      const instance = ++count.lists
      return block.items.map(
        (item, index) =>
          new Paragraph({
            children: words(item),
            numbering: { reference, level: 0, instance },
            spacing: { after: index < block.items.length - 1 ? 40 : 120 },
            contextualSpacing: false,
            ...(index === 0 ? first : {}),
          }),
      )
    }
    case 'table':
      return tableOf(block, first)
    case 'chart':
      return [
        ...figureOf(block.chart, count, pictures, first),
        ...(block.figures === false ? [] : tableOf(figuresOf(block.chart), {})),
      ]
    case 'callout': {
      const all = [
        ...(block.title === undefined ? [] : [lines(block.title, { bold: true })]),
        words(block.text),
      ]
      return [
        ...all.map(
          (children, index) =>
            new Paragraph({
              style: 'Callout',
              children,
              keepNext: index < all.length - 1,
              ...(index === 0 ? first : {}),
            }),
        ),
        end(),
      ]
    }
  }
}

function tableOf(
  { caption, columns, rows, rowHeads = false }: DocumentTable,
  first: First,
): readonly FileChild[] {
  const shares = columns.reduce((sum, { width = 1 }) => sum + width, 0)
  const widths = columns.map(({ width = 1 }) => Math.floor((TEXT_WIDTH * width) / shares))
  const row = (cells: readonly Text[], head: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(head ? { tableHeader: true } : {}),
      children: columns.map(
        ({ align = 'start' }, index) =>
          new TableCell({
            width: { size: widths[index] as number, type: WidthType.DXA },
            ...(head ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000' } } } : {}),
            children: [
              new Paragraph({
                style: head ? 'Tablehead' : 'Tabletext',
                alignment: ALIGN[align],
                children: words(cells[index] ?? ''),
              }),
            ],
          }),
      ),
    })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  const hair = { style: BorderStyle.SINGLE, size: 4, color: '888888' } as const
  return [
    captionOf('Table', caption, first),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: hair,
        insideHorizontal: hair,
        insideVertical: none,
      },
      margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 0, right: 140 },
      tableLook: { firstRow: true, firstColumn: rowHeads, noHBand: true, noVBand: true },
      rows: [
        row(
          columns.map(({ head }) => head),
          true,
        ),
        ...rows.map((cells) => row(cells, false)),
      ],
    }),
    end(),
  ]
}

/**
 * A chart is a PNG, drawn by us: the one kind of picture that every reader of Word files shows, and shows alike. Word
 * draws SVG only since 2016, LibreOffice since 24.2, Google Docs and Pages not at all; Word's own charts have no kind
 * for a heat strip or a dumbbell; and shapes can be pulled apart with the mouse. The picture carries its words for
 * those who cannot see it.
 */
function figureOf(chart: Chart, count: Count, pictures: Pictures, first: First): readonly FileChild[] {
  count.figures += 1
  return [
    captionOf('Figure', chart.title, first),
    ...(pictures.get(chart) ?? []).map(({ part, png }) => pictureOf(part, png, count)),
    new Paragraph({ style: 'Chartsummary', children: lines(chart.summary) }),
  ]
}

function pictureOf(chart: Chart, png: Uint8Array, count: Count): Paragraph {
  count.pictures += 1
  const scale = Math.min(1, PIXELS_OF_TEXT_WIDTH / chart.width)
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(chart.width * scale), height: Math.round(chart.height * scale) },
    altText: {
      // Word refuses a file with the same number twice; the library's own go on counting from file to file.
      id: String(count.pictures),
      name: `Figure ${count.figures}`,
      // No title beside it: where there are both, some readers say the title alone.
      description: printable(`${chart.title}. ${chart.summary}`),
    },
  })
  return new Paragraph({ style: 'Picture', children: [picture] })
}

function captionOf(label: 'Table' | 'Figure', text: string, first: First): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SequentialIdentifier(label),
      new TextRun('  '),
      ...lines(text, { bold: true }),
    ],
    ...first,
  })
}

function end(): Paragraph {
  return new Paragraph({ style: 'Tableend' })
}

function words(text: Text): readonly ParagraphChild[] {
  return runsOf(text).flatMap(({ text, voice }) =>
    lines(text, {
      ...(voice === 'strong' ? { bold: true } : {}),
      ...(voice === 'quiet' ? { color: QUIET } : {}),
    }),
  )
}

/** A text as typed, a run for each of its lines. */
export function lines(
  text: string,
  looks: { bold?: boolean; color?: string } = {},
): readonly ParagraphChild[] {
  return linesOf(printable(text)).map(
    (text, index) => new TextRun({ text, ...looks, ...(index > 0 ? { break: 1 } : {}) }),
  )
}
