import * as z from 'zod'
import { codes, LEAVE_REASONS, PARTNER_STATUS } from './enums.ts'
import { count, line, localDate, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** A partner school. Facts come from the register and say as at which day; the rest is the adviser's. */
export const school = defineKind({
  kind: 'school',
  noun: 'a school',
  sharing: 'programme',
  fields: {
    urn: z.string().regex(/^\d{5,7}$/, 'A URN has six digits.'),
    /** The URNs that the school had before, the latest first: it stays one school with one history. */
    formerUrns: z
      .array(z.string().regex(/^\d{5,7}$/))
      .max(20)
      .default([]),
    name: required('The name of the school'),
    hub: required('The hub'),
    laCode: line.default(''),
    laName: line.default(''),
    laestab: line.default(''),
    phase: line.default(''),
    typeName: line.default(''),
    trust: line.default(''),
    street: line.default(''),
    town: line.default(''),
    postcode: line.default(''),
    website: line.default(''),
    phone: line.default(''),
    ageLow: count.nullable().default(null),
    ageHigh: count.nullable().default(null),
    pupils: count.nullable().default(null),
    registerAsAt: localDate.nullable().default(null),
    partnerStatus: z.enum(codes(PARTNER_STATUS)).default('active'),
    joinedOn: localDate.nullable().default(null),
    leftOn: localDate.nullable().default(null),
    leaveReason: z.enum(codes(LEAVE_REASONS)).nullable().default(null),
    bestContactNote: text.default(''),
  },
  naturalKey: (body) => body.urn,
  words: (body) => ({
    title: body.name,
    text: [
      body.urn,
      ...body.formerUrns,
      body.town,
      body.postcode,
      body.laName,
      body.trust,
      body.bestContactNote,
    ].join(' '),
  }),
})
