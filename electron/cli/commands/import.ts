import { basename, dirname } from 'node:path'
import type { ImportCounts } from '#shared/contract/exchange.ts'
import { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { importBundle } from '#store/exchange/import.ts'
import type { Store } from '#store/store.ts'
import { type Answer, EXIT } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Call } from '../call.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Options = { workspace: string; preview?: boolean }
type Line = Readonly<{ file: string; result: string; reason: string | null } & ImportCounts>
type Taken = Readonly<{ line: Line; rule: string | null }>

const NOTHING: ImportCounts = { new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 0 }

/** `import`: takes bundles into the central team's workspace, each of them whole or not at all. */
export const addImport: Add = (parent, desk) => {
  parent
    .command('import')
    .description('Import bundles into the central team’s workspace. The same bundle twice changes nothing.')
    .argument('<bundles...>', 'the bundles', (file: string, before: string[] | undefined) => [
      ...(before ?? []),
      pathArgument(file),
    ])
    .requiredOption('--workspace <file>', 'the central team’s workspace', pathArgument)
    .option('--preview', 'only say what would be imported')
    .action((files: string[], { workspace, preview = false }: Options) =>
      desk.answer(async (call) => {
        const taken = await withStore(workspace, async (store) => {
          const all: Taken[] = []
          for (const file of files) all.push(await takeOne(store, file, preview, call))
          return all
        })
        return toAnswer(taken)
      }),
    )
}

/** A bundle that is refused does not keep the others out. */
async function takeOne(
  store: Store,
  file: string,
  previewOnly: boolean,
  { progress, signal }: Call,
): Promise<Taken> {
  try {
    const { result, reason, rule, counts } = await importBundle(
      store,
      { file, folder: dirname(store.path), previewOnly },
      signal,
      (phase, done) => progress(`${basename(file)}: ${phase}`, done),
    )
    const { new: fresh, newer, unchanged, conflicts, quarantined } = counts
    return { line: { file, result, new: fresh, newer, unchanged, conflicts, quarantined, reason }, rule }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return { line: { file, result: 'refused', ...NOTHING, reason: error.message }, rule: error.code }
  }
}

function toAnswer(taken: readonly Taken[]): Answer {
  const bundles = taken.map(({ line }) => line)
  const totals = { ...NOTHING }
  for (const line of bundles)
    for (const key of Object.keys(totals) as (keyof ImportCounts)[]) totals[key] += line[key]
  const text = bundles.map(sentence).join('\n')
  const refused = taken.find(({ line }) => line.result === 'refused' || line.result === 'waiting')
  if (refused !== undefined) {
    const { rule, line } = refused
    return { data: { ok: false, rule, reason: line.reason, bundles, totals }, text, exit: EXIT.refused }
  }
  return { data: { bundles, totals }, text, exit: totals.quarantined > 0 ? EXIT.quarantined : EXIT.done }
}

function sentence(line: Line): string {
  const name = basename(line.file)
  if (line.result === 'refused' || line.result === 'waiting') return `${name}: ${line.reason}`
  if (line.result === 'already-imported')
    return `${name}: ${line.reason ?? 'imported before; nothing changed.'}`
  const counts = [
    `${line.new} new`,
    `${line.newer} newer`,
    `${line.unchanged} unchanged`,
    ...(line.conflicts > 0 ? [`${line.conflicts} written twice`] : []),
    ...(line.quarantined > 0 ? [`${counted(line.quarantined, 'record')} set aside`] : []),
  ].join(', ')
  return `${name}: ${line.result === 'ready' ? 'would bring' : 'imported'} ${counts}.`
}
