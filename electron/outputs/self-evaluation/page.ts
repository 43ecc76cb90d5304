import type { FrameworkArea, FrameworkItem } from '#shared/model/framework/framework.ts'
import { type Choice, choicesOf } from '#shared/model/self-evaluation.ts'
import { type Html, html } from '../html.ts'
import { PRINT_STYLE } from '../print-style.ts'
import { HOW_TO, type SelfEvaluationSheet } from './sheet.ts'

const STYLE: Html = {
  html: `
.who { display: flex; gap: 8mm; margin-top: 5mm; }
.who p { flex: 1; border-bottom: 0.25mm solid #000; padding-bottom: 1mm; min-height: 8mm; display: flex; align-items: flex-end; }
.how { margin-top: 4mm; }
.how li { padding: 0.5mm 0 0.5mm 4mm; text-indent: -4mm; }
.how li::before { content: '–'; display: inline-block; width: 4mm; text-indent: 0; }
.area { margin-top: 8mm; }
.area h2 { border-bottom: 0.4mm solid #000; padding-bottom: 1mm; margin-bottom: 0; }
.item { break-inside: avoid; padding-top: 4mm; }
.item h3 { font-size: 11pt; font-weight: 600; margin: 0; break-after: avoid; }
.number { font-variant-numeric: tabular-nums lining-nums; margin-right: 2mm; }
.choices { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 3mm; margin-top: 2mm; }
.choice { display: flex; gap: 2mm; font-size: 9.5pt; line-height: 1.3; }
.choice b { display: block; font-weight: 600; }
.box { flex: none; width: 4mm; height: 4mm; border: 0.35mm solid #000; margin-top: 0.3mm; }
.rest { display: flex; gap: 6mm; margin-top: 2mm; align-items: flex-end; }
.rest .choice b { font-weight: 400; white-space: nowrap; }
.comment { flex: 1; font-size: 9pt; color: #333; }
.comment, .line { border-bottom: 0.2mm solid #888; }
.line { height: 8mm; }
`,
}

/** The form on paper: the same numbers in the same order, boxes to tick and lines to write on. */
export function selfEvaluationPage(sheet: SelfEvaluationSheet): { title: string; html: string } {
  const { school, framework, round } = sheet
  const title = `Self-evaluation – ${school.name}`
  const page = html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><style>${PRINT_STYLE}${STYLE}</style></head>
<body>
<header>
<p class="kind">${round} audit · ${framework.name}, version ${framework.version}</p>
<h1>Self-evaluation of ${school.name}</h1>
<div class="who"><p>Filled in by (role, no name):</p><p>Date:</p></div>
</header>
<main>
<ul class="how">${HOW_TO.map((words) => html`<li>${words}</li>`)}<li>Tick one box an item. The page goes back to your adviser, who types it in by the numbers.</li></ul>
${framework.areas.map((area) => areaPart(sheet, area))}
</main>
</body></html>`
  return { title, html: page.html }
}

function areaPart({ framework }: SelfEvaluationSheet, area: FrameworkArea): Html {
  return html`<section class="area">
<h2><span class="number">${area.id}</span>${area.name}</h2>
${area.items.map((item) => itemPart(item, choicesOf(framework, item)))}
</section>`
}

function itemPart(item: FrameworkItem, choices: readonly Choice[]): Html {
  const levels = choices.filter(({ answer }) => typeof answer === 'number')
  const rest = choices.filter(({ answer }) => typeof answer !== 'number')
  return html`<div class="item" data-item="${item.id}">
<h3><span class="number">${item.id}</span>${item.title ?? item.statement}</h3>
${item.title === undefined ? [] : html`<p>${item.statement}</p>`}
<div class="choices">${levels.map(choicePart)}</div>
<div class="rest">${rest.map(choicePart)}<span class="comment">Comment:</span></div>
<div class="line"></div>
</div>`
}

function choicePart({ key, label, words }: Choice): Html {
  return html`<div class="choice"><span class="box"></span><span><b>${key} ${label}</b>${words}</span></div>`
}
