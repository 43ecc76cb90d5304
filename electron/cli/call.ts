import { CommanderError } from 'commander'
import { AppError } from '#shared/errors.ts'
import { inPlainWords } from '#store/failures.ts'
import { type Answer, EXIT, refusal, refusalOf } from './answer.ts'
import type { Progress } from './progress.ts'

/** What a command gets beside its own options. */
export type Call = Readonly<{ progress: Progress; signal: AbortSignal }>

/** What went wrong, as an answer. A bug shows its stack only to somebody who asked for it. */
export function answerTo(error: unknown, verbose: boolean): Answer {
  if (error instanceof AppError) return refusalOf(error)
  if (error instanceof CommanderError && error.code === 'commander.help')
    return refusal('usage', 'Name a command; --help lists them.', EXIT.usage)
  if (error instanceof CommanderError)
    return refusal('usage', error.message.replace(/^error: /, ''), EXIT.usage)
  const inWords = inPlainWords(error)
  if (inWords instanceof AppError) return refusalOf(inWords)
  if (verbose) console.error(error)
  return refusal(
    'unexpected',
    'Something went wrong that this program did not expect. Add --verbose to see what.',
  )
}
