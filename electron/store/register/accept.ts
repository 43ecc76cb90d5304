import { samePerson } from '#register/diff.ts'
import type { ChosenChange, RegisterChange, WrittenRecord } from '#shared/contract/register-changes.ts'
import { AppError } from '#shared/errors.ts'
import type { KindName } from '#shared/model/kinds.ts'
import { addDays, today } from '#shared/model/local-date.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import { fillContext } from '../context/from-register.ts'
import type { Writer } from '../db.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { remove, type Save, save } from '../records/save.ts'
import { changesOfSchool, partnerWith } from './changes.ts'
import { differences, quietFields } from './compare.ts'
import { factsOf } from './facts.ts'
import { registerSchoolByUrn, registerStatus } from './reads.ts'

/** Writes down what was written, record by record: the first version before and the last one after. */
class Ledger {
  readonly written: WrittenRecord[] = []
  private readonly writer: Writer
  constructor(writer: Writer) {
    this.writer = writer
  }
  save<K extends KindName>(kind: K, what: Save<K>): string {
    const { id, version } = save(this.writer, kind, what)
    this.add({ kind, id, version, before: what.base[0] ?? null })
    return id
  }
  add(record: WrittenRecord | undefined): void {
    if (record === undefined || record.version === record.before) return
    const at = this.written.findIndex(({ id }) => id === record.id)
    const known = this.written[at]
    if (known === undefined) this.written.push(record)
    else this.written[at] = { ...known, version: record.version }
  }
}

/** Takes over what the register says of these schools: all of it or, when anything has moved meanwhile, nothing. */
export function acceptChanges(
  writer: Writer,
  { changes }: Readonly<{ changes: readonly ChosenChange[] }>,
): { accepted: number; written: WrittenRecord[] } {
  const ledger = new Ledger(writer)
  const register = registerStatus(writer)
  if (register === null) throw new AppError('not-found', 'No register is loaded; load one first.')
  for (const schoolId of new Set(changes.map((change) => change.schoolId))) {
    const chosen = changes.filter((change) => change.schoolId === schoolId)
    acceptForSchool(writer, ledger, schoolId, chosen, register.asAt)
  }
  return { accepted: changes.length, written: ledger.written }
}

function acceptForSchool(
  writer: Writer,
  ledger: Ledger,
  schoolId: string,
  chosen: readonly ChosenChange[],
  asAt: string | null,
): void {
  const school = getRecord(writer, 'school', schoolId)
  if (school.conflicted)
    throw new AppError(
      'changed-elsewhere',
      `Two computers wrote ${school.body.name}: choose on its page which words stand, then accept.`,
    )
  const found = changesOfSchool(writer, school, asAt)
  const open = [...found.changes, ...(found.figures === undefined ? [] : [found.figures])]
  const wanted = chosen.map((one) => stillOpen(open, one, school.body.name))
  const converts = chosen.find(({ what }) => what === 'new_urn')
  if (converts === undefined && wanted.some(({ waits }) => waits))
    throw new AppError('bad-input', `Say first whether the new URN is that of ${school.body.name}.`)

  let row = found.row
  const fields: Record<string, unknown> = {}
  if (converts !== undefined) {
    const [only, another] = found.successors
    const urn = converts.successor ?? (only?.plain && another === undefined ? only.urn : '')
    const successor = found.successors.find((one) => one.urn === urn)
    if (successor === undefined)
      throw new AppError('bad-input', `Choose which school ${school.body.name} has become.`)
    const other = partnerWith(writer, urn)
    if (other !== undefined && other !== schoolId)
      throw new AppError('bad-input', `URN ${urn} is a partner school of its own; the two stay apart.`)
    // What waits was read from the successor that was shown.
    if (row !== undefined && row.urn !== successor.row.urn && wanted.length > 1)
      throw new AppError('bad-input', 'Accept the new URN alone, then look at what else has changed.')
    row = successor.row
    Object.assign(fields, becomes(row), {
      urn,
      formerUrns: [school.body.urn, ...school.body.formerUrns.filter((one) => one !== urn)],
    })
  }
  if (wanted.some(({ what }) => what === 'closed')) {
    const own = registerSchoolByUrn(writer, Number(school.body.urn))
    Object.assign(fields, {
      partnerStatus: 'withdrawn',
      leftOn: own?.closeDate ?? asAt ?? today(new Date(writer.now())),
      leaveReason: 'merged_or_closed',
    })
  }
  if (row !== undefined) {
    for (const difference of differences(school.body, row))
      if (wanted.some(({ what }) => what === difference.what)) Object.assign(fields, difference.fields)
    if (wanted.some(({ what }) => what === 'figures')) Object.assign(fields, quietFields(school.body, row))
  }
  ledger.save('school', {
    id: schoolId,
    base: school.base,
    body: { ...school.body, ...fields, registerAsAt: asAt ?? school.body.registerAsAt },
  })
  if (row !== undefined) {
    ledger.add(fillContext(writer, schoolId, row, asAt))
    if (wanted.some(({ what }) => what === 'head')) appointHead(writer, ledger, schoolId, row, asAt)
  }
}

