import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { addAudit } from './commands/audit.ts'
import { addCalendar } from './commands/calendar.ts'
import { addCheck } from './commands/check.ts'
import { addContacts } from './commands/contacts.ts'
import { addDemo } from './commands/demo.ts'
import { addExport } from './commands/export.ts'
import { addFramework } from './commands/framework.ts'
import { addImport } from './commands/import.ts'
import { addNew } from './commands/new.ts'
import { addRegister } from './commands/register.ts'
import { addReport } from './commands/report.ts'
import { addSchools } from './commands/schools.ts'
import { addVerify } from './commands/verify.ts'
import type { Desk } from './desk.ts'

/** The `fieldbook` command. */
export function createProgram(desk: Desk): Command {
  const program = new Command('fieldbook')
    .description('CPD Fieldbook without its windows: workspaces, the register of schools, and bundles.')
    .version(manifest.version)
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride()
  if (desk.json) program.configureOutput({ writeErr: () => {} })
  for (const add of [
    addNew,
    addDemo,
    addRegister,
    addContacts,
    addSchools,
    addCalendar,
    addAudit,
    addReport,
    addFramework,
    addExport,
    addVerify,
    addImport,
    addCheck,
  ])
    add(program, desk)
  everyCommand(program, (command) =>
    command
      .option('--json', 'print the answer as one JSON object')
      .option('--verbose', 'show details of an unexpected failure'),
  )
  return program.addHelpText(
    'after',
    '\nExit codes: 0 done, 1 refused (the reason is printed), 2 called wrongly, 3 done with records set aside.',
  )
}

function everyCommand(command: Command, change: (command: Command) => void): void {
  change(command)
  for (const child of command.commands) everyCommand(child, change)
}
