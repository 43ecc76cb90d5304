import { counted } from '#shared/model/figure-words.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { done } from '../answer.ts'
import { bundleArgument, pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { lastResult } from '../last-result.ts'
import { withStore } from '../with-store.ts'

/** `export`: a full bundle for the central team. */
export const addExport: Add = (parent, desk) => {
  parent
    .command('export')
    .description('Make a bundle for the central team. Private notes stay here.')
    .requiredOption('--workspace <file>', 'the adviser’s workspace', pathArgument)
    .requiredOption('--out <bundle>', 'the bundle to make, ending in .cpdx', bundleArgument)
    .action(({ workspace, out }: { workspace: string; out: string }) =>
      desk.answer(async ({ progress, signal }) => {
        const made = await withStore(workspace, (store) =>
          lastResult(exportBundle(store, { file: out }, signal), progress),
        )
        const { file, bytes, records, withheld } = made
        return done(
          { file, bytes, records, withheld },
          `Made ${file} with ${counted(records, 'record')} (${counted(bytes, 'byte')}). ${counted(withheld, 'record')} stayed here.`,
        )
      }),
    )
}
