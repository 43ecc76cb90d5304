import type { ForumPage } from '#shared/contract/forums.ts'
import { endOf, timeAgenda } from '#shared/model/agenda.ts'
import { dateText, yearText } from '#shared/model/date-text.ts'
import { AGENDA_KINDS, HALF_TERMS } from '#shared/model/enums.ts'
import { type Html, html } from './html.ts'
import { PRINT_STYLE } from './print-style.ts'

/** Lines to write a promise on: as many as still fit under a full agenda of 90 minutes on one page. */
const LINES_TO_WRITE_ON = 4

/** A forum's agenda on a page, for the door and for the briefing. Nothing private is in what it is made from. */
export function forumDocument({ forum, agenda, needs }: ForumPage): { title: string; html: string } {
  const { body } = forum
  const page = html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${body.title}</title><style>${PRINT_STYLE}</style></head>
<body>
<header>
<p class="kind">${body.hub} · ${HALF_TERMS[body.halfTerm]}, ${yearText(body.academicYear)}</p>
<h1>${body.title}</h1>
<p class="when">${whenAndWhere(body)}</p>
${body.expertName === '' ? [] : [html`<p>Expert input: ${body.expertName}</p>`]}
</header>
<main>
${agenda.length === 0 ? html`<p>Nothing is on the agenda yet.</p>` : agendaTable(body, agenda)}
${needs.length === 0 ? [] : [drawnFrom(needs)]}
${promises()}
</main>
</body></html>`
  return { title: body.title, html: page.html }
}

function whenAndWhere(body: ForumPage['forum']['body']): string {
  const day = body.date === null ? 'Date to be fixed' : dateText(body.date, true)
  return [day, `${body.start}–${endOf(body.start, body.minutes)}`, body.venue]
    .filter((part) => part !== '')
    .join(' · ')
}

function agendaTable(body: ForumPage['forum']['body'], agenda: ForumPage['agenda']): Html {
  const timed = timeAgenda(
    body.start,
    body.minutes,
    agenda.map((item) => item.body),
  )
  const rows = timed.items.map(
    ({ item, startsAt }) => html`<tr>
<td class="time">${startsAt}</td>
<th scope="row">${item.title}${kindOf(item)}</th>
<td class="lead">${item.lead}</td>
<td class="number">${item.minutes} min</td>
</tr>`,
  )
  return html`<table>
<thead><tr><th scope="col" class="time">Time</th><th scope="col">What</th><th scope="col" class="lead">Led by</th><th scope="col" class="number">Length</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><td class="time">${timed.items.at(-1)?.endsAt ?? ''}</td><td colspan="2">${ending(timed.spare)}</td><td class="number">${timed.planned} min</td></tr></tfoot>
</table>`
}

/** What kind of item it is, where its title does not say so already. */
function kindOf({ kind, title }: ForumPage['agenda'][number]['body']): readonly Html[] {
  const words = AGENDA_KINDS[kind]
  return title.toLowerCase().includes(words.toLowerCase())
    ? []
    : [html` <span class="quiet one-line">${words}</span>`]
}

function ending(spare: number): string {
  if (spare === 0) return 'End'
  return spare > 0 ? `End, with ${minutes(spare)} to spare` : `End, ${minutes(-spare)} over`
}

function minutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`
}

/** The needs that the forum is about, each once, with the schools that share it. */
function drawnFrom(needs: ForumPage['needs']): Html {
  const byTopic = new Map<string, { title: string; schools: string[] }>()
  for (const { need, schoolName } of needs) {
    const topic = need.body.itemId ?? need.body.title
    const entry = byTopic.get(topic) ?? { title: need.body.title, schools: [] }
    if (!entry.schools.includes(schoolName)) entry.schools.push(schoolName)
    byTopic.set(topic, entry)
  }
  return html`<section><h2>Why these topics</h2>
<ul>${[...byTopic.values()].map(
    ({ title, schools }) =>
      html`<li><strong>${title}</strong> <span class="quiet">${schools.join(', ')}</span></li>`,
  )}</ul></section>`
}

/** Room for a pen: what is promised at a forum comes back in the next conversation. */
function promises(): Html {
  const lines = Array.from(
    { length: LINES_TO_WRITE_ON },
    () => html`<tr><td></td><td class="lead"></td></tr>`,
  )
  return html`<section class="to-write"><h2>What I will do before the next forum</h2>
<table><thead><tr><th scope="col">I will …</th><th scope="col" class="lead">by</th></tr></thead><tbody>${lines}</tbody></table></section>`
}
