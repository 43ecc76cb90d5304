import type { FrameworkPreview } from '#shared/contract/frameworks.ts'
import { AppError } from '#shared/errors.ts'
import { frameworkChanges, sameFramework } from '#shared/model/framework/changes.ts'
import type { FrameworkCheck } from '#shared/model/framework/check.ts'
import type { FileCrosswalk } from '#shared/model/framework/file.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { frameworkOf } from '#shared/model/framework/record.ts'
import { findShipped, SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Reader, Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { findRecord, listRecords } from '../records/read.ts'
import { naturalId, remove, restore, save } from '../records/save.ts'
import { mustBeOwn } from './own.ts'
import { findCrosswalk, findFrameworkRecord, newestFirst, oncePublished, recordIdOf } from './reads.ts'
import { removeFramework } from './writes.ts'

type Standing = Pick<FrameworkPreview, 'result' | 'sentence'>

/** What taking a file in would do. */
export function previewFramework(reader: Reader, check: FrameworkCheck): FrameworkPreview {
  const { framework, crosswalks, problems, more } = check
  const common = { problems: problems.map(({ level, text }) => ({ level, text })), more }
  if (framework === null)
    return {
      result: 'wrong',
      sentence: 'This file cannot be taken in before what stands below is mended.',
      framework: null,
      crosswalks: 0,
      against: null,
      ...common,
    }
  const { id, version, name, licence } = framework
  const before = newestOther(reader, framework)
  const fresh = crosswalks.filter((one) => isNew(reader, one, framework)).length
  return {
    ...standing(reader, framework),
    framework: {
      id,
      version,
      name,
      licence,
      areas: framework.areas.length,
      items: itemsOf(framework).length,
      scale: framework.scale.map(({ label }) => label),
    },
    crosswalks: fresh,
    against:
      before === undefined
        ? null
        : {
            version: before.version,
            changes: frameworkChanges(before, framework).map((one) => ({ ...one })),
          },
    ...common,
  }
}

function standing(reader: Reader, framework: Framework): Standing {
  const { id, version } = framework
  const record = findFrameworkRecord(reader, { id, version })
  const here = findShipped(id, version) ?? (record && frameworkOf(record.body))
  const once = oncePublished(reader, { id, version })
  if (here === undefined && once !== undefined && !sameFramework(once, framework))
    return {
      result: 'other',
      sentence: `Other words stood here as ${id} ${version} and were deleted: give it a new version.`,
    }
  if (here === undefined) return { result: 'new', sentence: 'This framework is not here yet.' }
  if (sameFramework(here, framework) && record?.body.state !== 'draft')
    return { result: 'here', sentence: `Version ${version} is here already, word for word.` }
  if (record?.body.state === 'draft')
    return {
      result: 'other',
      sentence: `A draft of ${id} ${version} is being written here: publish or delete it, or give the file a new version.`,
    }
  return {
    result: 'other',
    sentence: `Other words stand here as ${id} ${version}, and audits may stand on them: give it a new version.`,
  }
}

/** The newest version under the same id that is not this one. */
function newestOther(reader: Reader, { id, version }: Framework): Framework | undefined {
  const records = listRecords(
    reader,
    'framework',
    "WHERE framework_id = ? AND state = 'published' AND deleted = 0",
    id,
  )
  return [
    ...SHIPPED_FRAMEWORKS.filter((one) => one.id === id),
    ...records.map(({ body }) => frameworkOf(body)),
  ]
    .filter((one) => one.version !== version)
    .sort((a, b) => newestFirst(a.version, b.version))[0]
}

function isNew(
  reader: Reader,
  { from_id: id, from_version: version }: FileCrosswalk,
  to: Framework,
): boolean {
  return findCrosswalk(reader, { id, version }, to) === undefined
}

type Imported = { id: string; version: string; record: string | null; crosswalks: string[] }

/** Takes a framework in with the crosswalks that are not here yet, all or nothing. */
export function importFramework(writer: Writer, check: FrameworkCheck): Imported {
  const { framework, problems } = check
  if (framework === null)
    throw new AppError(
      'wrong-file',
      problems.find(({ level }) => level === 'error')?.text ?? 'This is not a framework.',
    )
  const { result, sentence } = standing(writer, framework)
  if (result === 'other') throw new AppError('wrong-file', sentence)
  const fresh = check.crosswalks.filter((one) => isNew(writer, one, framework))
  return {
    id: framework.id,
    version: framework.version,
    record: result === 'new' ? addFramework(writer, framework) : null,
    crosswalks: fresh.map((one) => addCrosswalk(writer, one, framework)),
  }
}

function addFramework(writer: Writer, framework: Framework): string {
  const { id, version, name, licence, scale, areas } = framework
  const body = { frameworkId: id, frameworkVersion: version, name, licence, scale, areas }
  const record = recordIdOf(framework)
  mustBeOwn(writer, record)
  // Deleted meanwhile, its words are the same.
  if (oncePublished(writer, framework) !== undefined) return restore(writer, 'framework', record).id
  return save(writer, 'framework', {
    id: record,
    base: baseOf(writer, record),
    body: { ...body, state: 'published', origin: 'file' },
  }).id
}

function addCrosswalk(writer: Writer, one: FileCrosswalk, to: Framework): string {
  const body = {
    fromId: one.from_id,
    fromVersion: one.from_version,
    toId: to.id,
    toVersion: to.version,
    pairs: one.pairs.map((pair) => ({ ...pair, note: pair.note ?? '' })),
    approvedBy: one.approved_by ?? '',
    approvedOn: one.approved_on ?? null,
    note: one.note ?? '',
    origin: 'file' as const,
  }
  const record = naturalId('crosswalk', body) as string
  mustBeOwn(writer, record)
  return save(writer, 'crosswalk', { id: record, base: baseOf(writer, record), body }).id
}

/** Takes an import back. What an audit stands on by now stays, and says so. */
export function undoImport(writer: Writer, { record, crosswalks }: Pick<Imported, 'record' | 'crosswalks'>) {
  if (record !== null && findRecord(writer, 'framework', record)?.body.origin === 'file')
    removeFramework(writer, { id: record, base: baseOf(writer, record) })
  for (const id of crosswalks)
    if (findRecord(writer, 'crosswalk', id)?.body.origin === 'file')
      remove(writer, 'crosswalk', id, baseOf(writer, id))
  return {}
}
