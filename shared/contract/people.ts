import * as z from 'zod'
import { codes, PARTICIPATION_STATUS, ROLES, STRANDS, WITHDRAW_REASONS } from '#shared/model/enums.ts'
import { id, line, localDate, required } from '#shared/model/fields.ts'
import { base, operation, recordOf, recordOperations, saved } from './base.ts'
import { contacts } from './contacts.ts'

const roleCode = z.enum(codes(ROLES))
const strandCode = z.enum(codes(STRANDS))
const statusCode = z.enum(codes(PARTICIPATION_STATUS))
const reasonCode = z.enum(codes(WITHDRAW_REASONS))

/** Enough to put a person into a role at a school in one go. */
const appointment = z.object({
  schoolId: id,
  role: roleCode,
  /** Somebody who is known already; otherwise a new person is made of the name. */
  personId: id.optional(),
  name: required('The name'),
  email: line.default(''),
  phone: line.default(''),
  from: localDate.nullable().default(null),
  /** Ends the same role of whoever holds it now, on the day before. */
  replaces: z.boolean().default(false),
})

/** What somebody does, or did, at a school. */
export const post = z.object({
  roleId: id,
  schoolId: id,
  school: z.string(),
  role: roleCode,
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** In post today. */
  now: z.boolean(),
})
export type Post = z.infer<typeof post>

export const taking = z.object({
  id,
  schoolId: id,
  strand: strandCode,
  status: statusCode,
  joinedOn: z.string().nullable(),
  statusOn: z.string().nullable(),
  withdrawReason: reasonCode.nullable(),
})
export type Taking = z.infer<typeof taking>

export const personRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  owner: z.string(),
  hubs: z.array(z.string()),
  posts: z.array(post),
  takings: z.array(taking),
})
export type PersonRow = z.infer<typeof personRow>

/** Somebody who may be the person that is being typed, and what makes one think so. */
export const knownPerson = z.object({
  id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  posts: z.array(post),
  why: z.enum(['email', 'name', 'both']),
})
export type KnownPerson = z.infer<typeof knownPerson>

/** What the page of a school shows of its people, beside their roles. */
export const schoolPeople = z.object({
  participations: z.array(recordOf('participation')),
  /** Roles of the same people at other schools. */
  elsewhere: z.array(z.object({ personId: id, post })),
})
export type SchoolPeople = z.infer<typeof schoolPeople>

/** What a CPD lead who leaves would leave behind at the school. */
export const leaving = z.object({
  role: recordOf('role'),
  person: recordOf('person'),
  steps: z.array(recordOf('step')),
  conversations: z.array(recordOf('conversation')),
  strands: z.array(strandCode),
  /** What else they do at the school: it ends too when they leave the school. */
  others: z.array(post),
})
export type Leaving = z.infer<typeof leaving>

export const handOver = z.object({
  schoolId: id,
  leaves: z.object({ roleId: id, base, lastDay: localDate, reason: reasonCode }).nullable(),
  comes: z.object({
    personId: id.optional(),
    name: required('The name'),
    email: line.default(''),
    phone: line.default(''),
    from: localDate,
  }),
  /** The open steps and planned conversations of the one who leaves that pass to the one who comes. */
  steps: z.array(id).max(500).default([]),
  conversations: z.array(id).max(500).default([]),
  /** Other roles of the one who leaves, at this school, that end with it. */
  roles: z.array(id).max(50).default([]),
  /** Strands that the one who leaves withdraws from and the one who comes takes up. */
  strands: z.array(strandCode).default([]),
})
export type HandOver = z.input<typeof handOver>

const strandState = z.object({
  strand: strandCode,
  /** The versions that the person was looking at; none where they did not take part. */
  base,
  /** `null`: they never took part; it was a slip. */
  status: statusCode.nullable(),
  joinedOn: localDate.nullable(),
  statusOn: localDate.nullable(),
  withdrawReason: reasonCode.nullable(),
})

export const people = {
  person: recordOperations('person'),
  role: recordOperations('role'),
  participation: recordOperations('participation'),
  appoint: operation.input(appointment).output(saved),
  /** Everybody, with what they do and take part in. */
  list: operation.output(z.array(personRow)),
  ofSchool: operation.input(z.object({ schoolId: id })).output(schoolPeople),
  /** People who may be the one that is being typed, found by name or e-mail. */
  known: operation
    .input(z.object({ name: z.string().max(500), email: z.string().max(500).default('') }))
    .output(z.array(knownPerson)),
  /** The CPD leads of a school and what passes on when one leaves. */
  leads: operation.input(z.object({ schoolId: id })).output(z.array(leaving)),
  /** A new CPD lead: roles, steps, conversations and strands in one transaction, which `undo` takes back. */
  handOver: operation
    .input(handOver)
    .output(z.object({ batch: id, personId: id, steps: z.number(), conversations: z.number() })),
  takePart: operation
    .input(z.object({ personId: id, schoolId: id, strands: z.array(strandState).max(20) }))
    .output(z.object({})),
  /** Takes a deed back: all of it, or for an import all that nobody has built on; says by name what stays. */
  undo: operation.input(z.object({ batch: id })).output(
    z.object({
      undone: z.number(),
      kept: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  ),
  contacts,
}
