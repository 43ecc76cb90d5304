import { monthText } from './date-text.ts'
import { perceptionOf } from './moderation.ts'
import { answersIn, type SurveyCounts } from './survey.ts'

/** With fewer answers than this a share moves by ten points or more when one person changes their mind. */
export const FEW_ANSWERS = 10

export type Agreement = Readonly<{
  /** Those who agree or strongly agree. */
  agree: number
  n: number
  /** 0–1. */
  share: number
  /** On the scale of the levels, 0–3; `undefined` below the smallest group. */
  perception: number | undefined
}>

export function agreementOf(counts: SurveyCounts): Agreement {
  const n = answersIn(counts)
  const agree = counts[3] + counts[4]
  return { agree, n, share: n === 0 ? 0 : agree / n, perception: perceptionOf(counts)?.value }
}

type Held = Readonly<{
  answered: number
  invited: number | null
  heldFrom: string | null
  heldTo: string | null
}>

/** "89 % (57 of 64 answers; 112 invited, 57 % response; June 2026)": a share with what it rests on. */
export function surveyCaption(counts: SurveyCounts, survey: Held): string {
  const { agree, n, share } = agreementOf(counts)
  const parts = [`${agree} of ${n} answers`, responseWords(survey), heldWords(survey)]
  return `${Math.round(share * 100)} % (${parts.filter((part) => part !== '').join('; ')})`
}

/** "112 invited, 57 % response". */
export function responseWords({ answered, invited }: Pick<Held, 'answered' | 'invited'>): string {
  if (invited === null || invited === 0) return 'number invited not known'
  return `${invited} invited, ${Math.round((answered / invited) * 100)} % response`
}

/** "June 2026", "May to June 2026", "December 2026 to January 2027"; nothing where it is not known. */
export function heldWords({ heldFrom, heldTo }: Pick<Held, 'heldFrom' | 'heldTo'>): string {
  const [from, to] = [heldFrom ?? heldTo, heldTo ?? heldFrom]
  if (from === null || to === null) return ''
  const [first, last] = [monthText(from), monthText(to)]
  if (first === last) return last
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.slice(0, -5)} to ${last}` : `${first} to ${last}`
}
