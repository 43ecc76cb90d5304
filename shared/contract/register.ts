import * as z from 'zod'
import { AS_AT_SOURCES, registerIssue, registerMatch, registerSchool } from '#shared/model/register.ts'
import { eventIterator, operation } from './base.ts'

const asAt = {
  /** The day that the data speaks of, YYYY-MM-DD. */
  asAt: z.string().nullable(),
  asAtSource: z.enum(AS_AT_SOURCES),
}

export const registerStatus = z
  .object({
    fileName: z.string(),
    ...asAt,
    rows: z.number().int(),
    skippedCount: z.number().int(),
    notedCount: z.number().int(),
    loadedAt: z.string(),
  })
  .nullable()

export const registerProgress = z.object({
  phase: z.enum(['checking', 'reading', 'indexing', 'tidying']),
  rows: z.number().int(),
  /** Known once the file has been read. */
  rowsTotal: z.number().int().nullable(),
  skipped: z.number().int(),
  bytesRead: z.number().int(),
  bytesTotal: z.number().int(),
})

export const registerResult = z.object({
  phase: z.literal('done'),
  rows: z.number().int(),
  /** The first 500 rows that could not be used; `skippedCount` has all. */
  skipped: z.array(registerIssue),
  skippedCount: z.number().int(),
  /** The first 500 cells that had to be left empty in rows that are in the register. */
  noted: z.array(registerIssue),
  notedCount: z.number().int(),
  ...asAt,
  seconds: z.number(),
})

/** The same of a links file: the screen's one button loads either. */
export const linksResult = z.object({
  phase: z.literal('links-done'),
  rows: z.number().int(),
  /** Links of which the file does not tell the day. */
  undated: z.number().int(),
  skipped: z.array(registerIssue),
  skippedCount: z.number().int(),
  asAt: z.string().nullable(),
  seconds: z.number(),
})

export const registerEvent = z.discriminatedUnion('phase', [registerProgress, registerResult, linksResult])

export type RegisterStatus = z.infer<typeof registerStatus>
export type RegisterProgress = z.infer<typeof registerProgress>
export type RegisterResult = z.infer<typeof registerResult>
export type LinksResult = z.infer<typeof linksResult>
export type RegisterEvent = z.infer<typeof registerEvent>

export const linksStatus = z
  .object({
    fileName: z.string(),
    asAt: z.string().nullable(),
    rows: z.number().int(),
    undated: z.number().int(),
    loadedAt: z.string(),
  })
  .nullable()
export type LinksStatus = z.infer<typeof linksStatus>

export const registerSearchInput = z.object({
  text: z.string().max(1000),
  limit: z.number().int().min(1).max(100).optional(),
})

export const registerSearchResult = z.object({ matches: z.array(registerMatch), more: z.boolean() })
export type RegisterSearchResult = z.infer<typeof registerSearchResult>

/** England's register of schools, as it was loaded into this workspace. */
export const register = {
  status: operation.output(registerStatus),
  /** The links file that is loaded beside the register. */
  links: operation.output(linksStatus),
  /** Progress while a file is loaded, of the register or of its links, the result last. Stop listening to cancel. */
  import: operation.input(z.object({ file: z.string().min(1) })).output(eventIterator(registerEvent)),
  search: operation.input(registerSearchInput).output(registerSearchResult),
  get: operation.input(z.object({ urn: z.number().int() })).output(registerSchool.nullable()),
}
