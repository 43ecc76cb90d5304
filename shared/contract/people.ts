import * as z from 'zod'
import { codes, ROLES } from '#shared/model/enums.ts'
import { id, line, localDate, required } from '#shared/model/fields.ts'
import { operation, recordOperations, saved } from './base.ts'

/** Enough to put a person into a role at a school in one go. */
const appointment = z.object({
  schoolId: id,
  role: z.enum(codes(ROLES)),
  /** Somebody who is known already; otherwise a new person is made of the name. */
  personId: id.optional(),
  name: required('The name'),
  email: line.default(''),
  phone: line.default(''),
  from: localDate.nullable().default(null),
  /** Ends the same role of whoever holds it now, on the day before. */
  replaces: z.boolean().default(false),
})

export const people = {
  person: recordOperations('person'),
  role: recordOperations('role'),
  appoint: operation.input(appointment).output(saved),
}
