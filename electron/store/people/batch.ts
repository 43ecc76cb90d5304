import { AppError } from '#shared/errors.ts'
import type { Input, KindName } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import { headsOf } from '../records/heads.ts'
import { baseOf } from '../records/history.ts'
import { remove, type Saved, save } from '../records/save.ts'

type Deed = 'hand_over' | 'contacts'
export type Change = Readonly<{ kind: KindName; record: string; before: string | null; after: string }>

/** A deed that writes several records, so that all of it can be taken back at once, now or later. */
export function beginBatch(writer: Writer) {
  const changes = new Map<string, Change>()
  return {
    /** Saves like `save` and remembers what was there before. */
    save<K extends KindName>(
      kind: K,
      what: Readonly<{ id?: string; base?: readonly string[]; body: Input<K> }>,
    ): Saved {
      const saved = save(writer, kind, { id: what.id, base: what.base ?? [], body: what.body })
      const here = changes.get(saved.id)
      // Saving the same words again adds no version: then there is nothing to take back.
      if (here !== undefined) changes.set(saved.id, { ...here, after: saved.version })
      else if (saved.version !== what.base?.[0])
        changes.set(saved.id, {
          kind,
          record: saved.id,
          before: parentOf(writer, saved.version),
          after: saved.version,
        })
      return saved
    },
    end(deed: Deed, title: string): string {
      const id = writer.newId()
      writer
        .sql('INSERT INTO people_batch (id, deed, title, made_at) VALUES (?, ?, ?, ?)')
        .run(id, deed, title, writer.now())
      const insert = writer.sql(
        'INSERT INTO people_batch_change (batch, position, kind, record, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      )
      let position = 0
      for (const { kind, record, before, after } of changes.values())
        insert.run(id, position++, kind, record, before, after)
      return id
    },
  }
}

function parentOf(reader: Reader, version: string): string | null {
  const row = reader
    .sql<[string], { parent: string }>('SELECT parent FROM version_parent WHERE child = ? ORDER BY parent')
    .get(version)
  return row?.parent ?? null
}

type BatchRow = Readonly<{ id: string; deed: Deed; title: string; undone_at: string | null }>
export type Undone = { undone: number; kept: { name: string; reason: string }[] }

/**
 * Takes a deed back. A hand-over goes as a whole or not at all, since half of one makes no sense; of an import
 * everything goes that nobody has changed or built on, and what stays is named.
 */
export function undoBatch(writer: Writer, { batch }: { batch: string }): Undone {
  const row = writer.sql<[string], BatchRow>('SELECT * FROM people_batch WHERE id = ?').get(batch)
  if (row === undefined) throw new AppError('not-found', 'This cannot be undone here any more.')
  if (row.undone_at !== null) return { undone: 0, kept: [] }
  const changes = writer
    .sql<[string], Change>(
      'SELECT kind, record, before, after FROM people_batch_change WHERE batch = ? ORDER BY position DESC',
    )
    .all(batch)
  const mine = new Set(changes.map(({ record }) => record))
  const kept: Undone['kept'] = []
  let undone = 0
  for (const change of changes) {
    const reason = standsSince(writer, change, mine)
    if (reason === undefined) {
      takeBack(writer, change)
      undone += 1
      continue
    }
    // What stays holds back what it stands on.
    mine.delete(change.record)
    kept.push({ name: nameOf(writer, change), reason })
  }
  if (row.deed === 'hand_over' && kept.length > 0)
    throw new AppError(
      'changed-elsewhere',
      `This cannot be undone as a whole any more: ${kept[0]?.name} ${kept[0]?.reason}. Change the roles by hand.`,
    )
  writer.sql('UPDATE people_batch SET undone_at = ? WHERE id = ?').run(writer.now(), batch)
  return { undone, kept: distinct(kept) }
}

function takeBack(writer: Writer, { kind, record, before }: Change): void {
  const old =
    before === null
      ? undefined
      : writer
          .sql<[string], { body: string | null; deleted: 0 | 1 }>(
            'SELECT body, deleted FROM version WHERE id = ?',
          )
          .get(before)
  if (old === undefined || old.deleted === 1 || old.body === null)
    remove(writer, kind, record, baseOf(writer, record))
  else save(writer, kind, { id: record, base: baseOf(writer, record), body: JSON.parse(old.body) })
}

/** Why a record cannot go back: it was changed since, or something that is not of the deed refers to it. */
function standsSince(writer: Writer, change: Change, mine: ReadonlySet<string>): string | undefined {
  const heads = headsOf(writer, change.record)
  if (heads.length !== 1 || heads[0]?.id !== change.after) return 'was changed since'
  if (change.kind !== 'person' || change.before !== null) return undefined
  const used = REFERS_TO_PERSON.find(({ table, column }) =>
    writer
      .sql<[string], { id: string }>(`SELECT id FROM "${table}" WHERE "${column}" = ? AND deleted = 0`)
      .all(change.record)
      .some(({ id }) => !mine.has(id)),
  )
  return used?.reason
}

const REFERS_TO_PERSON = [
  { table: 'step', column: 'owner_person_id', reason: 'has steps now' },
  { table: 'conversation', column: 'person_id', reason: 'has conversations now' },
  { table: 'participation', column: 'person_id', reason: 'takes part in the programme now' },
  { table: 'role', column: 'person_id', reason: 'has another role now' },
] as const

function nameOf(reader: Reader, { kind, record }: Change): string {
  if (kind === 'step')
    return `the step “${field(reader, 'SELECT text AS name FROM step WHERE id = ?', record)}”`
  if (kind === 'conversation')
    return `the conversation of ${field(reader, 'SELECT substr(starts_at, 1, 10) AS name FROM conversation WHERE id = ?', record)}`
  if (kind === 'role' || kind === 'participation')
    return field(
      reader,
      `SELECT person.name FROM "${kind}" JOIN person ON person.id = person_id WHERE "${kind}".id = ?`,
      record,
    )
  return field(reader, 'SELECT name FROM person WHERE id = ?', record)
}

function field(reader: Reader, text: string, record: string): string {
  return reader.sql<[string], { name: string }>(text).get(record)?.name ?? ''
}

/** A person whose role was changed stays for it: once is enough. */
function distinct(kept: Undone['kept']): Undone['kept'] {
  const seen = new Map(kept.map((one) => [one.name, one]).reverse() as [string, Undone['kept'][number]][])
  return [...seen.values()].reverse()
}

/** The imports of contacts that were made here, the newest first. */
export function listBatches(reader: Reader) {
  return reader
    .sql<[], { id: string; title: string; madeAt: string; undoneAt: string | null; changes: number }>(
      `SELECT id, title, made_at AS madeAt, undone_at AS undoneAt,
         (SELECT count(*) FROM people_batch_change WHERE batch = people_batch.id) AS changes
       FROM people_batch WHERE deed = 'contacts' ORDER BY made_at DESC, id DESC LIMIT 50`,
    )
    .all()
}
