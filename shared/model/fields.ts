import * as z from 'zod'

/** Building blocks of record bodies. Dates are local `YYYY-MM-DD`, times `HH:mm`, money is whole pence. */
export const id = z.uuid()
export const line = z.string().max(500)
export const text = z.string().max(100_000)
export const required = (what: string) => z.string().trim().min(1, `${what} is missing.`).max(500)
export const localDate = z.iso.date('Write a date as year-month-day.')
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 15:45.')
export const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
export const minutes = z
  .number()
  .int()
  .min(0)
  .max(24 * 60)
export const count = z.number().int().min(0).max(1_000_000)
export const academicYear = z.string().regex(/^\d{4}-\d{2}$/, 'Write a school year as 2026-27.')

/**
 * What may leave the laptop: `private` never, `school` as a document for the school,
 * `programme` to the central team, `aggregate` as counts only.
 */
export const SHARING = ['private', 'school', 'programme', 'aggregate'] as const
export type Sharing = (typeof SHARING)[number]
