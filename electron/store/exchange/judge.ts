import { checkVersion, type Problem, problem } from '#exchange/check-version.ts'
import type { Manifest } from '#exchange/manifest.ts'
import { isKind, type KindName, kindOf } from '#shared/model/kinds.ts'
import { naturalId } from '#store/records/save.ts'
import type { VersionOrSkeleton } from '#store/records/version.ts'
import type { Reader } from '../db.ts'
import type { VersionTable } from '../tables.ts'

export type Outcome = 'new' | 'newer' | 'unchanged' | 'conflicts'
export type Judgement =
  | Readonly<{ outcome: Outcome }>
  | Readonly<{ problem: Problem; version?: string | undefined }>

/** Who sent the versions, and which records come in with them. */
export type Sender = Readonly<{
  workspace: string
  instances: ReadonlySet<string>
  /** Instances of this sender that another workspace has used before. */
  taken: ReadonlySet<string>
  arriving: ReadonlySet<string>
}>

export function senderOf(reader: Reader, manifest: Manifest, arriving: ReadonlySet<string>): Sender {
  return sender(
    reader,
    manifest.workspace,
    manifest.instances.map(({ id }) => id),
    arriving,
  )
}

export function sender(
  reader: Reader,
  workspace: string,
  instances: readonly string[],
  arriving: ReadonlySet<string>,
): Sender {
  const own = readOwnInstances(reader)
  const taken = instances.filter((id) => own.has(id) || (workspaceOf(reader, id) ?? workspace) !== workspace)
  return { workspace, instances: new Set(instances), taken: new Set(taken), arriving }
}

function readOwnInstances(reader: Reader): Set<string> {
  return new Set(
    reader
      .sql<[], { id: string }>('SELECT id FROM instance')
      .all()
      .map(({ id }) => id),
  )
}

function workspaceOf(reader: Reader, instance: string): string | undefined {
  return reader
    .sql<[string], { workspace: string }>('SELECT workspace FROM origin WHERE instance = ?')
    .get(instance)?.workspace
}

type Here = Pick<VersionTable, 'id' | 'kind' | 'instance' | 'seq' | 'saved_at' | 'deleted'> & { full: 0 | 1 }

/**
 * What becomes of one record of a bundle. A record comes in whole or not at all: if one of its versions is bad,
 * taking the others would make an older text the newest.
 */
export function judge(
  reader: Reader,
  versions: readonly VersionOrSkeleton[],
  known: readonly (Problem | undefined)[] | 'check',
  from: Sender,
): Judgement {
  for (const [index, version] of versions.entries()) {
    const bad = known === 'check' ? checkVersion(version) : known[index]
    if (bad !== undefined) return { problem: bad, version: version.id }
    if (version.kind !== versions[0]?.kind) return { problem: problem('other-history'), version: version.id }
    if (!from.instances.has(version.instance) || from.taken.has(version.instance))
      return { problem: problem('not-owner'), version: version.id }
  }
  const { record } = versions[0] as VersionOrSkeleton
  const here = reader
    .sql<[string], Here>(
      'SELECT id, kind, instance, seq, saved_at, deleted, body IS NOT NULL AS "full" FROM version WHERE record = ?',
    )
    .all(record)
  if (here.length > 0) {
    if (here.some((version) => version.kind !== versions[0]?.kind))
      return { problem: problem('other-history') }
    for (const instance of new Set(here.map((version) => version.instance)))
      if (workspaceOf(reader, instance) !== from.workspace) return { problem: problem('not-owner') }
    const other = otherHistory(reader, versions, here)
    if (other !== undefined) return { problem: problem('other-history'), version: other }
  }
  if (here.length === 0) {
    const schools = versions.filter(({ kind, body }) => kind === 'school' && body !== null)
    if (schools.length > 0 && !schools.some(hasOwnUrn)) return { problem: problem('wrong-id', 'urn') }
  }
  const other = othersReference(reader, versions, from)
  if (other !== undefined) return { problem: other }
  const missing = missingReference(reader, versions, from.arriving)
  if (missing !== undefined) return { problem: problem('missing-reference', missing) }
  return { outcome: here.length === 0 ? outcomeOfNew(versions) : compare(reader, versions, here) }
}

function outcomeOfNew(versions: readonly VersionOrSkeleton[]): Outcome {
  if (versions.length === 1) return 'new'
  return headsIn(versions).length > 1 ? 'conflicts' : 'new'
}

