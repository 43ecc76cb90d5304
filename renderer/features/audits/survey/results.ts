import type { RecordOf } from '#shared/contract/base.ts'
import { counted, oneDecimal, percent } from '#shared/model/figure-words.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import {
  agreementOf,
  FEW_ANSWERS,
  heldWords,
  responseWords,
  surveyCaption,
} from '#shared/model/survey-figures.ts'
import type { Statement } from './statements.ts'

export type ResultRow = Statement &
  Readonly<{
    counts: SurveyCounts
    agree: number
    n: number
    share: number
    perception: string
    few: boolean
  }>

/** The statements that a group answered, in the framework's order. */
export function resultRows(statements: readonly Statement[], survey: RecordOf<'survey'>): ResultRow[] {
  const counts = new Map(survey.body.results.map((result) => [result.itemId, result.counts]))
  return statements.flatMap((statement) => {
    const here = counts.get(statement.itemId)
    if (here === undefined) return []
    const { agree, n, share, perception } = agreementOf(here)
    return [
      {
        ...statement,
        counts: here,
        agree,
        n,
        share,
        perception: perception === undefined ? '–' : oneDecimal(perception),
        few: n < FEW_ANSWERS,
      },
    ]
  })
}

/** The results in a few sentences: where staff agree most and least, with what each share rests on. */
export function resultSummary(rows: readonly ResultRow[], survey: RecordOf<'survey'>): string[] {
  const inOrder = [...rows].sort((a, b) => b.share - a.share || b.n - a.n)
  const [most, least] = [inOrder[0], inOrder.at(-1)]
  if (most === undefined || least === undefined) return []
  if (most !== least && most.share === least.share) return [allAlike(rows, survey)]
  const say = ({ itemId, words, counts }: ResultRow) =>
    `${itemId} “${words.replace(/\.$/, '')}”: ${surveyCaption(counts, survey.body)}`
  if (most === least) return [`Agree: ${say(most)}.`]
  return [`Most agree: ${say(most)}.`, `Fewest agree: ${say(least)}.`]
}

/** "All 12 statements alike: 67 % agree (6 to 9 answers each; 112 invited, 8 % response; June 2026)." */
function allAlike(rows: readonly ResultRow[], { body }: RecordOf<'survey'>): string {
  const many = rows.map(({ n }) => n)
  const [least, most] = [Math.min(...many), Math.max(...many)]
  const answers = `${least === most ? '' : `${least} to `}${counted(most, 'answer')} each`
  const base = [answers, responseWords(body), heldWords(body)].filter((part) => part !== '').join('; ')
  return `All ${counted(rows.length, 'statement')} alike: ${percent(rows[0]?.share ?? 0)} agree (${base}).`
}
