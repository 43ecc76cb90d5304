import type { RegisterResult } from '#shared/contract/register.ts'
import { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { importRegister } from '#store/register/load.ts'
import { registerStatus, searchRegister } from '#store/register/reads.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument, textArgument } from '../arguments.ts'
import type { Call } from '../call.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'
import { addRegisterChanges } from './register-changes.ts'
import { addRegisterDiff } from './register-diff.ts'
import { addRegisterLinks } from './register-links.ts'

/** The commands of `register`: England's register of schools. */
export const addRegister: Add = (parent, desk) => {
  const register = parent.command('register').description('The register of schools (GIAS).')
  register
    .command('import')
    .description('Load a GIAS file, csv or zip, in place of the one that is loaded.')
    .argument('<file>', 'the file as DfE serves it', pathArgument)
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .action((file: string, { workspace }: { workspace: string }) =>
      desk.answer((call) => load(workspace, file, call)),
    )
  register
    .command('search')
    .description('Find schools by name, town, postcode, URN or DfE number.')
    .argument('<text...>', 'the beginnings of words', (word: string, before: string[] | undefined) => [
      ...(before ?? []),
      textArgument(word),
    ])
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .action((words: string[], { workspace }: { workspace: string }) =>
      desk.answer(() => search(workspace, words.join(' '))),
    )
  for (const add of [addRegisterLinks, addRegisterChanges, addRegisterDiff]) add(register, desk)
}

async function load(workspace: string, file: string, { progress, signal }: Call): Promise<Answer> {
  const result = await withStore(workspace, async (store) => {
    let last: RegisterResult | undefined
    for await (const event of importRegister(store, { file }, signal)) {
      if (event.phase === 'done') last = event
      else if (event.phase !== 'links-done') progress(event.phase, event.rows)
    }
    if (last === undefined) throw new Error('The register was loaded without a result.')
    return last
  })
  const { rows, skipped, skippedCount, asAt, seconds } = result
  const text = [
    `Loaded ${counted(rows, 'school')}, data as at ${asAt ?? 'an unknown day'}, in ${seconds} s.`,
    ...(skippedCount > 0 ? [`${counted(skippedCount, 'row')} could not be used:`] : []),
    ...skipped.slice(0, 20).map((issue) => `  row ${issue.row}, ${issue.column}: ${issue.reason}`),
  ]
  return done({ rows, skipped, asAt, seconds }, text.join('\n'))
}

async function search(workspace: string, text: string): Promise<Answer> {
  const { matches, more } = await withStore(workspace, (store) =>
    store.read((reader) => {
      if (registerStatus(reader) === null)
        throw new AppError(
          'not-found',
          'No register is loaded in this workspace. Run "register import" first.',
        )
      return searchRegister(reader, { text })
    }),
  )
  const lines = matches.map(({ urn, name, la, town, postcode, status }) => ({
    urn,
    name,
    la,
    town,
    postcode,
    status,
  }))
  const sentences = lines.map(
    ({ urn, name, town, postcode, status }) =>
      `${urn}  ${[name, town, postcode].filter((part) => part !== '').join(', ')}${status === 'Open' ? '' : ` (${status})`}`,
  )
  if (more) sentences.push('There are more; write more of the name.')
  return done({ matches: lines }, sentences.length === 0 ? 'No school found.' : sentences.join('\n'))
}
