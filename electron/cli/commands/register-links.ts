import type { LinksResult } from '#shared/contract/register.ts'
import { counted } from '#shared/model/figure-words.ts'
import { oneLoadAtATime } from '#store/register/load.ts'
import { importLinks } from '#store/register/load-links.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Call } from '../call.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

/** `register links`: who came before and after whom, loaded beside the register. */
export const addRegisterLinks: Add = (register, desk) => {
  register
    .command('links')
    .description('Load the register’s links file: predecessors and successors of schools.')
    .argument('<file>', 'links_edubasealldata…, csv or zip', pathArgument)
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .action((file: string, { workspace }: { workspace: string }) =>
      desk.answer((call) => load(workspace, file, call)),
    )
}

async function load(workspace: string, file: string, { progress, signal }: Call): Promise<Answer> {
  const result = await withStore(workspace, async (store) => {
    let last: LinksResult | undefined
    for await (const event of oneLoadAtATime(store, () => importLinks(store, { file }, signal)))
      if (event.phase === 'links-done') last = event
      else progress(event.phase, event.rows)
    if (last === undefined) throw new Error('The links were loaded without a result.')
    return last
  })
  const { rows, undated, skipped, skippedCount, asAt, seconds } = result
  const text = [
    `Loaded ${counted(rows, 'link')}, ${undated.toLocaleString('en-GB')} of them without a day, in ${seconds} s.`,
    ...(skippedCount > 0 ? [`${counted(skippedCount, 'row')} could not be used:`] : []),
    ...skipped.slice(0, 20).map((issue) => `  row ${issue.row}, ${issue.column}: ${issue.reason}`),
  ]
  return done({ rows, undated, skipped, skippedCount, asAt, seconds }, text.join('\n'))
}
