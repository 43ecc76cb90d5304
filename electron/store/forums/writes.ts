import { HALF_TERMS } from '#shared/model/enums.ts'
import type { Body } from '#shared/model/kinds.ts'
import { standardAgenda } from '#shared/model/standard-agenda.ts'
import type { Writer } from '../db.ts'
import { needsById } from '../needs/reads.ts'
import { type Saved, save } from '../records/save.ts'
import { readWorkspace } from '../store.ts'
import { agendaOf } from './reads.ts'

type OpenForum = Pick<Body<'forum'>, 'academicYear' | 'halfTerm' | 'needIds'>

/** A forum for a half-term, with the standard agenda fitted to its slot and the needs' schools in it. */
export function openForum(writer: Writer, { academicYear, halfTerm, needIds }: OpenForum): Saved {
  const workspace = readWorkspace(writer)
  const forum = save(writer, 'forum', {
    base: [],
    body: { hub: workspace.hub, academicYear, halfTerm, needIds, title: `${HALF_TERMS[halfTerm]} forum` },
  })
  const needs = needsById(writer, needIds).map((row) => ({
    title: row.need.body.title,
    school: row.schoolName,
  }))
  standardAgenda({ adviser: workspace.name, needs }).forEach((item, index) => {
    save(writer, 'agenda_item', { base: [], body: { ...item, forumId: forum.id, position: index + 1 } })
  })
  return forum
}

/** Puts the items into this order; those that are not named keep theirs after them. */
export function reorderAgenda(
  writer: Writer,
  input: { forumId: string; itemIds: readonly string[] },
): { moved: number } {
  const place = new Map(input.itemIds.map((id, index) => [id, index]))
  const items = agendaOf(writer, input.forumId).sort(
    (a, b) =>
      (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || a.body.position - b.body.position,
  )
  let moved = 0
  items.forEach((item, index) => {
    const position = index + 1
    if (item.body.position === position) return
    save(writer, 'agenda_item', { id: item.id, base: item.base, body: { ...item.body, position } })
    moved += 1
  })
  return { moved }
}
