import { createHash } from 'node:crypto'
import type { FrameworkArea, FrameworkItem } from '#shared/model/framework/framework.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import {
  type Choice,
  COMMENT_LENGTH,
  choicesOf,
  FORM_FORMAT,
  FORM_VERSION,
  SELF_EVALUATORS,
} from '#shared/model/self-evaluation.ts'
import { type Html, html } from '../html.ts'
import { printable } from '../printable.ts'
import { FORM_SCRIPT } from './form-script.ts'
import { FORM_STYLE } from './form-style.ts'
import { HOW_TO, type SelfEvaluationSheet } from './sheet.ts'

/** Nothing but this one style and this one script: no network, no frame, no other code. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(FORM_STYLE)}`,
  `script-src ${hashOf(FORM_SCRIPT)}`,
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/**
 * The file that a school fills in: one page that opens in any browser without a network, keeps what is typed in that
 * browser, and hands one JSON file back. Nothing of the workspace is in it but the school's name and the framework.
 */
export function selfEvaluationForm(sheet: SelfEvaluationSheet): string {
  const { school, framework, round } = sheet
  const total = itemsOf(framework).length
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Self-evaluation – ${school.name}</title>
<style>${{ html: FORM_STYLE }}</style>
</head>
<body>
<header class="bar" aria-label="Progress"><div>
<span class="count" data-count>0 of ${total}</span>
<progress max="${total}" value="0" aria-label="Items with an answer"></progress>
<span class="quiet kept" id="kept" role="status"></span>
<button type="button" class="next">Next open item</button>
<button type="button" class="main save">Save your answers</button>
</div><div class="message"><p class="said" id="said" role="status"></p></div></header>
<main>
<h1>Self-evaluation of ${school.name}</h1>
<p>${round} audit of continuing professional development · ${framework.name}, version ${framework.version}</p>
<noscript><p class="wrong">This browser does not run the form. Open the file in Edge, Chrome, Firefox or Safari on a computer, or print it and fill it in by hand.</p></noscript>
<ul>
${HOW_TO.map((words) => html`<li>${words}</li>\n`)}<li class="screen">Save your answers at the end, and send the file that is saved back to your adviser. You can save at any time, and go on from that file on another computer.</li>
<li class="screen">By keyboard: Tab goes on, 1 to ${framework.scale.length}, X and A choose, C goes to the comment and Escape back, N to the next item without an answer.</li>
</ul>
<div class="ways screen">
<button type="button" id="load">Go on from a saved file</button>
<input type="file" id="file" accept=".json,application/json" aria-label="A saved self-evaluation" hidden>
<button type="button" id="print">Print</button>
<button type="button" id="empty">Empty this page</button>
</div>
<p class="quiet screen">What you type is kept in this browser on this computer until you empty the page. On a shared computer, save your answers and then empty it.</p>
<form autocomplete="off" novalidate data-format="${FORM_FORMAT}" data-version="${FORM_VERSION}" data-audit="${sheet.audit}" data-school-id="${school.id}" data-school-name="${school.name}" data-framework-id="${framework.id}" data-framework-version="${framework.version}" data-limit="${COMMENT_LENGTH}">
<h2>Who fills this in</h2>
<div class="field"><label for="by">Role</label>
<select id="by" name="filledInBy" required aria-describedby="wrong-by"><option value="">Choose a role</option>${Object.entries(
    SELF_EVALUATORS,
  ).map(
    ([code, label]) => html`<option value="${code}">${label}</option>`,
  )}</select></div><p class="wrong" id="wrong-by"></p>
<div class="field"><label for="on">Date</label>
<input type="date" id="on" name="filledInOn" required aria-describedby="wrong-on"></div><p class="wrong" id="wrong-on"></p>
${framework.areas.map((area) => areaPart(sheet, area))}
<div class="ways screen"><button type="button" class="main save">Save your answers</button><button type="button" class="next">Next open item</button></div>
<p class="screen"><span class="count" data-count>0 of ${total}</span> have an answer. The file that is saved is for your adviser: send it back by e-mail.</p>
</form>
</main>
<script>${{ html: FORM_SCRIPT }}</script>
</body>
</html>
`
  return printable(page.html)
}

function areaPart({ framework }: SelfEvaluationSheet, area: FrameworkArea): Html {
  return html`<section aria-labelledby="area-${area.id}">
<h2 id="area-${area.id}"><span class="number">${area.id}</span>${area.name}</h2>
${area.items.map((item) => itemPart(item, choicesOf(framework, item)))}</section>
`
}

function itemPart(item: FrameworkItem, choices: readonly Choice[]): Html {
  const levels = choices.filter(({ answer }) => typeof answer === 'number')
  const rest = choices.filter(({ answer }) => typeof answer !== 'number')
  const plainly = levels.every(({ words }) => words === '') ? ' plainly' : ''
  return html`<fieldset class="item" id="item-${item.id}" data-item="${item.id}">
<legend><h3><span class="number">${item.id}</span>${item.title ?? item.statement}</h3></legend>
${item.title === undefined ? [] : html`<p class="statement">${item.statement}</p>`}
<div class="choices${plainly}">${levels.map((choice) => choicePart(item, choice))}</div>
<div class="rest">${rest.map((choice) => choicePart(item, choice))}<button type="button" class="plain clear" hidden>Take the answer back</button></div>
<div class="comment"><label for="comment-${item.id}">Comment on ${item.id}, at most ${COMMENT_LENGTH.toLocaleString('en-GB')} characters</label>
<textarea id="comment-${item.id}" rows="1" maxlength="${COMMENT_LENGTH}" spellcheck="true"></textarea><span class="quiet left" role="status"></span></div>
</fieldset>
`
}

function choicePart(item: FrameworkItem, { key, answer, label, words }: Choice): Html {
  return html`<label class="choice"><input type="radio" name="answer-${item.id}" value="${answer}" data-key="${key.toLowerCase()}"><span><b><kbd>${key}</kbd>${label}</b>${words === '' ? [] : html`<i>${words}</i>`}</span></label>`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