/** What a school is under its new URN; its name and its people are asked for one by one. */
function becomes(row: RegisterSchool) {
  const { laestab, laCode, laName, phase, typeName } = factsOf(row)
  return { laestab, laCode, laName, phase, typeName }
}

function stillOpen(open: readonly RegisterChange[], chosen: ChosenChange, name: string): RegisterChange {
  const found = open.find(({ what, value }) => what === chosen.what && value === chosen.value)
  if (found === undefined)
    throw new AppError(
      'changed-elsewhere',
      `What the register says of ${name} is not what you saw any more; look at the list again.`,
    )
  return found
}

/** The head whom the register names takes the role; whoever had it ends on the day before. */
function appointHead(
  writer: Writer,
  ledger: Ledger,
  schoolId: string,
  row: RegisterSchool,
  asAt: string | null,
): void {
  const name = [row.headFirstName, row.headLastName]
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ')
  const roles = listRecords(writer, 'role', 'WHERE school_id = ? AND deleted = 0 ORDER BY id', schoolId)
  const inPost = roles.filter(({ body }) => body.role === 'headteacher' && body.to === null)
  const seen = asAt ?? today(new Date(writer.now()))
  const latest =
    inPost
      .map(({ body }) => body.from ?? '')
      .sort()
      .at(-1) ?? ''
  // The register does not say since when: the first day on which it is known, and after whoever came before.
  const from = latest < seen ? seen : addDays(latest, 1)
  for (const { id, base, body } of inPost)
    ledger.save('role', { id, base, body: { ...body, to: addDays(from, -1) } })
  const known = roles
    .map(({ body }) => getRecord(writer, 'person', body.personId))
    .find((person) => samePerson(person.body.name, name))
  const personId = known?.id ?? ledger.save('person', { base: [], body: { name } })
  ledger.save('role', { base: [], body: { personId, schoolId, role: 'headteacher', from } })
}

/** Takes an acceptance back: each record as it was before, all of them or, when one has moved on, none. */
export function undoAcceptance(
  writer: Writer,
  { written }: Readonly<{ written: readonly WrittenRecord[] }>,
): { undone: number } {
  for (const { kind, id, version, before } of [...written].reverse()) {
    if (before === null) {
      remove(writer, kind, id, [version])
      continue
    }
    const old = writer
      .sql<[string, string, string], { body: string | null; deleted: 0 | 1 }>(
        'SELECT body, deleted FROM version WHERE id = ? AND record = ? AND kind = ?',
      )
      .get(before, id, kind)
    if (old === undefined || old.body === null || old.deleted === 1)
      throw new AppError(
        'not-found',
        'What was there before is no longer known, so it cannot be brought back.',
      )
    save(writer, kind, { id, base: [version], body: JSON.parse(old.body) })
  }
  return { undone: written.length }
}

/** "Keep mine", so that the same value is not asked again; or the way back. */
export function keepMine(
  writer: Writer,
  { changes, keep }: Readonly<{ changes: readonly ChosenChange[]; keep: boolean }>,
): { kept: number } {
  const put = writer.sql(
    'INSERT OR REPLACE INTO register_kept (school, what, value, kept_at) VALUES (?, ?, ?, ?)',
  )
  const drop = writer.sql('DELETE FROM register_kept WHERE school = ? AND what = ? AND value = ?')
  for (const { schoolId, what, value } of changes) {
    if (keep) put.run(schoolId, what, value, writer.now())
    else drop.run(schoolId, what, value)
    writer.touched.schools.add(schoolId)
  }
  writer.touched.kinds.add('register')
  return { kept: changes.length }
}
