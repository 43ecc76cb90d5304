import type { RecordOf } from '#shared/contract/base.ts'
import { AppError } from '#shared/errors.ts'
import { type Body, type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { bodyOfRow } from './columns.ts'
import { headsOf } from './heads.ts'

type Row = Readonly<Record<string, unknown>>

/** A current row as screens get it: with the versions to save against. */
export function toRecord<K extends KindName>(reader: Reader, kind: K, row: Row): RecordOf<K> {
  const conflicted = row.conflicted === 1
  return {
    id: row.id as string,
    base: conflicted ? headsOf(reader, row.id as string).map((head) => head.id) : [row.version as string],
    conflicted,
    body: bodyOfRow(kind, row) as Body<K>,
  } as RecordOf<K>
}

/** The record, or `undefined` when it is not here or was deleted. */
export function findRecord<K extends KindName>(reader: Reader, kind: K, id: string): RecordOf<K> | undefined {
  const row = reader.sql<[string], Row>(`SELECT * FROM "${kind}" WHERE id = ? AND deleted = 0`).get(id)
  return row === undefined ? undefined : toRecord(reader, kind, row)
}

export function getRecord<K extends KindName>(reader: Reader, kind: K, id: string): RecordOf<K> {
  const found = findRecord(reader, kind, id)
  if (found === undefined)
    throw new AppError(
      'not-found',
      `This is ${kindOf(kind).noun} that is no longer here. Go back and open it again.`,
    )
  return found
}

/** Records of a kind for an SQL tail such as `WHERE school_id = ? AND deleted = 0 ORDER BY title`. */
export function listRecords<K extends KindName>(
  reader: Reader,
  kind: K,
  tail: string,
  ...parameters: unknown[]
): RecordOf<K>[] {
  return reader
    .sql<unknown[], Row>(`SELECT * FROM "${kind}" ${tail}`)
    .all(...parameters)
    .map((row) => toRecord(reader, kind, row))
}
