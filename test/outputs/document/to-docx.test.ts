import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Document } from '#outputs/document/model.ts'
import { toDocx } from '#outputs/document/to-docx.ts'
import { allOf, readXml, wordsOf, type XmlElement } from '#test/support/read-xml.ts'
import { readZip } from '#test/support/read-zip.ts'
import { documentSaying, REPORT } from './sample.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Reads every part of the file as a strict reader would, and answers the parts that are XML. */
async function partsOf(document: Document): Promise<Map<string, XmlElement>> {
  const parts = await readZip(await toDocx(document))
  return new Map(
    [...parts]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, readXml(text(bytes))]),
  )
}
const body = async (document: Document) => (await partsOf(document)).get('word/document.xml') as XmlElement
const styleOf = (paragraph: XmlElement) => allOf(paragraph, 'w:pStyle')[0]?.attributes['w:val']
/** What a reader sees of a paragraph, a line break as one. */
const seen = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t') return wordsOf(child)
      return child.name === 'w:br' ? '\n' : seen(child)
    })
    .join('')

afterEach(() => vi.useRealTimers())

describe('a document as a Word file', () => {
  it('has its headings as Word knows them', async () => {
    const found = allOf(await body(REPORT), 'w:p')
      .filter((paragraph) => /^(Title|Heading\d)$/.test(styleOf(paragraph) ?? ''))
      .map((paragraph) => [styleOf(paragraph), seen(paragraph)])
    expect(found).toEqual([
      ['Title', 'Audit report: Bramwell Primary'],
      ['Heading1', 'What we found'],
      ['Heading2', 'The seven areas'],
      ['Heading3', 'A word on coaching'],
      ['Heading1', 'All items'],
      ['Heading1', 'What comes next'],
    ])
  })

  it('has a table of contents that is filled in, so that nothing is asked when it is opened', async () => {
    const parts = await partsOf(REPORT)
    const document = parts.get('word/document.xml') as XmlElement
    const entries = allOf(document, 'w:p').filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph) ?? ''))
    expect(entries.map((entry) => [styleOf(entry), seen(entry)])).toEqual([
      ['TOC1', 'What we found1'],
      ['TOC2', 'The seven areas1'],
      ['TOC1', 'All items2'],
      ['TOC1', 'What comes next2'],
    ])
    const bookmarks = allOf(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const links = entries
      .flatMap((entry) => allOf(entry, 'w:hyperlink'))
      .map((link) => link.attributes['w:anchor'])
    expect(links).toHaveLength(4)
    for (const link of links) expect(bookmarks).toContain(link)
    expect(
      allOf(document, 'w:fldChar').filter(({ attributes }) =>
        /^(true|1|on)$/.test(attributes['w:dirty'] ?? ''),
      ),
    ).toEqual([])
    expect(allOf(parts.get('word/settings.xml') as XmlElement, 'w:updateFields')).toEqual([])
  })

  it('names no pages in the contents of a long document, rather than keep everybody waiting', async () => {
    const long = { kind: 'paragraph', text: 'Many words. '.repeat(6000) } as const
    const document = await body({ ...REPORT, blocks: [...REPORT.blocks, long] })
    const entries = allOf(document, 'w:p').filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph) ?? ''))
    expect(entries.map(seen)).toEqual(['What we found', 'The seven areas', 'All items', 'What comes next'])
    expect(allOf(document, 'w:instrText').map(wordsOf)[0]).toContain('\\n "1-2"')
  })

  it('has no table of contents when there are few chapters', async () => {
    const short = { ...REPORT, blocks: REPORT.blocks.slice(0, -2) }
    expect(allOf(await body(short), 'w:sdt')).toEqual([])
  })

  it('says in words what a chart shows, and has its figures in a table', async () => {
    const document = await body(REPORT)
    expect(allOf(document, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      'Areas at the baseline. Coaching is lowest.',
    ])
    expect(allOf(document, 'w:tbl').map((table) => allOf(table, 'w:tc').map(seen))).toEqual([
      ['Leaders', 'Leaders', 'Leaders', 'Leaders'],
      [
        'Item',
        'Leaders',
        'Agreed',
        '1.1 Leaders plan from need',
        '2',
        'Secure',
        '1.2 Staff have time',
        '1',
        '',
      ],
    ])
    expect(
      allOf(document, 'w:p')
        .filter((p) => styleOf(p) === 'Caption')
        .map(seen),
    ).toEqual([
      'Figure 1  Areas at the baseline',
      'Table 1  Areas at the baseline: the figures',
      'Table 2  Every item',
    ])
  })

  it('repeats the head of each table on every page', async () => {
    for (const table of allOf(await body(REPORT), 'w:tbl'))
      expect(allOf(table, 'w:tr').map((row) => allOf(row, 'w:tblHeader').length > 0)).toEqual(
        allOf(table, 'w:tr').map((_, index) => index === 0),
      )
  })

  it('starts a page where one is asked for, and leaves no empty paragraph for it', async () => {
    const breaks = allOf(await body(REPORT), 'w:p').filter((p) => allOf(p, 'w:pageBreakBefore').length > 0)
    expect(breaks.map(seen)).toEqual(['All items'])
  })

  it('is British, on A4, and says nothing of the machine or the hour', async () => {
    const parts = await partsOf(REPORT)
    const document = parts.get('word/document.xml') as XmlElement
    expect(allOf(document, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h']])).toEqual(
      [['11906', '16838']],
    )
    const styles = parts.get('word/styles.xml') as XmlElement
    expect(allOf(styles, 'w:lang')[0]?.attributes['w:val']).toBe('en-GB')
    const core = parts.get('docProps/core.xml') as XmlElement
    expect(
      Object.fromEntries(
        core.children.map((child) => (typeof child === 'string' ? [] : [child.name, wordsOf(child)])),
      ),
    ).toEqual({
      'dc:title': 'Audit report: Bramwell Primary',
      'dc:creator': 'CPD Fieldbook',
      'cp:lastModifiedBy': 'CPD Fieldbook',
      'cp:revision': '1',
    })
  })

  it('points to nothing outside itself', async () => {
    for (const [name, part] of await partsOf(
      documentSaying('https://example.org/ file:///C:/x \\\\server\\x'),
    ))
      if (name.endsWith('.rels'))
        for (const { attributes } of allOf(part, 'Relationship')) {
          expect(attributes.TargetMode).toBeUndefined()
          expect(attributes.Target).toMatch(/^\/?[\w./]+$/)
        }
  })

  it('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T09:00:00Z'), toFake: ['Date'] })
    const first = await toDocx(REPORT)
    vi.setSystemTime(new Date('2027-07-01T16:30:00Z'))
    expect(Buffer.from(await toDocx(REPORT)).equals(Buffer.from(first))).toBe(true)
  })

  const NASTY = [
    '</w:t></w:r><w:br/><script>alert(1)</script>&amp;&#0;<!--',
    ']]><![CDATA[ "quoted" \'single\' %s {{y}}',
    'bell\u0007 nul\u0000 escape\u001b next\u0085 feed\u000c end',
    'half \ud800 a letter \udc00, \ufffe and \uffff',
    '\u202eright to left\u202c \u200f\u2067 אבג \u2069 \ufeff',
    'one\ntwo\r\nthree\rfour\u2028five\ttab',
    'emoji 👩‍🏫 e\u0301 ﬁ 中文 𝒳',
    ' leading and trailing  ',
    '',
    'word '.repeat(100),
  ]
  const cleaned = (text: string) =>
    text
      .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n|[\r\u2028\u2029]/g, '\n')

  it.each(NASTY)('keeps %j as the text it is, wherever it stands', async (nasty) => {
    const document = await body(documentSaying(nasty))
    const paragraphs = allOf(document, 'w:p').map(
      (paragraph) => [styleOf(paragraph) ?? '', seen(paragraph)] as const,
    )
    const expected = cleaned(nasty)
    for (const style of [
      'Title',
      'Subtitle',
      'Heading1',
      'Tabletext',
      'Tablehead',
      'Callout',
      'Chartsummary',
    ])
      expect(paragraphs.find(([found]) => found === style)?.[1]).toBe(expected)
    expect(paragraphs.map(([, words]) => words)).toContain(expected + expected + expected)
  })

  it('is XML that a strict reader takes, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        const document = await body(documentSaying(typed))
        expect(allOf(document, 'w:p').map(seen)[0]).toBe(cleaned(typed))
      }),
      { numRuns: 8 },
    )
  })
})
