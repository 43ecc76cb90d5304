import { CommanderError } from 'commander'
import { type Answer, EXIT, refusal } from './answer.ts'
import { answerTo, type Call } from './call.ts'
import { createProgram } from './program.ts'
import { createProgress } from './progress.ts'

/** Runs one command and prints its answer: one JSON object with `--json`, sentences without. Returns the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const own = argv.slice(2, argv.includes('--') ? argv.indexOf('--') : undefined)
  const json = own.includes('--json')
  const verbose = own.includes('--verbose') || process.env.FIELDBOOK_VERBOSE === '1'
  const progress = createProgress(json)
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.once('SIGINT', interrupt)

  let answer: Answer | undefined
  const call: Call = { progress, signal: interrupted.signal }
  const program = createProgram({
    json,
    async answer(work) {
      answer = await work(call)
    },
  })
  try {
    await program.parseAsync(argv, { from: 'node' })
  } catch (error) {
    // Help that was asked for is an answer; help because nothing was asked is not.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    answer = interrupted.signal.aborted ? refusal('cancelled', 'Cancelled.') : answerTo(error, verbose)
    // Commander has said it already, with a hint of what was meant.
    if (error instanceof CommanderError && !json) return answer.exit
  } finally {
    progress.end()
    process.off('SIGINT', interrupt)
  }
  if (answer === undefined) throw new Error('A command ended without an answer.')
  print(answer, json)
  return answer.exit
}

function print(answer: Answer, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(answer.data)}\n`)
  else if (answer.exit === EXIT.refused || answer.exit === EXIT.usage)
    process.stderr.write(`${answer.text}\n`)
  else process.stdout.write(`${answer.text}\n`)
}
