import type { AppError } from '#shared/errors.ts'

/** Done; refused with a reason; called wrongly; done, with records that were set aside. */
export const EXIT = { done: 0, refused: 1, usage: 2, quarantined: 3 } as const

/** What a command has to say: `data` for programs (its keys are an interface), `text` for people. */
export type Answer = Readonly<{
  data: Readonly<Record<string, unknown>>
  text: string
  exit: (typeof EXIT)[keyof typeof EXIT]
}>

export function done(data: Answer['data'], text: string): Answer {
  return { data, text, exit: EXIT.done }
}

/** Nothing was done: a rule that programs can test and a sentence that people can act on. */
export function refusal(rule: string, reason: string, exit: Answer['exit'] = EXIT.refused): Answer {
  return { data: { ok: false, rule, reason }, text: reason, exit }
}

export function refusalOf(error: AppError): Answer {
  return refusal(error.code, error.message)
}
