import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import {
  AlignmentType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
  Document as WordDocument,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { officeZip } from '../office-zip.ts'
import { printable } from '../printable.ts'
import { docxBlocks, lines } from './docx-blocks.ts'
import { NUMBERING, PAGE, QUIET, STYLES } from './docx-style.ts'
import { contentsOf, type Document } from './model.ts'

const PROGRAM = 'CPD Fieldbook'

/** Reckoned from the widths of the letters; where the width of a sign is not known, the nearest guess. */
const PAGE_NUMBERS = estimatePageNumbersWith({ guess: true })
/** Numbers of tables and figures are written all the same. */
const NO_PAGE_NUMBERS = () => ({ bookmarks: new Map<string, string>() })
/** Reckoning takes about a second for so many letters (some 25 pages), and the store does nothing else meanwhile. */
const LONG = 60_000

/** Whether a document is so long that its contents name no page numbers. */
function isLong({ blocks }: Document): boolean {
  return JSON.stringify(blocks, (key, value) => (key === 'chart' ? undefined : value)).length > LONG
}

/**
 * A document as a Word file, with Word's own headings and a table of contents whose entries and page numbers are
 * already in it: nothing asks to update fields when it is opened. Equal documents make equal bytes.
 */
export async function toDocx(document: Document): Promise<Uint8Array> {
  const title = printable(document.title)
  const word = new WordDocument({
    title,
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    styles: STYLES,
    numbering: NUMBERING,
    pageNumbers: isLong(document) ? NO_PAGE_NUMBERS : PAGE_NUMBERS,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              footer: 500,
            },
          },
        },
        footers: { default: footer() },
        children: [...titleBlock(document), ...contents(document), ...(await docxBlocks(document.blocks))],
      },
    ],
  })
  return repacked(await Packer.pack(word, 'uint8array'))
}

function titleBlock({ title, subtitle, facts = [] }: Document): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: lines(title) }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', children: lines(subtitle) })]),
    ...facts.map(
      ([name, value]) =>
        new Paragraph({
          style: 'Fact',
          children: [
            ...lines(name, { color: QUIET }),
            new TextRun({ children: [new Tab()] }),
            ...lines(value),
          ],
        }),
    ),
    new Paragraph({ style: 'Titleend' }),
  ]
}

function contents(document: Document): readonly (Paragraph | TableOfContents)[] {
  if (contentsOf(document).length === 0) return []
  return [
    new Paragraph({ style: 'Contentstitle', text: 'Contents' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      ...(isLong(document) ? { pageNumbersEntryLevelsRange: '1-2' } : {}),
    }),
  ]
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 17,
            color: QUIET,
          }),
        ],
      }),
    ],
  })
}

/** The library's parts in a ZIP whose bytes depend on nothing else. */
async function repacked(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  for (const entry of await zip.getEntries())
    if (!entry.directory) parts[entry.filename] = await entry.getData(new Uint8ArrayWriter())
  return officeZip({
    ...parts,
    [CORE]: withoutClock(textOf(parts[CORE])),
    [BODY]: countedAnew(textOf(parts[BODY])),
  })
}

const CORE = 'docProps/core.xml'
const BODY = 'word/document.xml'

function textOf(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part)
}

/** The library notes when it made the file; a document says its own dates, and is the same whenever it is made. */
function withoutClock(core: string): string {
  return core.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, '')
}

/**
 * The library goes on counting bookmarks from file to file. Only tags are touched: what a person typed has neither a
 * `<` nor a `"` of its own left in it here.
 */
function countedAnew(body: string): string {
  const ids = [...body.matchAll(/<w:bookmarkStart\b[^>]*?\bw:id="(\d+)"/g)].map(([, id]) => id as string)
  const anew = (_: string, before: string, id: string) => `${before}${ids.indexOf(id) + 1}`
  return body
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g, anew)
    .replace(/(w:(?:anchor|name)="_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g, anew)
}
