import { Option } from 'commander'
import { WORKSPACE_ROLES } from '#shared/contract/workspace.ts'
import { createStore } from '#store/open.ts'
import { done } from '../answer.ts'
import { nameArgument, pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'

type Options = { workspace: string; role: (typeof WORKSPACE_ROLES)[number]; name: string; hub: string }

/** `new`: makes an empty workspace. A file that is there already is never touched. */
export const addNew: Add = (parent, desk) => {
  parent
    .command('new')
    .description('Make a new, empty workspace.')
    .requiredOption('--workspace <file>', 'the file to make', pathArgument)
    .addOption(
      new Option('--role <role>', 'whose workspace it is').choices(WORKSPACE_ROLES).makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'the name of the adviser, or of the central team', nameArgument)
    .requiredOption('--hub <hub>', 'the hub', nameArgument)
    .action(({ workspace: file, role, name, hub }: Options) =>
      desk.answer(() => {
        createStore({ path: file }, { role, name, hub }).close()
        return done({ file, role, name, hub }, `Made a workspace for ${name} (${hub}) at ${file}.`)
      }),
    )
}
