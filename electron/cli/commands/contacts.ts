import type { ContactChoices, ContactCounts } from '#shared/contract/contacts.ts'
import { counted } from '#shared/model/figure-words.ts'
import { describe, lookAt, takeIn } from '#store/people/contacts/index.ts'
import type { Store } from '#store/store.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Options = { workspace: string; preview?: boolean }

/** `contacts import`: people and their roles from a CSV file, its columns known by their headings. */
export const addContacts: Add = (parent, desk) => {
  parent
    .command('contacts')
    .description('Lists of contacts from other programs.')
    .command('import')
    .description(
      'Import a CSV file with one person a row. Rows that may be somebody known are left out and listed.',
    )
    .argument('<file>', 'the CSV file', pathArgument)
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .option('--preview', 'only say what would be imported')
    .action((file: string, { workspace, preview = false }: Options) =>
      desk.answer(() => withStore(workspace, (store) => take(store, file, preview))),
    )
}

async function take(store: Store, file: string, previewOnly: boolean): Promise<Answer> {
  const { guess, sha256 } = await describe(file)
  const choices: ContactChoices = { file, sha256, mapping: guess }
  const { rows } = await lookAt(store, file, choices)
  // Nobody is here to ask, so nothing is decided: whoever may be known waits for the window.
  const decisions = Object.fromEntries(
    rows.filter(({ is }) => is === 'duplicate').map(({ row }) => [row, 'skip']),
  )
  const { counts } = await lookAt(store, file, { ...choices, decisions })
  if (!previewOnly && counts.roles > 0) await takeIn(store, file, { ...choices, decisions })
  const problems = rows.flatMap((row) => {
    if (row.is === 'skipped') return [`  row ${row.row}, ${row.column || 'whole row'}: ${row.reason}`]
    if (row.is === 'unmatched') return [`  row ${row.row}, ${row.school}: ${row.reason}`]
    if (row.is === 'duplicate')
      return [`  row ${row.row}, ${row.name}: ${row.candidates[0]?.why} Left out; import it in the window.`]
    return []
  })
  const text = [`${previewOnly ? 'Would import' : 'Imported'} ${sentence(counts)}.`, ...problems].join('\n')
  const { created, known, duplicates, unmatched, skipped } = counts
  return done({ created, known, duplicates, unmatched, skipped }, text)
}

function sentence(counts: ContactCounts): string {
  return [
    `${counted(counts.roles, 'role')} of ${counted(counts.created, 'new person', 'new people')}`,
    `${counts.known} known`,
    `${counts.duplicates} that may be known`,
    `${counts.unmatched} without their school`,
    `${counts.skipped} that cannot be used`,
  ].join(', ')
}
