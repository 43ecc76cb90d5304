import type { ExportPreview } from '#shared/contract/exchange.ts'
import { dateText } from '#shared/model/date-text.ts'
import type { Reader } from '../db.ts'
import { selectLeaving } from './selection.ts'

/** What a bundle made now would carry. */
export function exportPreview(reader: Reader): ExportPreview {
  const selection = selectLeaving(reader)
  const last = reader
    .sql<[], { made_at: string; instance: string; upto: number }>(
      'SELECT made_at, instance, upto FROM bundle_out ORDER BY seq DESC LIMIT 1',
    )
    .get()
  const schools = new Map<string | null, Record<string, number>>()
  let deletions = 0
  let changed = 0
  const sentBefore = sentInstances(reader)
  for (const { kind, school, deleted, heads } of selection.leaving.values()) {
    if (deleted) deletions++
    else {
      const counts = schools.get(school) ?? {}
      counts[kind] = (counts[kind] ?? 0) + 1
      schools.set(school, counts)
    }
    if (heads.some(({ instance, seq }) => seq > (sentBefore.get(instance) ?? 0))) changed++
  }
  return {
    records: selection.leaving.size,
    bySchool: [...schools]
      .map(([schoolId, counts]) => ({ schoolId, schoolName: nameOf(reader, schoolId), counts }))
      .sort(
        (a, b) =>
          Number(a.schoolId === null) - Number(b.schoolId === null) || compare(a.schoolName, b.schoolName),
      ),
    withheld: [...selection.withheld],
    samples: samples(reader, selection.staying),
    changedSinceLast: changed,
    lastMadeAt: last?.made_at ?? null,
    deletions,
    withdrawals: selection.recalls.length,
    encrypted: false,
  }
}

/** How far each copy of the workspace had written when a bundle was last made. */
function sentInstances(reader: Reader): Map<string, number> {
  return new Map(
    reader
      .sql<[], { instance: string; upto: number }>(
        'SELECT instance, max(upto) AS upto FROM bundle_out GROUP BY instance',
      )
      .all()
      .map(({ instance, upto }) => [instance, upto]),
  )
}

export const WHOLE_HUB = 'Whole hub'

function nameOf(reader: Reader, school: string | null): string {
  if (school === null) return WHOLE_HUB
  return (
    reader.sql<[string], { name: string }>('SELECT name FROM school WHERE id = ?').get(school)?.name ??
    WHOLE_HUB
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Talk = Readonly<{ id: string; starts_at: string; shared_summary: string; school: string }>
type Note = Readonly<{
  goal: string
  reality: string
  options: string
  wrap_up: string
  private_note: string
}>

/** The last conversations with both texts, so that one look shows where the line runs. */
function samples(reader: Reader, staying: ReadonlyMap<string, string>): ExportPreview['samples'] {
  return reader
    .sql<[], Talk>(
      `SELECT conversation.id, starts_at, shared_summary, school.name AS school FROM conversation
       JOIN school ON school.id = school_id WHERE conversation.deleted = 0
         AND (shared_summary <> '' OR EXISTS (SELECT 1 FROM note WHERE conversation_id = conversation.id AND note.deleted = 0))
       ORDER BY starts_at DESC, conversation.id LIMIT 3`,
    )
    .all()
    .map(({ id, starts_at, shared_summary, school }) => {
      const shared = [shared_summary].filter((text) => text !== '')
      const kept = reader
        .sql<[string], Note>(
          `SELECT goal, reality, options, wrap_up, private_note FROM note
           WHERE conversation_id = ? AND deleted = 0 ORDER BY id`,
        )
        .all(id)
        .flatMap((note) => [note.goal, note.reality, note.options, note.wrap_up, note.private_note])
        .filter((text) => text !== '')
      const stays = staying.has(id)
      return {
        kind: 'conversation',
        title: `${school}, ${dateText(starts_at.slice(0, 10), true)}`,
        leaves: stays ? [] : shared,
        stays: stays ? [...shared, ...kept] : kept,
      }
    })
}
