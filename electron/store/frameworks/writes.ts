import { AppError } from '#shared/errors.ts'
import { checkFramework, fileOf } from '#shared/model/framework/check.ts'
import type { ItemPair } from '#shared/model/framework/crosswalk.ts'
import { isLocal, itemsOf } from '#shared/model/framework/framework.ts'
import { frameworkOf } from '#shared/model/framework/record.ts'
import type { Input } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import { dropDraft } from '../records/drafts.ts'
import { findRecord, getRecord } from '../records/read.ts'
import { naturalId, remove, restore, type Saved, save } from '../records/save.ts'
import { readWorkspace } from '../store.ts'
import { mustBeOwn } from './own.ts'
import { auditsOn, type FrameworkKey, getFramework, nextVersion } from './reads.ts'

type Save<K extends 'framework' | 'crosswalk'> = Readonly<{
  id?: string | undefined
  base: string[]
  body: Input<K>
  draft?: string | undefined
}>

/** A draft as it is being written. Its id and version stay: audits and crosswalks will name them. */
export function saveFramework(writer: Writer, { id, base, body, draft }: Save<'framework'>): Saved {
  mustBeOwn(writer, id ?? naturalId('framework', body))
  const here = id === undefined ? undefined : findRecord(writer, 'framework', id)
  if (here === undefined)
    throw new AppError('not-found', 'This framework is no longer here. Begin with a copy of another one.')
  if (here.body.origin === 'file')
    throw new AppError('read-only', 'This framework came as a file and stays as it is. Edit a copy of it.')
  const { frameworkId, frameworkVersion, origin, basedOn } = here.body
  const kept = { frameworkId, frameworkVersion, origin, basedOn, state: 'draft' as const }
  const saved = save(writer, 'framework', { id, base, body: { ...body, ...kept } })
  if (draft !== undefined) dropDraft(writer, draft)
  return saved
}

export function copyFramework(writer: Writer, from: FrameworkKey): FrameworkKey & { record: string } {
  const framework = getFramework(writer, from)
  const next = nextVersion(writer, from)
  // An id of one's own: no other adviser's copy has it, and no copy of another day.
  const id = next.id === from.id ? next.id : `${next.id}-${writer.random(3)}`
  const body = {
    frameworkId: id,
    frameworkVersion: next.version,
    // Beside the centre's it must be known by its name.
    name: id === next.id ? framework.name : `${framework.name.slice(0, 480)}, local copy`,
    licence: framework.licence,
    scale: framework.scale,
    areas: framework.areas,
    basedOn: `${from.id} ${from.version}`,
  }
  const record = naturalId('framework', body) as string
  mustBeOwn(writer, record)
  save(writer, 'framework', { id: record, base: [], body })
  return { id, version: next.version, record }
}

/** Freezes a draft: `save` refuses every change from here on. */
export function publish(writer: Writer, { id, base }: Readonly<{ id: string; base: string[] }>): Saved {
  mustBeOwn(writer, id)
  const { body } = getRecord(writer, 'framework', id)
  const { framework, problems } = checkFramework(fileOf(frameworkOf(body), []))
  if (framework === null)
    throw new AppError(
      'bad-input',
      problems.find(({ level }) => level === 'error')?.text ?? 'It is not whole yet.',
    )
  // As its file will be read again, so that the two are the same.
  const { name, licence, scale, areas } = framework
  const whole = { ...body, name, licence, scale, areas }
  return save(writer, 'framework', { id, base, body: { ...whole, state: 'published', sharing: 'programme' } })
}

/** What an audit stands on stays. */
export function removeFramework(
  writer: Writer,
  { id, base }: Readonly<{ id: string; base: string[] }>,
): Saved {
  mustBeOwn(writer, id)
  const { frameworkId, frameworkVersion, name } = getRecord(writer, 'framework', id).body
  const { here, binned } = auditsOn(writer, { id: frameworkId, version: frameworkVersion })
  const stand = (count: number, where: string) =>
    count === 1 ? `An audit${where} stands` : `${count} audits${where} stand`
  if (here + binned > 0)
    throw new AppError(
      'read-only',
      `${here > 0 ? stand(here, '') : stand(binned, ' in the bin')} on ${name} ${frameworkVersion}, so it stays.`,
    )
  return remove(writer, 'framework', id, base)
}

export function restoreOwn(writer: Writer, kind: 'framework' | 'crosswalk', { id }: { id: string }): Saved {
  mustBeOwn(writer, id)
  return restore(writer, kind, id)
}

/**
 * Between two of the centre's frameworks the centre's word counts: what an adviser settles for the time being stays
 * with them.
 */
export function saveCrosswalk(writer: Writer, { id, base, body, draft }: Save<'crosswalk'>): Saved {
  const record = id ?? naturalId('crosswalk', { ...body })
  mustBeOwn(writer, record)
  const here = record === undefined ? undefined : findRecord(writer, 'crosswalk', record)
  if (here?.body.origin === 'file')
    throw new AppError('read-only', 'This crosswalk came with a framework and stays as it is.')
  if (body.fromId === body.toId && body.fromVersion === body.toVersion)
    throw new AppError('bad-input', 'A framework needs no crosswalk to itself: choose two versions.')
  mustPairItems(writer, body, here?.body.pairs ?? [])
  const shared = readWorkspace(writer).role === 'centre' || isLocal(body.fromId) || isLocal(body.toId)
  const saved = save(writer, 'crosswalk', {
    id: record,
    base,
    body: { ...body, origin: 'own', sharing: shared ? body.sharing : 'private' },
  })
  if (draft !== undefined) dropDraft(writer, draft)
  return saved
}

/** Both items of a pair are there. One that went since somebody compared it may stay: it compares nothing. */
function mustPairItems(reader: Reader, body: Input<'crosswalk'>, before: readonly ItemPair[]): void {
  const known = new Set(before.map(({ from, to }) => `${from} ${to}`))
  const ids = (id: string, version: string) =>
    new Set(itemsOf(getFramework(reader, { id, version })).map((item) => item.id))
  const [from, to] = [ids(body.fromId, body.fromVersion), ids(body.toId, body.toVersion)]
  for (const pair of body.pairs ?? []) {
    if (known.has(`${pair.from} ${pair.to}`)) continue
    const [missing] = [from.has(pair.from) ? [] : pair.from, to.has(pair.to) ? [] : pair.to].flat()
    if (missing !== undefined)
      throw new AppError('bad-input', `There is no item ${missing} to compare: choose one from the list.`)
  }
}

export function removeCrosswalk(
  writer: Writer,
  { id, base }: Readonly<{ id: string; base: string[] }>,
): Saved {
  mustBeOwn(writer, id)
  return remove(writer, 'crosswalk', id, base)
}
