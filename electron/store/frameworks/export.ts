import { writeFile } from 'node:fs/promises'
import { AppError } from '#shared/errors.ts'
import { fileOf } from '#shared/model/framework/check.ts'
import type { FrameworkFile } from '#shared/model/framework/file.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'
import type { Store } from '../store.ts'
import { type FrameworkKey, readFramework } from './reads.ts'

/** A version with the crosswalks that lead to it, as its file. A draft does not: whoever took it in had other words under its version. */
export function frameworkFileOf(reader: Reader, key: FrameworkKey): FrameworkFile {
  const { framework, state } = readFramework(reader, key)
  if (state === 'draft')
    throw new AppError('bad-input', 'Publish this draft first: a file that is given out never changes.')
  const crosswalks = listRecords(
    reader,
    'crosswalk',
    'WHERE to_id = ? AND to_version = ? AND deleted = 0 ORDER BY from_id, from_version LIMIT 20',
    key.id,
    key.version,
  )
  return fileOf(
    framework,
    crosswalks.map(({ body }) => body),
  )
}

export async function exportFramework(store: Store, { file, ...key }: FrameworkKey & { file: string }) {
  const text = `${JSON.stringify(
    store.read((reader) => frameworkFileOf(reader, key)),
    null,
    2,
  )}\n`
  try {
    await writeFile(file, text)
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new AppError(
      full ? 'disk-full' : 'disk-error',
      full
        ? 'The disk is full. Make room, then export the framework again.'
        : 'The file cannot be written there. Close it if it is open in another program, or choose another place.',
    )
  }
  return { bytes: Buffer.byteLength(text) }
}
