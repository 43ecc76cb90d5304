import { AppError } from '#shared/errors.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import { addDays, today } from '#shared/model/local-date.ts'
import type { Writer } from '../db.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { type Saved, save } from '../records/save.ts'
import type { beginBatch } from './batch.ts'

type Batch = ReturnType<typeof beginBatch>

type Someone = Readonly<{
  personId?: string | undefined
  name: string
  email: string
  phone: string
}>

type Appointment = Someone &
  Readonly<{
    schoolId: string
    role: Body<'role'>['role']
    from: string | null
    replaces: boolean
  }>

/** Puts a person into a role at a school; whoever held it before ends the day before, when asked. */
export function appoint(writer: Writer, appointment: Appointment): Saved {
  const { schoolId, role } = appointment
  const from = appointment.from ?? today(new Date(writer.now()))
  const personId = personFor(writer, appointment)
  if (appointment.replaces) endRole(writer, schoolId, role, addDays(from, -1), personId)
  const held = inPost(writer, schoolId, role).find(({ body }) => body.personId === personId)
  if (held !== undefined) return save(writer, 'role', held)
  return save(writer, 'role', {
    base: [],
    body: { personId, schoolId, role, from, isMainContact: role === 'cpd_lead' },
  })
}

/** The person who is known already, with the e-mail and phone that were missing; or a new one. */
export function personFor(writer: Writer, { personId, name, email, phone }: Someone, batch?: Batch): string {
  const write: Batch['save'] = batch?.save ?? ((kind, what) => save(writer, kind, { base: [], ...what }))
  if (personId === undefined)
    return write('person', { body: { name, email: email.trim(), phone: phone.trim() } }).id
  const { base, body } = getRecord(writer, 'person', personId)
  const more = { email: body.email || email.trim(), phone: body.phone || phone.trim() }
  if (more.email !== body.email || more.phone !== body.phone)
    write('person', { id: personId, base, body: { ...body, ...more } })
  return personId
}

function inPost(writer: Writer, schoolId: string, role: string) {
  return listRecords(
    writer,
    'role',
    'WHERE school_id = ? AND role = ? AND "to" IS NULL AND deleted = 0',
    schoolId,
    role,
  )
}

function endRole(writer: Writer, schoolId: string, role: string, on: string, but: string): void {
  for (const { id, base, body } of inPost(writer, schoolId, role)) {
    if (body.personId === but) continue
    const changed = { ...body, to: on }
    checkRole(changed)
    save(writer, 'role', { id, base, body: changed })
  }
}

/** What no form lets through. A bundle may bring it all the same, and then it is shown as it came. */
export function checkRole({ from, to }: Input<'role'>): void {
  if (from && to && to < from)
    throw new AppError('bad-input', 'The last day lies before the first. Correct one of the two dates.')
}
