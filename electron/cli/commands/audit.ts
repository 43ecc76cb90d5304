import type { SurveyChoices, SurveyFile, SurveyPreview } from '#shared/contract/surveys.ts'
import { AppError } from '#shared/errors.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { nothingKept, suppressionWords } from '#shared/model/survey-words.ts'
import { findAuditOf } from '#store/audits/find-audit.ts'
import { mustBeOpen } from '#store/audits/open.ts'
import { describe, lookAt, takeIn } from '#store/audits/survey/import.ts'
import { mustBeAdviser } from '#store/ownership.ts'
import type { Store } from '#store/store.ts'
import { type Answer, done, EXIT, refusal } from '../answer.ts'
import { countArgument, pathArgument, textArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Options = Readonly<{
  workspace: string
  school?: string
  audit?: string
  file: string
  groupsColumn?: string
  invited?: number
  leaveOut?: boolean
  fiveAnswers?: boolean
  dryRun?: boolean
}>

/** `audit import-survey`: the totals of a staff survey from the answers that a form gave out. */
export const addAudit: Add = (parent, desk) => {
  parent
    .command('audit')
    .description('Audits of partner schools.')
    .command('import-survey')
    .description('Keep the totals of a staff survey from the CSV file of a form. Answers are never kept.')
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .requiredOption('--file <csv>', 'the CSV file of a Google or Microsoft form', pathArgument)
    .option('--school <urn>', 'the school whose open audit it is', textArgument)
    .option('--audit <id>', 'the audit, where the school has several that are open', textArgument)
    .option('--groups-column <heading>', 'the column with the groups of staff, by its heading', textArgument)
    .option('--invited <count>', 'how many of all staff were invited', countArgument(1, 99_999))
    .option('--leave-out', 'leave out answers that are not on the scale')
    .option('--five-answers', 'the form had five answers, although one of them was never chosen')
    .option('--dry-run', 'only say what would be kept')
    .action((options: Options) =>
      desk.answer(() => {
        if (options.school === undefined && options.audit === undefined)
          return refusal('usage', 'Name the school with --school, or the audit with --audit.', EXIT.usage)
        return withStore(options.workspace, (store) => importSurvey(store, options))
      }),
    )
}

async function importSurvey(store: Store, options: Options): Promise<Answer> {
  const auditId = store.read((reader) => {
    const { school: urn, audit } = options
    const id = findAuditOf(reader, { urn, audit }, 'open')
    // A dry run says no where the import would.
    mustBeAdviser(reader)
    mustBeOpen(reader, id)
    return id
  })
  const file = await describe(store, options.file, auditId)
  mustBePlain(file)
  const choices: SurveyChoices = {
    auditId,
    file: options.file,
    sha256: file.sha256,
    columns: file.guess.columns,
    groupColumn: groupColumnOf(file, options.groupsColumn),
    leaveOut: options.leaveOut ?? false,
    hadFive: options.fiveAnswers ?? false,
    invited: options.invited === undefined ? {} : { all: options.invited },
  }
  const preview = await lookAt(store, options.file, choices)
  if (options.dryRun && preview.verdict.kept.length === 0)
    throw new AppError('bad-input', preview.problems[0]?.sentence ?? nothingKept(preview.verdict))
  const written = options.dryRun ? undefined : await takeIn(store, options.file, choices)
  return answerOf(auditId, file, preview, written?.batch ?? null, options.dryRun ?? false)
}

/** Nobody is here to ask: a statement that was found by its place only, or twice, is refused with the list. */
function mustBePlain({ guess, doubles, columns }: SurveyFile): void {
  const heading = (column: number | undefined) => `“${columns[column ?? -1]?.heading ?? ''}”`
  const unclear = [
    ...Object.entries(guess.by)
      .filter(([, by]) => by === 'order')
      .map(([itemId]) => `${itemId} may be ${heading(guess.columns[itemId])}`),
    ...doubles.map(
      ({ column, itemId }) => `${itemId} is both ${heading(guess.columns[itemId])} and ${heading(column)}`,
    ),
  ]
  if (unclear.length > 0)
    throw new AppError(
      'bad-input',
      `It is not clear which column is which statement; import this file in the app, or mend its headings: ${unclear.join('; ')}.`,
    )
  if (Object.keys(guess.columns).length === 0)
    throw new AppError('bad-input', 'No column of this file is a statement of the audit’s framework.')
}

function groupColumnOf({ columns, guess }: SurveyFile, named: string | undefined): number | null {
  if (named === undefined) return guess.groupColumn
  const found = columns.filter(({ heading }) => heading.toLowerCase() === named.toLowerCase())
  const [column] = found
  if (column === undefined || found.length > 1)
    throw new AppError(
      'bad-input',
      `${found.length === 0 ? 'No column' : 'More than one column'} is called “${named}”.`,
    )
  return column.column
}

function answerOf(
  auditId: string,
  file: SurveyFile,
  preview: SurveyPreview,
  batch: string | null,
  dry: boolean,
): Answer {
  const { verdict, ignored, problems, heldFrom, heldTo } = preview
  const kept = verdict.kept.map(({ group, answered, results }) => ({
    group,
    answered,
    items: results.length,
  }))
  const notRead = file.columns.filter(({ sort }) => sort === 'personal').length
  const notMatched = file.columns
    .filter(({ column, sort }) => sort === 'answers' && !Object.values(file.guess.columns).includes(column))
    .map(({ heading }) => heading)
  const groups = kept.map(({ group, answered }) => `${SURVEY_GROUPS[group].toLowerCase()} (${answered})`)
  const text = [
    `${dry ? 'Would keep' : 'Kept'} the totals of ${groups.join(', ')}; ${counted(kept[0]?.items ?? 0, 'statement')}.`,
    ...suppressionWords(verdict),
    ...(verdict.caution === '' ? [] : [verdict.caution]),
    ...(dry ? problems.map(({ sentence }) => sentence) : []),
    ...ignored.map(({ reason, rows }) => `${counted(rows, 'row')} ignored: ${reason}`),
    ...notMatched.map((heading) => `No statement of the framework: “${heading}”.`),
    ...(notRead === 0 ? [] : [`${counted(notRead, 'column')} with names or e-mails not read.`]),
  ]
  return done(
    {
      audit: auditId,
      dryRun: dry,
      batch,
      people: kept[0]?.answered ?? 0,
      heldFrom,
      heldTo,
      kept,
      hidden: verdict.hidden,
      thinned: verdict.thinned,
      ignored: ignored.map(({ reason, rows }) => ({ reason, rows })),
      notMatched,
      problems: problems.map(({ sentence }) => sentence),
    },
    text.join('\n'),
  )
}
