/** The form stands alone: system fonts, one column, readable on a phone and on paper. */
export const FORM_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --raised: #fff; --ink: #1d2329; --quiet: #5a636c; --line: #e4e1da; --edge: #8a8f94; --accent: #0e6a6a; --on-accent: #fff; --soft: #e2efee; --wrong: #a33420; }
@media (prefers-color-scheme: dark) { :root { --paper: #15181b; --raised: #1c2024; --ink: #e9e6df; --quiet: #a3a9af; --line: #2b3035; --edge: #737b83; --accent: #5cc2bc; --on-accent: #0b2524; --soft: #1b3634; --wrong: #f39480; } }
* { box-sizing: border-box; }
html { scroll-padding: 7.5rem 0 2rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
main, .bar > div { width: 100%; max-width: 56rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 6rem; }
h1 { margin: 2rem 0 0.25rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); font-size: 1.3rem; line-height: 1.3; }
h3 { display: inline; font-size: 1.1rem; line-height: 1.4; }
p { margin: 0.5rem 0; max-width: 42rem; overflow-wrap: anywhere; }
ul { max-width: 42rem; margin: 0.75rem 0; padding-left: 1.2rem; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
.bar > div { display: flex; align-items: center; gap: 0.5rem 1rem; padding-top: 0.6rem; padding-bottom: 0.6rem; }
.bar progress { flex: 1; min-width: 3rem; height: 0.5rem; accent-color: var(--accent); }
.count { font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; }
button { min-height: 2.75rem; padding: 0.4rem 1rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--raised); color: var(--ink); font: inherit; cursor: pointer; }
button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; white-space: nowrap; }
button.plain { min-height: 2rem; padding: 0.1rem 0.25rem; border: 0; background: none; color: var(--accent); font-size: 0.9rem; text-decoration: underline; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.item { margin-top: 1.75rem; }
.item legend { padding: 0; }
.number { color: var(--quiet); font-weight: 500; font-variant-numeric: tabular-nums; margin-right: 0.35rem; }
.statement { font-family: Georgia, 'Times New Roman', serif; font-size: 1.05rem; }
.choices { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.5rem; margin: 0.6rem 0; }
.choices.plainly { grid-template-columns: repeat(4, minmax(0, auto)); justify-content: start; }
.rest { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin-bottom: 0.6rem; }
.choice { display: flex; gap: 0.6rem; align-items: flex-start; min-height: 2.75rem; padding: 0.6rem 0.75rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--raised); cursor: pointer; }
.choice:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--soft); }
/* Where a browser does not know :has, the small ring of the radio itself is the one. */
@supports selector(:has(a)) { .choice input { outline: none; } }
.choice:has(input:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice input { flex: none; width: 1.1rem; height: 1.1rem; margin: 0.2rem 0 0; accent-color: var(--accent); }
.choice b { display: block; font-weight: 600; }
.choice i { font-style: normal; font-size: 0.9rem; line-height: 1.4; display: block; }
.rest .choice { padding: 0.35rem 0.75rem; align-items: center; min-height: 2.5rem; }
.rest .choice input { margin: 0; }
.rest .choice b { font-weight: 400; }
.field { margin: 1rem 0 0; max-width: 24rem; }
.field label, .comment label { display: block; font-weight: 600; margin-bottom: 0.2rem; }
.comment label { font-weight: 400; font-size: 0.9rem; color: var(--quiet); }
select, input[type='date'], textarea { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.65rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--raised); color: var(--ink); font: inherit; }
textarea { display: block; min-height: 2.75rem; resize: vertical; overflow-wrap: anywhere; }
[aria-invalid='true'] { border-color: var(--wrong); box-shadow: inset 0 0 0 1px var(--wrong); }
.wrong { color: var(--wrong); font-weight: 600; }
.wrong:empty { display: none; }
.bar > .message { padding-top: 0; padding-bottom: 0; }
.said { margin: 0; padding: 0.5rem 0; max-width: none; border-top: 1px solid var(--line); }
.said:empty { padding: 0; border: 0; }
kbd { display: inline-block; min-width: 1.4em; margin-right: 0.3rem; border: 1px solid currentcolor; border-radius: 4px; font: inherit; font-size: 0.8rem; font-weight: 400; line-height: 1.3; text-align: center; }
.ways { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0; }
[hidden] { display: none !important; }
@media (max-width: 46rem) {
  .choices, .choices.plainly { grid-template-columns: minmax(0, 1fr); }
  main, .bar > div { padding-left: 1rem; padding-right: 1rem; }
  .bar > div:first-child { justify-content: space-between; }
  .bar progress, .bar .next { display: none; }
  .bar .kept { white-space: normal; line-height: 1.2; }
  .bar button { padding: 0.4rem 0.75rem; }
  h1 { font-size: 1.5rem; }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --quiet: #333; --line: #888; --edge: #666; --accent: #000; --soft: #fff; }
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  .bar, .screen, button, .wrong { display: none !important; }
  h1 { font-size: 18pt; margin-top: 0; } h2 { font-size: 13pt; margin-top: 8mm; break-after: avoid; } h3 { font-size: 11pt; }
  .item { break-inside: avoid; margin-top: 5mm; }
  .choices, .choices.plainly { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 2mm; }
  .choice { padding: 1.5mm 2mm; min-height: 0; gap: 1.5mm; border-radius: 0; }
  .choice:has(input:checked) { border-width: 2px; box-shadow: none; }
  .choice i { font-size: 9pt; }
  textarea { resize: none; border-radius: 0; min-height: 12mm; }
}
`
