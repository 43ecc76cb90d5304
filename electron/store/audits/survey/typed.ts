import { AppError } from '#shared/errors.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { answersIn } from '#shared/model/survey.ts'
import type { Totals } from './keep.ts'

/** Refuses typed totals that cannot be true, with the first thing that is wrong. */
export function mustAddUp(totals: readonly Totals[]): void {
  const all = totals.find(({ group }) => group === 'all')
  if (all === undefined)
    throw new AppError('bad-input', 'Type the totals of all staff first; groups stand beside them.')
  if (new Set(totals.map(({ group }) => group)).size < totals.length)
    throw new AppError('bad-input', 'A group of staff is here twice.')
  for (const { group, answered, invited, results } of totals) {
    const name = SURVEY_GROUPS[group]
    if (invited !== null && answered > invited)
      throw new AppError('bad-input', `${name}: ${answered} answered, but only ${invited} were invited.`)
    if (answered > all.answered)
      throw new AppError('bad-input', `${name}: ${answered} answered, more than of all staff.`)
    if (new Set(results.map(({ itemId }) => itemId)).size < results.length)
      throw new AppError('bad-input', `${name}: a statement is here twice.`)
    for (const { itemId, counts } of results) {
      const n = answersIn(counts)
      if (n > answered)
        throw new AppError(
          'bad-input',
          `${name}, ${itemId}: the row adds up to ${n}, but only ${answered} people answered.`,
        )
      const whole = all.results.find((result) => result.itemId === itemId)?.counts
      if (group !== 'all' && counts.some((many, index) => many > (whole?.[index] ?? 0)))
        throw new AppError(
          'bad-input',
          `${name}, ${itemId}: more of this group chose an answer than of all staff.`,
        )
    }
  }
}
