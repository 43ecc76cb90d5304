import { SURVEY_ANSWERS, type SurveyGroup } from '#shared/model/survey.ts'
import { type Html, html } from './html.ts'
import { PRINT_STYLE } from './print-style.ts'

export type SurveyPaper = Readonly<{
  schoolName: string
  /** In the framework's order. */
  statements: readonly Readonly<{ itemId: string; words: string }>[]
}>

const STYLE: Html = {
  html: `
.how { margin-top: 2mm; }
.role { display: flex; flex-wrap: wrap; gap: 2mm 8mm; margin-top: 5mm; }
.role span { display: inline-flex; align-items: center; gap: 2mm; }
.box { display: inline-block; flex: none; width: 4mm; height: 4mm; border: 0.35mm solid #000; }
table { margin-top: 5mm; }
.answer { width: 17mm; text-align: center; padding-right: 0; font-size: 9pt; line-height: 1.15; vertical-align: bottom; }
td.answer { vertical-align: middle; }
.statement { font-weight: 400; padding-left: 11mm; text-indent: -11mm; }
.number { display: inline-block; width: 11mm; text-indent: 0; text-align: left; font-size: 9pt; color: #333; }
`,
}

/** What somebody of each group calls themselves. */
const ROLE: Readonly<Record<Exclude<SurveyGroup, 'all'>, string>> = {
  teachers: 'Teacher',
  middle_leaders: 'Middle leader',
  senior_leaders: 'Senior leader',
  support_staff: 'Support staff',
  ect: 'Early career teacher',
}

/** The survey on paper, for staff without a computer at hand: the statements in the order in which totals are typed. */
export function surveyPaper({ schoolName, statements }: SurveyPaper): { title: string; html: string } {
  const title = `Staff survey – ${schoolName}`
  const page = html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><style>${PRINT_STYLE}${STYLE}</style></head>
<body>
<header>
<p class="kind">Staff survey</p>
<h1>Professional development at ${schoolName}</h1>
</header>
<main>
<p class="how">Please do not write your name. Only totals are kept, and none of a group of fewer than five people. Tick one box a line; leave a line empty if it does not apply to you.</p>
<div class="role"><b>My main role:</b>${Object.values(ROLE).map((label) => html`<span><i class="box"></i>${label}</span>`)}<span><i class="box"></i>Another</span></div>
<table>
<thead><tr><th scope="col">Statement</th>${SURVEY_ANSWERS.map((answer) => html`<th scope="col" class="answer">${answer}</th>`)}</tr></thead>
<tbody>${statements.map(
    ({ itemId, words }) =>
      html`<tr><th scope="row" class="statement"><span class="number">${itemId}</span>${words}</th>${SURVEY_ANSWERS.map(() => html`<td class="answer"><i class="box"></i></td>`)}</tr>`,
  )}</tbody>
</table>
</main>
</body></html>`
  return { title, html: page.html }
}
