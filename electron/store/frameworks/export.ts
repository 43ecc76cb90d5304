import { AppError } from '#shared/errors.ts'
import { fileOf } from '#shared/model/framework/check.ts'
import type { FrameworkFile } from '#shared/model/framework/file.ts'
import { isLocal } from '#shared/model/framework/framework.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'
import type { Store } from '../store.ts'
import { writeWhole } from '../write-whole.ts'
import { type FrameworkKey, readFramework } from './reads.ts'

/** A version with the crosswalks that lead to it, as its file. A draft does not: whoever took it in had other words under its version. */
export function frameworkFileOf(reader: Reader, key: FrameworkKey): FrameworkFile {
  const { framework, state } = readFramework(reader, key)
  if (state === 'draft')
    throw new AppError('bad-input', 'Publish this draft first: a file that is given out never changes.')
  if (isLocal(key.id))
    throw new AppError(
      'bad-input',
      'A local copy is given to nobody as a file: the central team has it with the audits that stand on it.',
    )
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

export function exportFramework(store: Store, { file, ...key }: FrameworkKey & { file: string }) {
  const content = store.read((reader) => frameworkFileOf(reader, key))
  return writeWhole(file, `${JSON.stringify(content, null, 2)}\n`)
}
