import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { lookAtColumns } from '#electron/survey/columns.ts'
import { type Form, MAX_FORM_BYTES, openForm } from '#electron/survey/form.ts'
import { matchColumns } from '#electron/survey/match.ts'
import { type Tally, tally } from '#electron/survey/tally.ts'
import type { SurveyChoices, SurveyFile, SurveyPreview } from '#shared/contract/surveys.ts'
import { AppError } from '#shared/errors.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { MIN_CELL } from '#shared/model/suppression.ts'
import type { Reader } from '../../db.ts'
import { findFramework } from '../../frameworks/reads.ts'
import { mustBeAdviser } from '../../ownership.ts'
import { getRecord } from '../../records/read.ts'
import type { Store } from '../../store.ts'
import { judge, keep, type Totals } from './keep.ts'

/** Words that may be shown because this many answers share them. */
const SHOWN_WORDS = 12

/** What the file's columns are, and which statements of the audit's framework they seem to be. */
export async function describe(store: Store, path: string, auditId: string): Promise<SurveyFile> {
  const statements = store.read((reader) => statementsOf(reader, auditId))
  const form = await openFile(path)
  const { columns, headings, rows } = await lookAtColumns(form)
  const whole = columns.map((column) => ({ ...column, heading: headings[column.column] ?? '' }))
  const { columns: guessed, by, groupColumn, doubles } = matchColumns(whole, statements)
  return {
    fileName: basename(path),
    sha256: form.sha256,
    encoding: form.encoding,
    rows,
    columns,
    guess: { columns: guessed, by: { ...by }, groupColumn },
    doubles: doubles.map((double) => ({ ...double })),
  }
}

export async function lookAt(store: Store, path: string, choices: SurveyChoices): Promise<SurveyPreview> {
  const counted = await count(path, choices)
  return store.read((reader) => previewOf(reader, counted, choices))
}

/** Keeps the totals that the preview showed, in one transaction. */
export async function takeIn(store: Store, path: string, choices: SurveyChoices) {
  const counted = await count(path, choices)
  return store.write((writer) => {
    mustBeAdviser(writer)
    const preview = previewOf(writer, counted, choices)
    const against = preview.problems.find(
      ({ allowedBy }) => allowedBy === null || choices[allowedBy] !== true,
    )
    if (against !== undefined) throw new AppError('bad-input', against.sentence)
    return keep(
      writer,
      { auditId: choices.auditId, deed: 'file', title: basename(path) },
      totalsOf(counted, choices),
      { heldFrom: preview.heldFrom, heldTo: preview.heldTo, source: counted.source },
    )
  })
}

function previewOf(reader: Reader, counted: Tally, choices: SurveyChoices): SurveyPreview {
  const { scale, groupWords, unknownWords, notUnderstood, period } = counted
  const totals = totalsOf(counted, choices)
  const { verdict, kept } = judge(reader, choices.auditId, totals, counted.source)
  const people = totals.find(({ group }) => group === 'all')?.answered ?? 0
  // What fewer people wrote may be a name, or say whose answers these are.
  const shared = groupWords.filter(({ people }) => people >= MIN_CELL)
  return {
    people,
    ignored: ignoredOf(counted),
    verdict,
    words: scale.words.map((word) => ({ ...word })),
    one: scale.one,
    notUnderstood: [...notUnderstood].map(([itemId, answers]) => ({ itemId, answers })),
    unknownWords: [...unknownWords]
      .filter(([, many]) => many >= MIN_CELL)
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHOWN_WORDS)
      .map(([words]) => words),
    groupWords: shared.map(({ words, group, guessed }) => ({ words, group, guessed })),
    otherGroupWords: groupWords.length - shared.length,
    problems: [...problemsOf(counted), ...tooFewInvited(kept.kept)],
    heldFrom: choices.heldFrom ?? period.from,
    heldTo: choices.heldTo ?? period.to,
  }
}

