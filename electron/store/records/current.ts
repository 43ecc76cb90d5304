import { KIND_NAMES, type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import { snakeCase } from '../snake-case.ts'
import { columnsOf, storedValues } from './columns.ts'
import { headsOf, winnerOf } from './heads.ts'
import { schoolOf } from './school-of.ts'
import { indexRecord, unindexRecord } from './search-entry.ts'

type CurrentRow = Readonly<{
  version: string
  deleted: boolean
  conflicted: boolean
  body: Readonly<Record<string, unknown>>
}>

/** What the versions say that the current row of a record is; `undefined` when no head has a body. */
export function expectedRow(reader: Reader, kind: KindName, record: string): CurrentRow | undefined {
  const heads = headsOf(reader, record)
  const winner = winnerOf(reader, heads)
  if (winner === undefined) return undefined
  const stored = JSON.parse(winner.body as string) as Record<string, unknown>
  return {
    version: winner.id,
    deleted: winner.deleted === 1,
    conflicted: heads.length > 1,
    // Parsing fills fields that an older version of the app did not know.
    body: kindOf(kind).body.parse(stored),
  }
}

/** Writes the current row of a record from its versions, or parks it when something it refers to is missing. */
export function writeCurrent(writer: Writer, kind: KindName, record: string): 'written' | 'parked' | 'none' {
  const row = expectedRow(writer, kind, record)
  if (row === undefined) {
    removeCurrent(writer, kind, record)
    return 'none'
  }
  return putCurrent(writer, kind, record, row)
}

/** The same for a caller that knows the row already: the one head that it has just inserted. */
export function putCurrent(
  writer: Writer,
  kind: KindName,
  record: string,
  row: CurrentRow,
): 'written' | 'parked' {
  if (missingReference(writer, kind, row.body) !== undefined) {
    park(writer, kind, record)
    return 'parked'
  }
  writer
    .sql(upsertText(kind))
    .run(record, row.version, Number(row.deleted), Number(row.conflicted), ...storedValues(kind, row.body))
  writer.sql('DELETE FROM parked WHERE record = ?').run(record)
  if (row.deleted) unindexRecord(writer, record)
  else indexRecord(writer, kind, record, row.body)
  writer.touched.kinds.add(kind)
  const school = schoolOf(kind, record, row.body)
  if (school !== null) writer.touched.schools.add(school)
  return 'written'
}

function removeCurrent(writer: Writer, kind: KindName, record: string): void {
  removeRow(writer, kind, record)
  writer.sql('DELETE FROM parked WHERE record = ?').run(record)
}

function park(writer: Writer, kind: KindName, record: string): void {
  removeRow(writer, kind, record)
  writer.sql('INSERT OR IGNORE INTO parked (record, kind) VALUES (?, ?)').run(record, kind)
}

/** What refers to a row that goes is parked, as it would be if it had arrived without it. */
function removeRow(writer: Writer, kind: KindName, record: string): void {
  if (writer.sql(`DELETE FROM "${kind}" WHERE id = ?`).run(record).changes === 0) return
  unindexRecord(writer, record)
  writer.touched.kinds.add(kind)
  for (const [from, column] of referencesTo(kind))
    for (const { id } of writer
      .sql<[string], { id: string }>(`SELECT id FROM "${from}" WHERE "${column}" = ?`)
      .all(record))
      park(writer, from, id)
}

/** Kinds and columns that hold the id of a record of `kind`. */
function referencesTo(kind: KindName): [KindName, string][] {
  return KIND_NAMES.flatMap((from) =>
    Object.entries(kindOf(from).references)
      .filter(([, target]) => target === kind)
      .map(([field]): [KindName, string] => [from, snakeCase(field)]),
  )
}

/** The first field that names a record which has no current row. */
export function missingReference(
  reader: Reader,
  kind: KindName,
  body: Readonly<Record<string, unknown>>,
): Readonly<{ field: string; kind: KindName }> | undefined {
  for (const [field, target] of Object.entries(kindOf(kind).references)) {
    const wanted = body[field]
    if (wanted === null || wanted === undefined) continue
    if (reader.sql(`SELECT 1 FROM "${target}" WHERE id = ?`).get(wanted) === undefined)
      return { field, kind: target as KindName }
  }
  return undefined
}

/** Parked records whose reference has arrived get their rows; goes on while anything moves. */
export function unpark(writer: Writer): void {
  for (let moved = true; moved; ) {
    moved = false
    const parked = writer.sql<[], { record: string; kind: KindName }>('SELECT record, kind FROM parked').all()
    for (const { record, kind } of inKindOrder(parked))
      if (writeCurrent(writer, kind, record) === 'written') moved = true
  }
}

/** Records sorted so that each comes after what it may refer to. */
export function inKindOrder<T extends { kind: KindName }>(records: readonly T[]): T[] {
  const order = new Map(KIND_NAMES.map((kind, index) => [kind, index]))
  return [...records].sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
}

const upserts = new Map<KindName, string>()

function upsertText(kind: KindName): string {
  const known = upserts.get(kind)
  if (known !== undefined) return known
  const columns = ['id', 'version', 'deleted', 'conflicted', ...columnsOf(kind).map(({ column }) => column)]
  const quoted = columns.map((column) => `"${column}"`)
  const text = `INSERT INTO "${kind}" (${quoted.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${quoted
      .slice(1)
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`
  upserts.set(kind, text)
  return text
}
