import type { Html } from '../html.ts'

/** What a document of several pages has beyond a page to pin up: chapters, contents, captions. It stands on PRINT_STYLE. */
export const DOCUMENT_STYLE: Html = {
  html: `
.document h1 { font-size: 24pt; margin: 0; }
.document header { padding-bottom: 5mm; margin-bottom: 7mm; }
.subtitle { font-size: 13pt; margin-top: 1.5mm; }
.facts { margin: 5mm 0 0; display: grid; grid-template-columns: 1fr 1fr; gap: 1.5mm 8mm; }
.facts dt { font-size: 9.5pt; color: #333; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.document h2 { font-size: 16pt; margin: 10mm 0 3mm; padding-top: 3mm; border-top: 0.25mm solid #000; }
.document h3 { font-size: 12.5pt; margin: 6mm 0 2mm; break-after: avoid; }
.document h4 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
.document :is(h2, h3, h4) { overflow-wrap: anywhere; text-wrap: balance; font-weight: 600; line-height: 1.2; }
.document :is(h2, h3, h4) + p:has(+ :is(table, section)) { break-after: avoid; }
.page-break { break-after: page; }
.page-break + h2 { margin-top: 0; border-top: 0; padding-top: 0; }
main > p { margin: 0 0 2.5mm; }
.document .quiet { font-size: inherit; }
.document :is(main > ul, main > ol) { list-style: revert; margin: 0 0 3mm; padding-left: 6mm; }
.contents { margin-bottom: 4mm; break-inside: avoid; }
.contents-title { font-size: 12.5pt; font-weight: 600; margin-bottom: 1.5mm; }
.contents a { color: inherit; text-decoration: none; }
.contents-2 { padding-left: 6mm; }
.caption, caption { text-align: left; font-size: 9.5pt; break-after: avoid; }
.caption { margin-bottom: 1.5mm; }
caption { padding: 0 0 0.5mm; }
.document table { margin: 4mm 0 6mm; table-layout: fixed; }
.document tbody :is(td, th) { font-size: 9.5pt; padding-top: 1.3mm; padding-bottom: 1.3mm; }
.document tbody th { font-weight: 400; }
.document :is(td, th).end { text-align: right; }
.document :is(td, th).centre { text-align: center; }
.document :is(td, th):last-child { padding-right: 0; }
.document section { margin: 5mm 0 3mm; }
figure { margin: 0; }
figcaption { font-size: 9.5pt; margin-top: 1.5mm; break-before: avoid; overflow-wrap: anywhere; }
aside { break-inside: avoid; border: 0.25mm solid #000; border-left-width: 1.2mm; padding: 2.5mm 4mm; margin: 4mm 0; }
`,
}
