import { type Facts, isClosed } from '#register/diff.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { ChangeKind, RegisterChange, RegisterChanges } from '#shared/contract/register-changes.ts'
import { dateText } from '#shared/model/date-text.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import { contextFigures, contextLacks } from '../context/from-register.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'
import { readWorkspace } from '../store.ts'
import { differences, newHead, quietFields } from './compare.ts'
import { headBefore } from './heads.ts'
import { linksStatus } from './links.ts'
import { registerSchoolByUrn, registerStatus } from './reads.ts'
import { type Found, findSuccessors } from './successors.ts'

const NONE: RegisterChanges = { asAt: null, hasLinks: false, changes: [], figures: [], newerHere: 0 }

/** What the loaded register says of partner schools that their records do not say, and nobody has said to keep. */
export function registerChangesOf(
  reader: Reader,
  { schoolId }: { schoolId?: string | undefined } = {},
): RegisterChanges {
  const register = registerStatus(reader)
  if (register === null || readWorkspace(reader).role === 'centre') return NONE
  const changes: RegisterChange[] = []
  const figures: RegisterChange[] = []
  let newerHere = 0
  for (const school of partners(reader, schoolId)) {
    const { registerAsAt } = school.body
    if (register.asAt !== null && registerAsAt !== null && register.asAt < registerAsAt) {
      newerHere++
      continue
    }
    const found = changesOfSchool(reader, school, register.asAt)
    changes.push(...found.changes)
    if (found.figures !== undefined) figures.push(found.figures)
  }
  return { asAt: register.asAt, hasLinks: linksStatus(reader) !== null, changes, figures, newerHere }
}

/** How many schools and how many changes wait, for a line on another screen. */
export function countRegisterChanges(reader: Reader): { schools: number; changes: number } {
  const { changes } = registerChangesOf(reader)
  return { schools: new Set(changes.map((change) => change.schoolId)).size, changes: changes.length }
}

function partners(reader: Reader, schoolId: string | undefined): RecordOf<'school'>[] {
  const taking = "deleted = 0 AND partner_status NOT IN ('withdrawn', 'completed')"
  return schoolId === undefined
    ? listRecords(reader, 'school', `WHERE ${taking} ORDER BY name COLLATE NOCASE, id`)
    : listRecords(reader, 'school', `WHERE ${taking} AND id = ?`, schoolId)
}

export type SchoolChanges = Readonly<{
  changes: RegisterChange[]
  figures: RegisterChange | undefined
  /** The row that the words come from: the school's own, or its successor's. */
  row: RegisterSchool | undefined
  successors: readonly Found[]
}>

export function changesOfSchool(
  reader: Reader,
  school: RecordOf<'school'>,
  asAt: string | null,
): SchoolChanges {
  const own = registerSchoolByUrn(reader, Number(school.body.urn))
  const kept = keptOf(reader, school.id)
  const change = (
    what: ChangeKind,
    rest: Pick<RegisterChange, 'value' | 'before' | 'after'> & Partial<RegisterChange>,
  ): RegisterChange => ({
    schoolId: school.id,
    schoolName: school.body.name,
    urn: school.body.urn,
    what,
    evidence: [],
    successors: [],
    choose: false,
    waits: false,
    ...rest,
  })
  const changes: RegisterChange[] = []
  const push = (one: RegisterChange) => {
    if (!kept.has(`${one.what} ${one.value}`)) changes.push(one)
  }

  let row = own
  let waits = false
  let successors: Found[] = []
  if (own === undefined || isClosed(own)) {
    const all = findSuccessors(reader, own ?? goneFacts(school))
    successors = all.filter((found) => partnerWith(reader, found.urn) === undefined)
    const proposal =
      successors.length === 0
        ? undefined
        : change('new_urn', {
            value: successors.map(({ urn }) => urn).join(' '),
            before: `URN ${school.body.urn}${own === undefined ? '' : `, closed${dayWords(own.closeDate)}`}`,
            after:
              successors.length === 1
                ? `URN ${successors[0]?.urn}, ${successors[0]?.name}`
                : `one of ${successors.length} schools`,
            evidence: [
              ...(own?.closeReason ? [`The register gives as the reason: ${own.closeReason}.`] : []),
              ...(successors.length === 1 ? (successors[0]?.evidence ?? []) : []),
            ],
            choose: successors.length > 1 || !successors[0]?.plain,
            successors: successors.map(({ plain: _plain, row: _row, ...choice }) => choice),
          })
    if (proposal !== undefined && !kept.has(`new_urn ${proposal.value}`)) {
      changes.push(proposal)
      // With one plain successor its other news can be shown at once; with several, after the choice.
      const [only] = successors
      waits = true
      row = successors.length === 1 && only?.plain ? only.row : undefined
    } else {
      row = undefined
      if (own !== undefined)
        push(
          change('closed', {
            value: own.closeDate ?? 'closed',
            before: 'open',
            after: `closed${dayWords(own.closeDate)}`,
            evidence: [
              ...(own.closeReason ? [`The register gives as the reason: ${own.closeReason}.`] : []),
              ...all
                .filter((found) => !successors.includes(found))
                .map(
                  ({ urn, name }) =>
                    `What came after it, ${name} (URN ${urn}), is a partner school of its own.`,
                ),
            ],
          }),
        )
    }
  }
  if (row === undefined) return { changes, figures: undefined, row, successors }

  for (const { fields: _fields, ...difference } of differences(school.body, row))
    push(change(difference.what, { ...difference, waits }))
  const heads = headsHere(reader, school, asAt)
  const head = heads.newer ? undefined : newHead(row, heads)
  if (head !== undefined)
    push(change('head', { value: head.after, before: head.before, after: head.after, waits }))
  return {
    changes,
    figures: waits ? undefined : figuresOf(reader, school, row, asAt, change),
    row,
    successors,
  }
}

