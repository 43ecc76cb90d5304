import { statSync } from 'node:fs'
import { verifyBundle } from '#exchange/verify.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Answer, EXIT } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'

/** `verify`: checks a bundle from the first byte to the last record; needs no workspace. */
export const addVerify: Add = (parent, desk) => {
  parent
    .command('verify')
    .description('Check a bundle without importing it.')
    .argument('<bundle>', 'the bundle', pathArgument)
    .action((file: string) =>
      desk.answer(async ({ progress, signal }): Promise<Answer> => {
        if (!statSync(file, { throwIfNoEntry: false })?.isFile())
          return refused('file-missing', `There is no bundle at ${file}.`)
        const found = await verifyBundle(file, { signal, progress: (count) => progress('checking', count) })
        if (!found.ok) return refused(found.rule, found.reason)
        const { records, faulty, manifest } = found
        const aside = faulty === 0 ? '' : ` ${counted(faulty, 'record')} would be set aside at the import.`
        return {
          data: { ok: true, rule: null, reason: null, records },
          text: `The bundle of ${manifest.owner} (${manifest.hub}) is whole: ${counted(records, 'record')}.${aside}`,
          exit: EXIT.done,
        }
      }),
    )
}

function refused(rule: string, reason: string): Answer {
  return { data: { ok: false, rule, reason, records: 0 }, text: reason, exit: EXIT.refused }
}
