import { longDate } from '#shared/model/date-text.ts'
import { AUDIT_ROUNDS, RATING_STATES, SURVEY_GROUPS } from '#shared/model/enums.ts'
import { counted, oneDecimal, percent as percentOf } from '#shared/model/figure-words.ts'
import { type Framework, itemsOf, itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import type { ItemViews, Perception, SourceView } from '#shared/model/moderation.ts'
import { heldWords, responseWords } from '#shared/model/survey-figures.ts'
import type { AuditReport, EarlierRound } from './model.ts'

/** "58 %": the sign never stands alone on the next line. */
export function percent(share: number): string {
  return percentOf(share).replace(' ', '\u00a0')
}

/** "Baseline audit" */
export function roundName(round: AuditReport['audit']['round']): string {
  return `${AUDIT_ROUNDS[round]} audit`
}

/** "the Baseline audit of 14 September 2025" */
export function earlierName({ round, openedOn, framework }: EarlierRound): string {
  const on = framework === null ? '' : `, on ${framework}`
  return `the ${AUDIT_ROUNDS[round].toLowerCase()} audit of ${longDate(openedOn)}${on}`
}

export function draftLine(report: AuditReport): string | null {
  return report.draft ? `Draft of ${longDate(report.madeOn)}: levels may change` : null
}

/** "Silver", "Not assessed", "Not rated yet". */
export function viewWords(framework: Framework, view: SourceView | undefined): string {
  if (view === undefined) return 'Not rated yet'
  if (view.state !== 'rated' || view.level === null) return RATING_STATES[view.state]
  return levelLabel(framework, view.level)
}

/** "1.4 of 3" */
export function perceptionWords({ value }: Perception): string {
  return `${oneDecimal(value)} of 3`
}

type Survey = AuditReport['surveys'][number]

/** "64 answers; 112 invited, 57 % response; June 2026" */
export function surveyBase(survey: Survey): string {
  return [counted(survey.answered, 'answer'), responseWords(survey), heldWords(survey)]
    .filter(Boolean)
    .join('; ')
}

export function groupName(group: Survey['group']): string {
  return SURVEY_GROUPS[group]
}

/** "+1.3", "−0.4": leaders less staff. */
export function gapWords(gap: number | null): string {
  if (gap === null) return ''
  return gap > 0 ? `+${oneDecimal(gap)}` : oneDecimal(gap).replace('-', '−')
}

export function itemName(framework: Framework, itemId: string): string {
  const item = itemsOf(framework).find(({ id }) => id === itemId)
  return item === undefined ? itemId : `${itemId} ${itemTitle(item)}`
}

/** Everything that an item's level rests on, a line each. */
export function sourceLines(framework: Framework, view: ItemViews, withStaff: boolean): string[] {
  const said = (name: string, source: SourceView | undefined) =>
    source === undefined ? [] : [`${name}: ${viewWords(framework, source)}`]
  return [
    ...said('Leaders', view.leaders),
    ...(withStaff && view.staff !== undefined
      ? [`Staff: ${perceptionWords(view.staff)} (${counted(view.staff.n, 'answer')})`]
      : []),
    ...said('Interviews', view.interviews),
    ...said('Documents', view.documents),
    ...said('Adviser', view.adviser),
  ]
}
