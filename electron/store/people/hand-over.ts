import type * as z from 'zod'
import type { handOver as handOverInput } from '#shared/contract/people.ts'
import { AppError } from '#shared/errors.ts'
import { addDays } from '#shared/model/local-date.ts'
import type { Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { findRecord, getRecord, listRecords } from '../records/read.ts'
import { naturalId } from '../records/save.ts'
import { beginBatch } from './batch.ts'
import { checkRole, personFor } from './writes.ts'

type HandOver = z.output<typeof handOverInput>
type Batch = ReturnType<typeof beginBatch>

/** A new CPD lead: who leaves, who comes, and what passes from one to the other; all of it or nothing. */
export function handOver(writer: Writer, input: HandOver) {
  const { schoolId, leaves, comes } = input
  getRecord(writer, 'school', schoolId)
  const batch = beginBatch(writer)
  const old = leaves === null ? null : endLead(writer, batch, schoolId, leaves)
  if (leaves !== null)
    for (const roleId of new Set(input.roles)) endOther(writer, batch, { ...leaves, roleId }, schoolId, old)
  const personId = personFor(writer, comes, batch)
  if (personId === old)
    throw new AppError('bad-input', 'Whoever leaves cannot be the one who comes. Name the new CPD lead.')
  const posts = listRecords(
    writer,
    'role',
    `WHERE person_id = ? AND school_id = ? AND role = 'cpd_lead' AND "to" IS NULL AND deleted = 0`,
    personId,
    schoolId,
  )
  if (posts.length === 0)
    batch.save('role', {
      body: { personId, schoolId, role: 'cpd_lead', from: comes.from, isMainContact: true },
    })

  let [steps, conversations] = [0, 0]
  for (const id of new Set(input.steps)) {
    const { base, body } = getRecord(writer, 'step', id)
    if (body.schoolId !== schoolId || body.status !== 'open' || body.ownerPersonId !== old) continue
    batch.save('step', { id, base, body: { ...body, ownerPersonId: personId } })
    steps += 1
  }
  for (const id of new Set(input.conversations)) {
    const { base, body } = getRecord(writer, 'conversation', id)
    if (body.schoolId !== schoolId || body.status !== 'planned' || body.personId !== old) continue
    batch.save('conversation', { id, base, body: { ...body, personId } })
    conversations += 1
  }
  for (const strand of new Set(input.strands)) {
    if (old !== null && leaves !== null)
      withdraw(writer, batch, { personId: old, schoolId, strand }, leaves.lastDay, leaves.reason)
    joinStrand(writer, batch, { personId, schoolId, strand }, comes.from)
  }
  const id = batch.end('hand_over', `${comes.name} is CPD lead`)
  return { batch: id, personId, steps, conversations }
}

/** Ends the role of the one who leaves; returns who that is. */
function endLead(
  writer: Writer,
  batch: Batch,
  schoolId: string,
  { roleId, base, lastDay, reason }: NonNullable<HandOver['leaves']>,
): string {
  const { body } = getRecord(writer, 'role', roleId)
  if (body.schoolId !== schoolId || body.role !== 'cpd_lead')
    throw new AppError('bad-input', 'This person is not the CPD lead of this school. Open the school again.')
  const changed = { ...body, to: lastDay, leaveReason: reason }
  checkRole(changed)
  batch.save('role', { id: roleId, base, body: changed })
  return body.personId
}

function endOther(
  writer: Writer,
  batch: Batch,
  { roleId, lastDay, reason }: Omit<NonNullable<HandOver['leaves']>, 'base'>,
  schoolId: string,
  old: string | null,
): void {
  const { base, body } = getRecord(writer, 'role', roleId)
  if (body.schoolId !== schoolId || body.personId !== old || body.to !== null) return
  const changed = { ...body, to: lastDay, leaveReason: reason }
  checkRole(changed)
  batch.save('role', { id: roleId, base, body: changed })
}

type Place = Readonly<{ personId: string; schoolId: string; strand: HandOver['strands'][number] }>

function withdraw(
  writer: Writer,
  batch: Batch,
  place: Place,
  lastDay: string,
  reason: NonNullable<HandOver['leaves']>['reason'],
): void {
  const here = findRecord(writer, 'participation', naturalId('participation', place) as string)
  if (here === undefined || here.body.status === 'withdrawn' || here.body.status === 'completed') return
  batch.save('participation', {
    id: here.id,
    base: here.base,
    body: { ...here.body, status: 'withdrawn', statusOn: addDays(lastDay, 1), withdrawReason: reason },
  })
}

function joinStrand(writer: Writer, batch: Batch, place: Place, from: string): void {
  const id = naturalId('participation', place) as string
  const here = findRecord(writer, 'participation', id)
  if (here?.body.status === 'active') return
  batch.save('participation', {
    id,
    // Also where somebody took them out before: the record is then brought back.
    base: baseOf(writer, id),
    body: { ...place, joinedOn: here?.body.joinedOn ?? from, status: 'active', statusOn: from },
  })
}
