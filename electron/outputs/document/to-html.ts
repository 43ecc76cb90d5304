import { type Html, html } from '../html.ts'
import { PRINT_STYLE } from '../print-style.ts'
import { chartFigure } from '../svg.ts'
import { DOCUMENT_STYLE } from './document-style.ts'
import {
  type Block,
  contentsOf,
  type Document,
  type DocumentTable,
  figuresOf,
  linesOf,
  runsOf,
  type Text,
} from './model.ts'

/**
 * A document as a page to print. The tags are what makes the PDF one that a screen reader can walk through: one `h1`,
 * chapters from `h2` down, heads of rows and columns, a label for each picture.
 */
export function toHtml(document: Document): { title: string; html: string } {
  const count = { headings: 0, tables: 0, figures: 0 }
  const page = html`<!doctype html>
<html lang="${document.language}"><head><meta charset="utf-8"><title>${document.title}</title><style>${PRINT_STYLE}${DOCUMENT_STYLE}</style></head>
<body class="document">
${titleBlock(document)}
${contents(document)}
<main>${document.blocks.map((block) => blockHtml(block, count))}</main>
</body></html>`
  return { title: document.title, html: page.html }
}

/** How many headings, tables and figures there have been. */
type Count = { headings: number; tables: number; figures: number }

function titleBlock({ title, subtitle, facts = [] }: Document): Html {
  return html`<header>
<h1>${lines(title)}</h1>
${subtitle === undefined ? [] : [html`<p class="subtitle">${lines(subtitle)}</p>`]}
${facts.length === 0 ? [] : [html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${lines(name)}</dt><dd>${lines(value)}</dd></div>`)}</dl>`]}
</header>`
}

function contents(document: Document): readonly Html[] {
  const named = new Set(contentsOf(document))
  const entries = document.blocks
    .filter((block) => block.kind === 'heading')
    .map((heading, index) => ({ heading, id: headingId(index + 1) }))
    .filter(({ heading }) => named.has(heading))
  if (entries.length === 0) return []
  return [
    html`<nav class="contents" aria-label="Contents"><p class="contents-title">Contents</p><ul>${entries.map(
      ({ heading, id }) =>
        html`<li class="contents-${heading.level}"><a href="#${id}">${lines(heading.text)}</a></li>`,
    )}</ul></nav>`,
  ]
}

/** Ids count headings: made from what a person typed, two could be the same. */
function headingId(number: number): string {
  return `heading-${number}`
}

function blockHtml(block: Block, count: Count): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, headingId(++count.headings), lines(block.text))
    case 'paragraph':
      return html`<p>${text(block.text)}</p>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${text(item)}</li>`)
      return block.numbered === true ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'table':
      return table(block, ++count.tables)
    case 'chart':
      return html`<section><p class="caption">Figure ${++count.figures} <strong>${lines(block.chart.title)}</strong></p>
${chartFigure(block.chart)}</section>
${block.figures === false ? [] : [table(figuresOf(block.chart), ++count.tables)]}`
    case 'callout':
      return html`<aside>${block.title === undefined ? [] : [html`<p><strong>${lines(block.title)}</strong></p>`]}<p>${text(block.text)}</p></aside>`
    case 'page-break':
      return html`<div class="page-break"></div>`
  }
}

function heading(level: 1 | 2 | 3, id: string, words: readonly Html[]): Html {
  if (level === 1) return html`<h2 id="${id}">${words}</h2>`
  return level === 2 ? html`<h3 id="${id}">${words}</h3>` : html`<h4 id="${id}">${words}</h4>`
}

function table({ caption, columns, rows, rowHeads }: DocumentTable, number: number): Html {
  const all = columns.reduce((sum, { width = 1 }) => sum + width, 0)
  const widths = columns.map(
    ({ width = 1 }) => html`<col style="width:${((100 * width) / all).toFixed(2)}%">`,
  )
  const heads = columns.map(
    ({ head, align = 'start' }) => html`<th scope="col" class="${align}">${lines(head)}</th>`,
  )
  const cell = (value: Text, column: number): Html => {
    const align = columns[column]?.align ?? 'start'
    return rowHeads === true && column === 0
      ? html`<th scope="row" class="${align}">${text(value)}</th>`
      : html`<td class="${align}">${text(value)}</td>`
  }
  return html`<table><caption>Table ${number} <strong>${lines(caption)}</strong></caption><colgroup>${widths}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((_, column) => cell(row[column] ?? '', column))}</tr>`)}</tbody></table>`
}

function text(value: Text): readonly Html[] {
  return runsOf(value).map(({ text, voice }) => {
    if (voice === 'strong') return html`<strong>${lines(text)}</strong>`
    return voice === 'quiet' ? html`<span class="quiet">${lines(text)}</span>` : html`${lines(text)}`
  })
}

function lines(text: string): readonly Html[] {
  return linesOf(text).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
}
