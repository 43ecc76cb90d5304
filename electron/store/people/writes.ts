import type { Body } from '#shared/model/kinds.ts'
import { addDays, today } from '#shared/model/local-date.ts'
import type { Writer } from '../db.ts'
import { listRecords } from '../records/read.ts'
import { type Saved, save } from '../records/save.ts'

type Appointment = Readonly<{
  schoolId: string
  role: Body<'role'>['role']
  personId?: string | undefined
  name: string
  email: string
  phone: string
  from: string | null
  replaces: boolean
}>

/** Puts a person into a role at a school; whoever held it before ends the day before, when asked. */
export function appoint(writer: Writer, appointment: Appointment): Saved {
  const { schoolId, role, name, email, phone } = appointment
  const from = appointment.from ?? today(new Date(writer.now()))
  if (appointment.replaces) endRole(writer, schoolId, role, addDays(from, -1))
  const personId =
    appointment.personId ?? save(writer, 'person', { base: [], body: { name, email, phone } }).id
  return save(writer, 'role', {
    base: [],
    body: { personId, schoolId, role, from, isMainContact: role === 'cpd_lead' },
  })
}

function endRole(writer: Writer, schoolId: string, role: string, on: string): void {
  const inPost = listRecords(
    writer,
    'role',
    'WHERE school_id = ? AND role = ? AND "to" IS NULL AND deleted = 0',
    schoolId,
    role,
  )
  for (const { id, base, body } of inPost) save(writer, 'role', { id, base, body: { ...body, to: on } })
}
