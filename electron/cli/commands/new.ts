import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Option } from 'commander'
import { WORKSPACE_ROLES } from '#shared/contract/workspace.ts'
import { AppError } from '#shared/errors.ts'
import { createStore } from '#store/open.ts'
import { done } from '../answer.ts'
import { pathArgument, textArgument } from '../arguments.ts'
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
    .requiredOption('--name <name>', 'the name of the adviser, or of the central team', textArgument)
    .requiredOption('--hub <hub>', 'the hub', textArgument)
    .action(({ workspace: file, role, name, hub }: Options) =>
      desk.answer(() => {
        if (!existsSync(dirname(file)))
          throw new AppError('file-missing', `The folder ${dirname(file)} is not there.`)
        createStore({ path: file }, { role, name, hub }).close()
        return done({ file, role, name, hub }, `Made a workspace for ${name} (${hub}) at ${file}.`)
      }),
    )
}
