import * as z from 'zod'

/** What one text may be in a bundle: its bytes as JSON, without the quotation marks. */
export const TEXT_BYTES = 200_000

const TOO_LONG = 'This text is too long: shorten it or split it.'

/** Half a character, as a text that was cut in the middle of one holds it, is no valid Unicode: no bundle may carry it. */
function words() {
  return z.string().overwrite((value) => value.replace(/\p{Surrogate}/gu, '\ufffd'))
}

/** Counts bytes, since a letter may need three and a control character six: a text that is saved must be able to leave. */
function fitsBundle(value: string): boolean {
  if (value.length * 6 <= TEXT_BYTES) return true
  let bytes = -2
  for (const letter of JSON.stringify(value)) {
    const code = letter.codePointAt(0) as number
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes <= TEXT_BYTES
}

/** Building blocks of record bodies. Dates are local `YYYY-MM-DD`, times `HH:mm`, money is whole pence. */
export const id = z.uuid()
export const line = words().max(500, 'This is too long: write it in fewer words.')
export const text = words().max(100_000, TOO_LONG).refine(fitsBundle, TOO_LONG)
export const required = (what: string) =>
  words().trim().min(1, `${what} is missing.`).max(500, `${what} is too long: write it in fewer words.`)
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
