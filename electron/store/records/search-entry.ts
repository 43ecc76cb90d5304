import { type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Writer } from '../db.ts'
import { schoolOf } from './school-of.ts'

/** Puts a record's words where search finds them. Triggers carry them into the full-text index. */
export function indexRecord(
  writer: Writer,
  kind: KindName,
  record: string,
  body: Readonly<Record<string, unknown>>,
): void {
  const words = kindOf(kind).words(body)
  if (words === null) {
    unindexRecord(writer, record)
    return
  }
  writer
    .sql(
      `INSERT INTO search_entry (record, kind, school, title, text) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (record) DO UPDATE SET school = excluded.school, title = excluded.title, text = excluded.text
       WHERE school IS NOT excluded.school OR title <> excluded.title OR text <> excluded.text`,
    )
    .run(record, kind, schoolOf(kind, record, body), words.title, words.text.trim())
}

export function unindexRecord(writer: Writer, record: string): void {
  writer.sql('DELETE FROM search_entry WHERE record = ?').run(record)
}
