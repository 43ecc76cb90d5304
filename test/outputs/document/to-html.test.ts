import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '#outputs/document/model.ts'
import { toHtml } from '#outputs/document/to-html.ts'
import { allOf, readXml, type XmlElement } from '#test/support/read-xml.ts'
import { documentSaying, REPORT } from './sample.ts'

/** The page read by a strict reader: what HTML leaves open is closed first, and nothing else is changed. */
function pageOf(document: Document): XmlElement {
  const page = toHtml(document)
    .html.replace('<!doctype html>', '')
    .replace(/<(meta|col|br)\b([^>]*)>/g, '<$1$2/>')
    .replace(/<style>.*?<\/style>/s, '')
  return readXml(page)
}

/** What a reader sees, a line break as one. */
const seen = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : seen(child)))
    .join('')

const named = (element: XmlElement, names: RegExp): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(names.test(child.name) ? [child] : []), ...named(child, names)],
  )

describe('a document as a page to print', () => {
  it('has one title and its headings in their order, for a screen reader and for the outline of the PDF', () => {
    expect(named(pageOf(REPORT), /^h\d$/).map((heading) => [heading.name, seen(heading)])).toEqual([
      ['h1', 'Audit report: Bramwell Primary'],
      ['h2', 'What we found'],
      ['h3', 'The seven areas'],
      ['h4', 'A word on coaching'],
      ['h2', 'All items'],
      ['h2', 'What comes next'],
    ])
    expect(pageOf(REPORT).attributes.lang).toBe('en-GB')
  })

  it('has a table of contents whose entries lead to their headings', () => {
    const page = pageOf(REPORT)
    const links = allOf(page, 'a')
    expect(links.map(seen)).toEqual(['What we found', 'The seven areas', 'All items', 'What comes next'])
    const headings = new Map(
      named(page, /^h\d$/).map((heading) => [`#${heading.attributes.id}`, seen(heading)]),
    )
    expect(links.map((link) => headings.get(link.attributes.href ?? ''))).toEqual(links.map(seen))
  })

  it('has no table of contents when there are few chapters', () => {
    expect(allOf(pageOf({ ...REPORT, blocks: REPORT.blocks.slice(0, -2) }), 'nav')).toEqual([])
  })

  it('gives each table a caption and heads, and each chart its words and its figures', () => {
    const page = pageOf(REPORT)
    expect(allOf(page, 'caption').map(seen)).toEqual([
      'Table 1 Areas at the baseline: the figures',
      'Table 2 Every item',
    ])
    const items = allOf(page, 'table')[1] as XmlElement
    expect(allOf(items, 'th').map((head) => [head.attributes.scope, seen(head)])).toEqual([
      ['col', 'Item'],
      ['col', 'Leaders'],
      ['col', 'Agreed'],
      ['row', '1.1 Leaders plan from need'],
      ['row', '1.2 Staff have time'],
    ])
    // A row that is too short still has a cell in each column.
    expect(allOf(items, 'td').map(seen)).toEqual(['2', 'Secure', '1', ''])
    const chart = allOf(page, 'svg')[0] as XmlElement
    expect(chart.attributes.role).toBe('img')
    expect(allOf(chart, 'title').map(seen)).toEqual(['Areas at the baseline'])
  })

  it('leaves out the figures of a chart where another table has them', () => {
    const blocks = REPORT.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, figures: false } : block,
    )
    expect(allOf(pageOf({ ...REPORT, blocks }), 'caption').map(seen)).toEqual(['Table 1 Every item'])
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script><!--',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '" onmouseover="alert(1)\' style=\'background:url(https://example.org)',
    'javascript:alert(1)',
    '&lt;b&gt; &amp;#60;',
    'lines\nof\r\nmany\rkinds\u2028here',
    'bell\u0007 nul\u0000 half \ud800 \udc00 \uffff',
    '\u202eright to left\u202c אבג',
  ])('shows %j as the text it is, wherever it stands', (nasty) => {
    const document = documentSaying(nasty)
    const page = pageOf(document)
    const expected = nasty
      .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    for (const name of ['h1', 'h2', 'dt', 'dd', 'li', 'a', 'th', 'td'])
      expect(seen(allOf(page, name)[0] as XmlElement)).toBe(expected)
    const plain = pageOf(documentSaying('words'))
    const shape = (element: XmlElement): unknown => [
      element.name,
      Object.keys(element.attributes),
      element.children
        .filter((child) => typeof child !== 'string')
        .filter(({ name }) => name !== 'br')
        .map(shape),
    ]
    expect(shape(page)).toEqual(shape(plain))
  })

  it('has the same elements and attributes whatever is typed, and points nowhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        for (const element of named(pageOf(documentSaying(typed)), /./)) {
          for (const name of ['src', 'data', 'action', 'srcset', 'background'])
            expect(element.attributes).not.toHaveProperty(name)
          expect(element.attributes.href ?? '#').toMatch(/^#/)
          expect(element.name).toMatch(
            /^(head|meta|title|body|header|h[1-4]|p|br|dl|div|dt|dd|nav|ul|ol|li|a|main|strong|span|section|figure|figcaption|svg|desc|rect|line|circle|polygon|text|table|caption|colgroup|col|thead|tbody|tr|th|td|aside)$/,
          )
        }
      }),
      { numRuns: 20 },
    )
  })

  it('names no address', () => {
    expect(toHtml(REPORT).html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|@import|file:/,
    )
  })
})
