import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import type { Writer } from './db.ts'

/** Where this file lies, as a hash: the machine and the folder's inode. A copied file has another one. */
export function markerOf(path: string): string {
  const folder = statSync(dirname(path))
  const machine = existsSync('/etc/machine-id') ? readFileSync('/etc/machine-id', 'utf8').trim() : ''
  return createHash('sha256').update(`${machine}/${hostname()}/${folder.dev}/${folder.ino}`).digest('hex')
}

/**
 * The instance id to write under. It is born, never copied: a file that finds itself on another machine or in
 * another folder gets a new one, so that two copies of a workspace never count in the same sequence.
 */
export function bearInstance(writer: Pick<Writer, 'sql' | 'now' | 'newId'>, marker: string): string {
  const last = writer
    .sql<[], { id: string; marker: string }>('SELECT id, marker FROM instance ORDER BY rowid DESC LIMIT 1')
    .get()
  if (last?.marker === marker) return last.id
  const id = writer.newId()
  writer
    .sql('INSERT INTO instance (id, born_at, marker, reason) VALUES (?, ?, ?, ?)')
    .run(id, writer.now(), marker, last === undefined ? 'first start' : 'moved')
  return id
}