function headsIn(versions: readonly Readonly<{ id: string; parents: readonly string[] }>[]): string[] {
  const parents = new Set(versions.flatMap((version) => version.parents))
  return versions.filter((version) => !parents.has(version.id)).map((version) => version.id)
}

function compare(reader: Reader, versions: readonly VersionOrSkeleton[], here: readonly Here[]): Outcome {
  const known = here.map((version) => ({ id: version.id, parents: parentsOf(reader, version.id) }))
  const fullHere = new Set(here.filter((version) => version.full === 1).map((version) => version.id))
  const before = headsIn(known)
  const ids = new Set(known.map(({ id }) => id))
  const heads = headsIn([...known, ...versions.filter((version) => !ids.has(version.id))])
  const brought = versions.filter(
    (version) => !ids.has(version.id) || (version.body !== null && !fullHere.has(version.id)),
  )
  const changed =
    heads.some((head) => brought.some((version) => version.id === head)) || heads.length !== before.length
  if (!changed) return 'unchanged'
  return heads.length > 1 ? 'conflicts' : 'newer'
}

function parentsOf(reader: Reader, version: string): string[] {
  return reader
    .sql<[string], { parent: string }>('SELECT parent FROM version_parent WHERE child = ? ORDER BY parent')
    .all(version)
    .map(({ parent }) => parent)
}

/** A skeleton proves nothing, so a version that is here must be described as it is here. */
function otherHistory(
  reader: Reader,
  versions: readonly VersionOrSkeleton[],
  here: readonly Here[],
): string | undefined {
  const byId = new Map(here.map((version) => [version.id, version]))
  return versions.find((version) => {
    const known = byId.get(version.id)
    if (known === undefined) return false
    const same =
      known.kind === version.kind &&
      known.instance === version.instance &&
      known.seq === version.seq &&
      known.saved_at === version.savedAt &&
      known.deleted === Number(version.deleted) &&
      parentsOf(reader, version.id).join() === version.parents.join()
    return !same
  })?.id
}

/**
 * A school's id is derived from a URN that it has or had, so that two computers make one record of it. An id of
 * another school would keep that school out. What is here already may change its URN.
 */
function hasOwnUrn({ record, body }: VersionOrSkeleton): boolean {
  const urns = [body?.urn, ...(Array.isArray(body?.formerUrns) ? body.formerUrns : [])]
  return urns.some((urn) => naturalId('school', { urn }) === record)
}

type Owned = Readonly<{ instance: string; name: string | null; owner: string | null }>

/**
 * Two advisers can have the same school. The second one's school stays outside, so what hangs on it must stay with
 * it: it must not come to hang on the first one's record, which has the same id.
 */
function othersReference(
  reader: Reader,
  versions: readonly VersionOrSkeleton[],
  from: Sender,
): Problem | undefined {
  for (const { kind, body, deleted } of versions) {
    if (body === null || deleted || !isKind(kind)) continue
    for (const field of Object.keys(kindOf(kind).references)) {
      const wanted = body[field]
      if (typeof wanted !== 'string' || from.arriving.has(wanted)) continue
      const parent = reader
        .sql<[string], Owned>(
          `SELECT version.instance, coalesce(json_extract(body, '$.name'), json_extract(body, '$.title')) AS name, owner
           FROM version LEFT JOIN origin USING (instance)
           WHERE record = ? ORDER BY body IS NULL, seq DESC LIMIT 1`,
        )
        .get(wanted)
      if (parent === undefined || workspaceOf(reader, parent.instance) === from.workspace) continue
      return {
        reason: 'parent-set-aside',
        sentence: `It belongs to ${parent.name ?? 'a record'}, which ${parent.owner || 'another adviser'} has sent as well: it waits until the two have agreed whose it is.`,
      }
    }
  }
  return undefined
}

/** The first field of a living head that names something which is neither here nor on its way. */
function missingReference(
  reader: Reader,
  versions: readonly VersionOrSkeleton[],
  arriving: ReadonlySet<string>,
): string | undefined {
  for (const { kind, body, deleted } of versions) {
    if (body === null || deleted || !isKind(kind)) continue
    for (const [field, target] of Object.entries(kindOf(kind).references)) {
      const wanted = body[field]
      if (typeof wanted !== 'string' || arriving.has(wanted)) continue
      if (!hasRow(reader, target as KindName, wanted)) return field
    }
  }
  return undefined
}

function hasRow(reader: Reader, kind: KindName, id: string): boolean {
  return reader.sql(`SELECT 1 FROM "${kind}" WHERE id = ?`).get(id) !== undefined
}
