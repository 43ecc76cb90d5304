import type { RecordOf } from '#shared/contract/base.ts'
import type { CrosswalkPage, FrameworkPage, FrameworkRow } from '#shared/contract/frameworks.ts'
import { AppError } from '#shared/errors.ts'
import { comparableItems } from '#shared/model/framework/crosswalk.ts'
import {
  type Framework,
  familyOf,
  frameworkSchema,
  isLocal,
  itemsOf,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import { frameworkOf, frameworkRecord } from '#shared/model/framework/record.ts'
import { findShipped, SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Reader } from '../db.ts'
import { headsOf } from '../records/heads.ts'
import { historyOf } from '../records/history.ts'
import { findRecord, getRecord, listRecords } from '../records/read.ts'
import { naturalId } from '../records/save.ts'
import { readWorkspace } from '../store.ts'
import { senderOf } from './own.ts'

/**
 * A framework that audits can stand on, by its id and version, wherever it came from; `undefined` when this workspace
 * does not have it. One that ships comes first: nothing that is imported can put other words in its place.
 */
export function findFramework(reader: Reader, id: string, version: string): Framework | undefined {
  const shipped = findShipped(id, version)
  if (shipped !== undefined) return shipped
  const record = findFrameworkRecord(reader, { id, version })
  return record?.body.state === 'published'
    ? frameworkSchema.safeParse(frameworkOf(record.body)).data
    : undefined
}

/**
 * Looks frameworks up for the length of one read, each once. `title` says what an item is called in a framework, or,
 * where nobody knows the framework, in the first that has such an item.
 */
export function frameworkLookup(reader: Reader) {
  const known = new Map<string, Framework | undefined>()
  const of = (id: string, version: string): Framework | undefined => {
    const key = `${id}@${version}`
    if (!known.has(key)) known.set(key, findFramework(reader, id, version))
    return known.get(key)
  }
  const titleIn = (framework: Framework | undefined, itemId: string) => {
    const item = framework === undefined ? undefined : itemsOf(framework).find(({ id }) => id === itemId)
    return item === undefined ? undefined : itemTitle(item)
  }
  return {
    of,
    title: (itemId: string, framework?: Readonly<{ id: string; version: string }>): string =>
      titleIn(framework && of(framework.id, framework.version), itemId) ??
      SHIPPED_FRAMEWORKS.map((one) => titleIn(one, itemId)).find((title) => title !== undefined) ??
      itemId,
  }
}

type Origin = FrameworkRow['origin']

export function listFrameworks(reader: Reader): FrameworkRow[] {
  const counts = new Map(
    reader
      .sql<[], { key: string; audits: number }>(
        `SELECT framework_id || '@' || framework_version AS key, count(*) AS audits FROM audit
         WHERE deleted = 0 GROUP BY framework_id, framework_version`,
      )
      .all()
      .map(({ key, audits }) => [key, audits]),
  )
  const row = (
    framework: Framework,
    origin: Origin,
    state: FrameworkRow['state'],
    owner: string,
  ): FrameworkRow => ({
    id: framework.id,
    version: framework.version,
    name: framework.name,
    areas: framework.areas.length,
    items: itemsOf(framework).length,
    scale: framework.scale.map(({ label }) => label),
    state,
    origin,
    audits: counts.get(`${framework.id}@${framework.version}`) ?? 0,
    owner,
  })
  return [
    ...SHIPPED_FRAMEWORKS.map((framework) => row(framework, 'shipped', 'published', '')),
    ...listRecords(reader, 'framework', 'WHERE deleted = 0')
      .filter(({ body }) => findShipped(body.frameworkId, body.frameworkVersion) === undefined)
      .map(({ id, body }) => row(frameworkOf(body), body.origin, body.state, senderOf(reader, id)))
      .sort((a, b) => a.name.localeCompare(b.name) || newestFirst(a.version, b.version)),
  ]
}

export function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true })
}

/** The record of a version, published or not: the one whose id follows from it, and no other that claims to be it. */
export function findFrameworkRecord(reader: Reader, key: FrameworkKey): RecordOf<'framework'> | undefined {
  return findRecord(reader, 'framework', recordIdOf(key))
}

export function recordIdOf({ id, version }: FrameworkKey): string {
  return naturalId('framework', { frameworkId: id, frameworkVersion: version }) as string
}

/** The words that a version was published with in this workspace, also when it was deleted since. */
export function oncePublished(reader: Reader, key: FrameworkKey): Framework | undefined {
  for (const { body } of historyOf(reader, recordIdOf(key))) {
    const parsed = frameworkRecord.body.safeParse(body)
    if (parsed.success && parsed.data.state === 'published') return frameworkOf(parsed.data)
  }
  return undefined
}

