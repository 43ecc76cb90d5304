import { Option } from 'commander'
import { CHANGE_WORDS, type RegisterChange } from '#shared/contract/register-changes.ts'
import { counted } from '#shared/model/figure-words.ts'
import { mustBeAdviser } from '#store/ownership.ts'
import { acceptChanges } from '#store/register/accept.ts'
import { registerChangesOf } from '#store/register/changes.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

/** `register changes`: what the loaded register says of the partner schools that their records do not say. */
export const addRegisterChanges: Add = (register, desk) => {
  register
    .command('changes')
    .description('List what the loaded register says of partner schools that their records do not say.')
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .addOption(
      new Option('--accept <which>', 'take it over, except new URNs that a person must choose').choices([
        'all',
      ]),
    )
    .action(({ workspace, accept }: { workspace: string; accept?: 'all' }) =>
      desk.answer(() => changes(workspace, accept === 'all')),
    )
}

async function changes(workspace: string, acceptAll: boolean): Promise<Answer> {
  return withStore(workspace, (store) => {
    const found = store.read((reader) => registerChangesOf(reader))
    let accepted = 0
    if (acceptAll) {
      const clear = [...found.changes, ...found.figures].filter(({ choose }) => !choose)
      accepted =
        clear.length === 0
          ? 0
          : store.write((writer) => {
              mustBeAdviser(writer)
              return acceptChanges(writer, { changes: clear }).accepted
            })
    }
    const lines = found.changes.map(inWords)
    if (found.figures.length > 0) lines.push(`Other figures of ${counted(found.figures.length, 'school')}.`)
    if (acceptAll) lines.push(`Accepted ${counted(accepted, 'change')}.`)
    const { asAt, changes, figures, newerHere } = found
    return done(
      { asAt, changes, figures, newerHere, accepted },
      lines.length === 0 ? 'Nothing has changed.' : lines.join('\n'),
    )
  })
}

function inWords({ schoolName, urn, what, before, after, evidence }: RegisterChange): string {
  return [
    `${schoolName} (URN ${urn}), ${CHANGE_WORDS[what].toLowerCase()}: ${before} → ${after}.`,
    ...evidence,
  ].join(' ')
}
