import type { StatementColumns, SurveyFile } from '#shared/contract/surveys.ts'

type Guess = SurveyFile['guess']

/** What a form is taken to say before anybody has looked: a column's place alone does not say whose it is. */
export function columnsBySight({ columns, by }: Guess): StatementColumns {
  return Object.fromEntries(Object.entries(columns).filter(([itemId]) => by[itemId] !== 'order'))
}

/** Which columns a person may choose for statements that have none, as they stand where the form would have them. */
export function columnsByPlace({ columns, by }: Guess, chosen: StatementColumns): StatementColumns {
  const taken = new Set(Object.values(chosen))
  return Object.fromEntries(
    Object.entries(columns).filter(
      ([itemId, column]) => by[itemId] === 'order' && chosen[itemId] === undefined && !taken.has(column),
    ),
  )
}
