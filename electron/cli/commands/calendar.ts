import { InvalidArgumentError } from 'commander'
import type { DueSchool } from '#shared/contract/calendars.ts'
import { AppError } from '#shared/errors.ts'
import { CADENCE_STATES } from '#shared/model/calendar/cadence.ts'
import { counted } from '#shared/model/figure-words.ts'
import { isLocalDate, today } from '#shared/model/local-date.ts'
import { dueSchools } from '#store/calendars/due.ts'
import { proposeFile } from '#store/calendars/propose.ts'
import { accept } from '#store/calendars/writes.ts'
import type { Reader } from '#store/db.ts'
import { mustBeAdviser } from '#store/ownership.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Owner = Readonly<{ la?: string; school?: string }>
type ImportOptions = Owner & Readonly<{ workspace: string; preview?: boolean }>

/** `calendar due` and `calendar import`: the school year without its windows. */
export const addCalendar: Add = (parent, desk) => {
  const calendar = parent.command('calendar').description('Term dates, and which schools are due a talk.')
  calendar
    .command('due')
    .description('Say of each active school how its coaching talks stand, in term days of its own calendar.')
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .option('--on <date>', 'the day, as 2026-11-25; today if it is left out', dateArgument)
    .action(({ workspace, on = today() }: { workspace: string; on?: string }) =>
      desk.answer(async () => {
        const schools = await withStore(workspace, (store) =>
          store.read((reader) => dueSchools(reader, { on })),
        )
        return done({ on, schools }, schools.map(inWords).join('\n') || 'No active schools.')
      }),
    )
  calendar
    .command('import')
    .description('Import term dates from an .ics, .json or .txt file for a local authority or one school.')
    .argument('<file>', 'the file', pathArgument)
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .option('--la <code>', 'the three digits of the local authority')
    .option('--school <urn>', 'the URN of the school that differs')
    .option('--preview', 'only say what would be imported')
    .action((file: string, options: ImportOptions) => desk.answer(() => importFile(file, options)))
}

function dateArgument(value: string): string {
  if (!isLocalDate(value)) throw new InvalidArgumentError('Write a day as 2026-11-25.')
  return value
}

function inWords({ urn, name, state, sentence, calendar, confirmed }: DueSchool): string {
  const trust = calendar !== null && !confirmed ? ' (term dates not confirmed)' : ''
  return `${urn}  ${name}: ${CADENCE_STATES[state].toLowerCase()}. ${sentence}${trust}.`
}

async function importFile(file: string, options: ImportOptions): Promise<Answer> {
  const { workspace, preview = false } = options
  return withStore(workspace, async (store) => {
    const owner = store.read((reader) => ownerOf(reader, options))
    const { calendars, ...rest } = await proposeFile(file)
    const years = calendars.map(({ calendar, problems, termDays }) => ({
      academicYear: calendar.academicYear,
      termDays,
      problems,
    }))
    if (calendars.length === 0)
      throw new AppError(
        'wrong-file',
        rest.incomplete[0]?.sentence ?? 'There are no term dates in this file.',
      )
    if (!preview)
      store.write((writer) => {
        mustBeAdviser(writer)
        accept(writer, { owner, calendars: calendars.map(({ calendar }) => calendar) })
      })
    const text = [
      `${preview ? 'Would import' : 'Imported'} ${counted(years.length, 'calendar')}: ${years
        .map(({ academicYear, termDays }) => `${academicYear} (${termDays} term days)`)
        .join(', ')}.`,
      ...years.flatMap(({ problems }) => problems.map((problem) => `  ${problem.text}`)),
      ...rest.incomplete.map(({ sentence }) => `  ${sentence}`),
      ...rest.notUnderstood.map(
        (one) => `  ${one.line === null ? '' : `line ${one.line}, `}“${one.text}”: ${one.reason}`,
      ),
    ].join('\n')
    return done({ preview, owner, years, ...rest }, text)
  })
}

function ownerOf(reader: Reader, { la, school }: Owner) {
  if ((la === undefined) === (school === undefined))
    throw new AppError('bad-input', 'Say whose dates these are: --la CODE or --school URN.')
  if (la !== undefined) {
    if (!/^\d{3}$/.test(la)) throw new AppError('bad-input', 'A local authority has a code of three digits.')
    return { laCode: la, schoolId: null }
  }
  const found = reader
    .sql<[string], { id: string }>('SELECT id FROM school WHERE urn = ? AND deleted = 0')
    .get(school as string)
  if (found === undefined) throw new AppError('not-found', 'No school of this workspace has this URN.')
  return { laCode: null, schoolId: found.id }
}
