import { parseJson } from '#exchange/json.ts'
import { Refusal } from '#exchange/rules.ts'
import { AppError } from '#shared/errors.ts'
import {
  FORM_FORMAT,
  FORM_LENGTH,
  FORM_VERSION,
  type SelfEvaluation,
  selfEvaluation,
} from '#shared/model/self-evaluation.ts'

const CHANGED = 'This file was changed or damaged on its way: ask the school to save the form again.'
const OTHER = 'This file is damaged, or not a self-evaluation: choose the file that the form saved.'

/**
 * The text of a file that a school sent back, by the same strict reader as bundles and frameworks. Whatever it is
 * instead is refused in a sentence that says what to do.
 */
export function readSelfEvaluation(text: string): SelfEvaluation {
  if (text.length > FORM_LENGTH)
    throw refused('This file is too big to be a self-evaluation: choose the file that the form saved.')
  const bare = text.replace(/^\ufeff/, '').trim()
  if (bare.startsWith('<'))
    throw refused('This is the form itself: open it in a browser, and bring the file that it saves.')
  const found = parsed(bare)
  if (found.format !== FORM_FORMAT)
    throw refused('This is not a self-evaluation: choose the file that the form saved.')
  if (typeof found.version === 'number' && found.version > FORM_VERSION)
    throw refused('This form was made by a newer CPD Fieldbook: update the app, then bring it back.')
  const result = selfEvaluation.safeParse(found)
  if (
    !result.success ||
    new Set(result.data.answers.map(({ item }) => item)).size < result.data.answers.length
  )
    throw refused(CHANGED)
  return result.data
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let found: unknown
  try {
    found = parseJson(Buffer.from(text, 'utf8'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw refused(error.rule === 'json' || error.rule === 'json-depth' ? OTHER : CHANGED)
  }
  if (typeof found !== 'object' || found === null) throw refused(OTHER)
  return found as Record<string, unknown>
}

function refused(sentence: string): AppError {
  return new AppError('wrong-file', sentence)
}