/** How many audits stand on a version, and how many more in the bin do, from which they can come back. */
export function auditsOn(
  reader: Reader,
  { id, version }: FrameworkKey,
): Readonly<{ here: number; binned: number }> {
  return reader
    .sql<[string, string], { here: number; binned: number }>(
      `SELECT count(*) FILTER (WHERE deleted = 0) AS here, count(*) FILTER (WHERE deleted = 1) AS binned
       FROM audit WHERE framework_id = ? AND framework_version = ?`,
    )
    .get(id, version) as { here: number; binned: number }
}

export function readFramework(reader: Reader, wanted: FrameworkKey | { record: string }): FrameworkPage {
  if ('record' in wanted) {
    const { body } = getRecord(reader, 'framework', wanted.record)
    return readFramework(reader, { id: body.frameworkId, version: body.frameworkVersion })
  }
  const shipped = findShipped(wanted.id, wanted.version)
  const record = shipped === undefined ? (findFrameworkRecord(reader, wanted) ?? null) : null
  const framework = shipped ?? (record === null ? undefined : frameworkOf(record.body))
  if (framework === undefined)
    throw new AppError('not-found', 'This framework is not in this workspace. Import its file first.')
  const owner = record === null ? '' : senderOf(reader, record.id)
  const origin = record?.body.origin ?? 'shipped'
  return {
    framework,
    origin,
    state: record?.body.state ?? 'published',
    audits: auditsOn(reader, wanted).here,
    owner,
    basedOn: record?.body.basedOn ?? '',
    record,
    mine: record !== null && owner === '' && origin === 'own',
    copyAs: nextVersion(reader, wanted),
    crosswalks: crosswalksOf(reader, wanted),
  }
}

/** Any version that can be read here, a draft too. */
export function getFramework(reader: Reader, key: FrameworkKey): Framework {
  return readFramework(reader, key).framework
}

/**
 * The version that an edited copy is. The centre goes on with the same id, and so does an adviser with a framework of
 * their own; of any other an adviser keeps a local one, which can never be taken for the centre's.
 */
export function nextVersion(reader: Reader, { id, version }: FrameworkKey): FrameworkKey {
  const record = findFrameworkRecord(reader, { id, version })
  const isCentre = readWorkspace(reader).role === 'centre'
  const own = record !== undefined && record.body.origin === 'own' && senderOf(reader, record.id) === ''
  if (isCentre ? isLocal(id) && !own : !own)
    return { id: `${familyOf(id).slice(0, 60)}-local`, version: '1.0.0' }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  for (let next = minor + 1; ; next++) {
    const free = { id, version: `${major}.${next}.0` }
    // A number that was ever used is used up, also by one in the bin.
    const used =
      findShipped(free.id, free.version) !== undefined || headsOf(reader, recordIdOf(free)).length > 0
    if (!used) return free
  }
}

function crosswalksOf(reader: Reader, { id, version }: FrameworkKey): FrameworkPage['crosswalks'] {
  return listRecords(
    reader,
    'crosswalk',
    `WHERE deleted = 0 AND ((from_id = @id AND from_version = @version) OR (to_id = @id AND to_version = @version))
     ORDER BY from_id, from_version, to_id, to_version`,
    { id, version },
  ).map(({ id: record, body }) => ({
    record,
    from: { id: body.fromId, version: body.fromVersion },
    to: { id: body.toId, version: body.toVersion },
    approvedBy: body.approvedBy,
    approvedOn: body.approvedOn,
  }))
}

export function readCrosswalk(
  reader: Reader,
  { from, to }: Readonly<{ from: FrameworkKey; to: FrameworkKey }>,
): CrosswalkPage {
  if (from.id === to.id && from.version === to.version)
    throw new AppError('bad-input', 'A framework needs no crosswalk to itself: choose two versions.')
  const record = findCrosswalk(reader, from, to) ?? null
  const owner = record === null ? '' : senderOf(reader, record.id)
  return {
    from: getFramework(reader, from),
    to: getFramework(reader, to),
    record,
    mine: owner === '' && record?.body.origin !== 'file',
    owner,
  }
}

/** A framework's place in every audit that stands on it. */
export type FrameworkKey = Readonly<{ id: string; version: string }>

/**
 * Which items of `to` compare with which of `from`: id of the new item → id of the old. A framework that this
 * workspace does not have compares with nothing.
 */
export function comparisonBetween(
  reader: Reader,
  from: FrameworkKey,
  to: FrameworkKey,
): ReadonlyMap<string, string> {
  const [before, after] = [
    findFramework(reader, from.id, from.version),
    findFramework(reader, to.id, to.version),
  ]
  if (before === undefined || after === undefined) return new Map()
  return comparableItems(before, after, findCrosswalk(reader, from, to)?.body)
}

/** What somebody settled about two frameworks; `undefined` where nobody did. */
export function findCrosswalk(
  reader: Reader,
  from: FrameworkKey,
  to: FrameworkKey,
): RecordOf<'crosswalk'> | undefined {
  const between = { fromId: from.id, fromVersion: from.version, toId: to.id, toVersion: to.version }
  return findRecord(reader, 'crosswalk', naturalId('crosswalk', between) as string)
}