function figuresOf(
  reader: Reader,
  school: RecordOf<'school'>,
  row: RegisterSchool,
  asAt: string | null,
  change: (what: ChangeKind, rest: Pick<RegisterChange, 'value' | 'before' | 'after'>) => RegisterChange,
): RegisterChange | undefined {
  const quiet = quietFields(school.body, row)
  const moved = Object.entries(quiet).filter(
    ([field, value]) => value !== school.body[field as keyof typeof school.body],
  )
  const isNewer = asAt !== null && (school.body.registerAsAt ?? '') < asAt
  const figures = contextFigures(row, asAt)
  const lacks = figures !== undefined && contextLacks(reader, school.id, figures)
  if (moved.length === 0 && !isNewer && !lacks) return undefined
  const words = [
    ...moved.map(([field, value]) => `${FIELD_WORDS[field] ?? field} ${value ?? 'not known'}`),
    ...(lacks ? [`figures of ${figures.academicYear}`] : []),
  ]
  return change('figures', {
    value: JSON.stringify([asAt, quiet, lacks ? figures : null]),
    before: school.body.registerAsAt === null ? '' : `as at ${dateText(school.body.registerAsAt, true)}`,
    after: words.length === 0 ? 'confirmed' : words.join(', '),
  })
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  laCode: 'LA',
  laName: 'LA',
  laestab: 'DfE number',
  phase: 'phase',
  typeName: 'type',
  ageLow: 'from age',
  ageHigh: 'to age',
  street: 'street',
  town: 'town',
  pupils: 'roll',
}

function headsHere(reader: Reader, school: RecordOf<'school'>, asAt: string | null) {
  const rows = reader
    .sql<[string], { name: string; from: string | null; to: string | null }>(
      `SELECT person.name, role."from", role."to" FROM role JOIN person ON person.id = role.person_id
       WHERE role.school_id = ? AND role.role IN ('headteacher', 'exec_head') AND role.deleted = 0`,
    )
    .all(school.id)
  const inPost = rows.filter((row) => row.to === null)
  // Who was named since the register's day is newer than the register.
  const newer = inPost.some(({ from }) => from !== null && asAt !== null && from > asAt)
  return {
    inPost: inPost.map(({ name }) => name),
    gone: rows.filter((row) => row.to !== null).map(({ name }) => name),
    before: headBefore(reader, [school.body.urn, ...school.body.formerUrns]),
    newer,
  }
}

/** The partner school that has a URN, or had it before it became another. */
export function partnerWith(reader: Reader, urn: string): string | undefined {
  return reader
    .sql<[{ urn: string }], string>(
      `SELECT id FROM school WHERE deleted = 0
       AND (urn = @urn OR EXISTS (SELECT 1 FROM json_each(school.former_urns) WHERE value = @urn))
       ORDER BY urn = @urn DESC LIMIT 1`,
    )
    .pluck()
    .get({ urn })
}

/** A partner school of which a school that is about to be added is plainly the successor. */
export function partnerBefore(reader: Reader, urn: string): RecordOf<'school'> | undefined {
  for (const school of partners(reader, undefined)) {
    const own = registerSchoolByUrn(reader, Number(school.body.urn))
    if (own !== undefined && !isClosed(own)) continue
    const found = findSuccessors(reader, own ?? goneFacts(school)).find((one) => one.urn === urn)
    if (found?.plain && !keptOf(reader, school.id).has(`new_urn ${urn}`)) return school
  }
  return undefined
}

function keptOf(reader: Reader, schoolId: string): Set<string> {
  return new Set(
    reader
      .sql<[string], { what: string; value: string }>(
        'SELECT what, value FROM register_kept WHERE school = ?',
      )
      .all(schoolId)
      .map(({ what, value }) => `${what} ${value}`),
  )
}

/** A school that the register does not have: what its record says of it. */
function goneFacts({ body }: RecordOf<'school'>): Facts {
  return {
    urn: Number(body.urn),
    name: body.name,
    status: 'Closed',
    openDate: null,
    closeDate: null,
    closeReason: null,
    laestab: body.laestab || null,
    pupils: body.pupils,
    trust: body.trust,
    street: body.street || null,
    postcode: body.postcode || null,
    phone: body.phone,
    website: body.website,
    headTitle: null,
    headFirstName: null,
    headLastName: null,
  }
}

function dayWords(date: string | null): string {
  return date === null ? '' : ` on ${dateText(date, true)}`
}
