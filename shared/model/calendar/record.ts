import * as z from 'zod'
import { id } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { CALENDAR_FIELDS, type Calendar, calendar as calendarSchema } from './calendar.ts'

export const laCode = z.string().regex(/^\d{3}$/, 'A local authority has a code of three digits.')

/** The term dates of one school year: of a local authority, or of a school that differs from it. */
export const calendar = defineKind({
  kind: 'calendar',
  noun: 'a calendar of term dates',
  sharing: 'programme',
  /**
   * An authority's dates stay on this laptop: every adviser of that authority keeps the same record, and at the centre
   * only one of them could own it. A school's own dates travel with the school.
   */
  sharingOf: (body) => (body.laCode === null ? 'programme' : 'private'),
  fields: {
    /** Whose it is: exactly one of the two. */
    laCode: laCode.nullable().default(null),
    schoolId: id.nullable().default(null),
    ...CALENDAR_FIELDS,
  },
  references: { schoolId: 'school' },
  naturalKey: (body) => `${body.laCode ?? body.schoolId}/${body.academicYear}`,
  words: (body) => ({ title: `Term dates ${body.academicYear}`, text: body.source }),
})

/** What a record says of the year, without whose it is. */
export function calendarOf(body: Calendar): Calendar {
  return calendarSchema.parse(body)
}

export function isConfirmed({ confirmedBy, confirmedOn }: Calendar): boolean {
  return confirmedBy !== null && confirmedOn !== null
}
