import type { Chart } from '#shared/charts/scene.ts'

/**
 * A document before it is a PDF, a page or a Word file: what stands in it, in order, and nothing of how it looks. Every
 * text in it is text: there is no place for markup, so nothing that a person typed can become any.
 */
export type Document = Readonly<{
  title: string
  /** What the title does not say: the round, the school. */
  subtitle?: string
  /** Named short answers under the title: who, when, which framework. */
  facts?: readonly (readonly [name: string, value: string])[]
  language: 'en-GB'
  blocks: readonly Block[]
}>

export type Block = Heading | Paragraph | List | DocumentTable | ChartBlock | Callout | PageBreak

type Heading = Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string }>
type Paragraph = Readonly<{ kind: 'paragraph'; text: Text }>
type List = Readonly<{ kind: 'list'; numbered?: boolean; items: readonly Text[] }>
/**
 * A chart, its summary in words, and the table of its figures, so that nobody needs to see it. `figures: false` only
 * where another table on the same pages shows the same figures.
 */
type ChartBlock = Readonly<{ kind: 'chart'; chart: Chart; figures?: boolean }>
/** A few lines that must not be overlooked. */
type Callout = Readonly<{ kind: 'callout'; title?: string; text: Text }>
type PageBreak = Readonly<{ kind: 'page-break' }>

/** A table: it always has a caption, and its head comes again on every page. */
export type DocumentTable = Readonly<{
  kind: 'table'
  caption: string
  columns: readonly Readonly<{
    head: string
    align?: 'start' | 'centre' | 'end'
    /** This column's share of the page's width, beside the others' shares; 1 if it is not said. */
    width?: number
  }>[]
  rows: readonly (readonly Text[])[]
  /** Whether the first cell of each row is what the row is about. */
  rowHeads?: boolean
}>

/** Words in one voice, or in several. A line break in them is one in the document. */
export type Text = string | readonly Run[]
export type Run = string | Readonly<{ text: string; voice: 'strong' | 'quiet' }>

/** The table of a chart's figures, as a table of the document. */
export function figuresOf({ title, table }: Chart): DocumentTable {
  return {
    kind: 'table',
    caption: `${title}: the figures`,
    columns: table.columns.map(({ head, align }) => ({ head, align: align === 'right' ? 'end' : 'start' })),
    rows: table.rows,
    rowHeads: true,
  }
}

/** As many chapters make a table of contents worth its place. */
const CHAPTERS_FOR_CONTENTS = 3

/** The headings that a table of contents names, in order, or none where the document is too short for one. */
export function contentsOf({ blocks }: Document): readonly Heading[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const chapters = headings.filter(({ level }) => level === 1).length
  return chapters < CHAPTERS_FOR_CONTENTS ? [] : headings.filter(({ level }) => level < 3)
}

/** A text as runs, each of which says its voice. */
export function runsOf(
  text: Text,
): readonly Readonly<{ text: string; voice: 'plain' | 'strong' | 'quiet' }>[] {
  const runs = typeof text === 'string' ? [text] : text
  return runs.map((run) => (typeof run === 'string' ? { text: run, voice: 'plain' } : run))
}

/** The lines of a text, whatever the machine that it was typed on ends a line with. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/)
}
