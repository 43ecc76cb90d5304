import type { Html } from './html.ts'

/**
 * A4, black on white: it must survive the school's photocopier. Nothing is told by colour or by a fill, rules are
 * thick enough to be copied, and the smallest text is 9 pt. Sizes are in points and millimetres, as paper is.
 */
export const PRINT_STYLE: Html = {
  html: `
@page { size: A4; margin: 16mm 18mm 18mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; -webkit-print-color-adjust: economy; }
body { font: 10.5pt/1.35 'Source Serif 4', Georgia, 'Liberation Serif', 'Times New Roman', serif; margin: 0; hyphens: manual; }
h1 { font-size: 20pt; line-height: 1.15; font-weight: 600; margin: 0 0 1.5mm; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 12.5pt; font-weight: 600; margin: 0 0 2mm; break-after: avoid; }
p { margin: 0; orphans: 3; widows: 3; overflow-wrap: anywhere; }
header { border-bottom: 0.6mm solid #000; padding-bottom: 4mm; }
section { margin-top: 7mm; }
.kind { font-size: 10pt; letter-spacing: 0.02em; margin-bottom: 1.5mm; }
.when { font-size: 12pt; margin-top: 1.5mm; font-variant-numeric: tabular-nums; }
.quiet { color: #333; font-size: 9.5pt; font-weight: 400; }
.one-line { white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
table + p { margin-top: 2mm; }
th, td { text-align: left; vertical-align: baseline; padding: 1.8mm 4mm 1.8mm 0; border-bottom: 0.25mm solid #888; overflow-wrap: anywhere; }
thead th { font-size: 9.5pt; font-weight: 400; color: #333; padding: 3mm 4mm 1.2mm 0; border-bottom: 0.25mm solid #000; }
tbody th { font-weight: 600; }
tfoot td, tfoot th { border-bottom: 0; font-weight: 600; border-top: 0.25mm solid #000; }
tr, li { break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; }
tbody tr:is(:first-child, :nth-child(2), :last-child) { break-before: avoid; }
tfoot { display: table-row-group; }
.time { white-space: nowrap; width: 17mm; }
.lead { width: 44mm; }
.number { text-align: right; padding-right: 0; width: 18mm; white-space: nowrap; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 0.8mm 0; }
.to-write { break-inside: avoid; }
.to-write td { height: 10mm; padding: 0; border-bottom: 0.25mm solid #888; }
`,
}
