import { SURVEY_GROUPS } from './enums.ts'
import { type Kept, MIN_CELL } from './suppression.ts'

type Verdict = Pick<Kept<unknown>, 'hidden' | 'thinned'>

/** What is not kept of a survey and why, one sentence each. */
export function suppressionWords({ hidden, thinned }: Verdict): string[] {
  const all = hidden.find(({ group }) => group === 'all')
  if (all !== undefined)
    return [
      all.why === 'few'
        ? `Fewer than ${MIN_CELL} people answered, so nothing of this survey can be kept.`
        : `No statement has ${MIN_CELL} answers, so nothing of this survey can be kept.`,
    ]
  return [
    ...hidden.map(({ group, why }) => {
      const name = SURVEY_GROUPS[group]
      if (why === 'few')
        return `${name}: fewer than ${MIN_CELL} answers, so the group is not kept. Its answers count among all staff.`
      if (why === 'subtraction')
        return `${name}: not kept, as taking it away from other totals would show what fewer than ${MIN_CELL} people answered.`
      if (why === 'earlier')
        return `${name}: not kept, as fewer than ${MIN_CELL} people could be worked out with what was kept before.`
      return `${name}: not kept, as no statement is left that may be shown.`
    }),
    ...thinned.map(({ group, itemIds }) => {
      const statements = itemIds.length === 1 ? 'statement' : 'statements'
      return group === 'all'
        ? `Fewer than ${MIN_CELL} answers, so not kept: ${statements} ${itemIds.join(', ')}.`
        : `${SURVEY_GROUPS[group]}: ${statements} ${itemIds.join(', ')} not kept, as fewer than ${MIN_CELL} people could be worked out.`
    }),
  ]
}

/** Why nothing at all is kept. */
export function nothingKept(verdict: Verdict): string {
  return suppressionWords(verdict)[0] ?? 'There are no answers to keep.'
}