function problemsOf({ scale, notUnderstood, beyond }: Tally): SurveyPreview['problems'] {
  const problems: SurveyPreview['problems'] = []
  const say = (sentence: string, allowedBy: 'leaveOut' | 'hadFive' | null) =>
    problems.push({ sentence, allowedBy })
  if (scale.not === 'more')
    say(
      'The answers have more than five steps, such as “agree” beside “somewhat agree” and “strongly agree”, so their totals would not fit.',
      null,
    )
  if (scale.not === 'no_middle')
    say(
      'Nobody chose an answer in the middle. If the form offered only four answers, its totals would not fit.',
      'hadFive',
    )
  if (scale.not === 'no_five')
    say('Nobody chose 5. If the form offered only four answers, its totals would not fit.', 'hadFive')
  if (beyond.length > 0)
    say(
      `Numbers that no scale from 1 to 5 has stand under ${beyond.join(', ')}: these columns have another scale and would be left out.`,
      'leaveOut',
    )
  const others = [...notUnderstood.values()].reduce((total, many) => total + many, 0)
  if (others > 0)
    say(
      `${others === 1 ? '1 answer is' : `${others.toLocaleString('en-GB')} answers are`} in words that are not on the scale, and would be left out.`,
      'leaveOut',
    )
  return problems
}

/** A slip of the hand, said of groups that are kept only: of others even the number of people stays untold. */
function tooFewInvited(kept: readonly Totals[]): SurveyPreview['problems'] {
  return kept.flatMap(({ group, answered, invited }) =>
    invited === null || invited >= answered
      ? []
      : [
          {
            sentence: `${SURVEY_GROUPS[group]}: ${answered} answered, but only ${invited} were invited. Mend that number.`,
            allowedBy: null,
          },
        ],
  )
}

function ignoredOf({ unanswered, faults }: Tally): SurveyPreview['ignored'] {
  const of = (reason: string, rows: readonly number[]) =>
    rows.length === 0 ? [] : [{ reason, rows: rows.length, first: rows.slice(0, 5) }]
  const rowsOf = (reason: 'quote' | 'too-long') =>
    faults.filter((fault) => fault.reason === reason).map(({ row }) => row)
  return [
    ...of('No statement is answered.', unanswered),
    ...of('A quotation mark is not closed.', rowsOf('quote')),
    ...of('Longer than any row can be.', rowsOf('too-long')),
  ]
}

function totalsOf({ groups }: Tally, { invited = {} }: SurveyChoices): Totals[] {
  return groups.map((totals) => ({ ...totals, invited: invited[totals.group] ?? null }))
}

async function count(path: string, choices: SurveyChoices): Promise<Tally> {
  if (Object.keys(choices.columns).length === 0)
    throw new AppError('bad-input', 'Say of at least one statement which column it is.')
  const form = await openFile(path, choices.sha256)
  return tally(form, {
    columns: choices.columns,
    groupColumn: choices.groupColumn ?? null,
    groups: choices.groups ?? {},
    one: choices.one ?? null,
  })
}

async function openFile(path: string, sha256?: string): Promise<Form> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new AppError('file-missing', 'The file is not there any more; choose it again.')
  if (!found.isFile()) throw new AppError('wrong-file', 'This is a folder; choose the CSV file in it.')
  if (found.size > MAX_FORM_BYTES)
    throw new AppError(
      'wrong-file',
      'This file is larger than 20 MB; choose the CSV file of answers that the form gives out.',
    )
  const form = openForm(await readFile(path))
  if (sha256 !== undefined && form.sha256 !== sha256)
    throw new AppError('changed-elsewhere', 'The file was changed since you chose it. Choose it again.')
  return form
}

export function statementsOf(reader: Reader, auditId: string) {
  const { frameworkId, frameworkVersion } = getRecord(reader, 'audit', auditId).body
  const framework = findFramework(reader, frameworkId, frameworkVersion)
  if (framework === undefined)
    throw new AppError(
      'bad-input',
      'This audit’s framework is not in this workspace, so its statements are not known.',
    )
  return itemsOf(framework).flatMap(({ id, survey_statement }) =>
    survey_statement === null ? [] : [{ itemId: id, words: survey_statement }],
  )
}
