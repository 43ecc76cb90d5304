import * as z from 'zod'
import { AUDIT_ROUNDS, AUDIT_STATUS, codes, RATING_STATES } from '#shared/model/enums.ts'
import { id, line, localDate } from '#shared/model/fields.ts'
import { LEVELS } from '#shared/model/rating.ts'
import { STANDINGS } from '#shared/model/standing.ts'
import { operation, recordOf, recordOperations } from './base.ts'

const level = z.literal(LEVELS).nullable()
const framework = z.object({ id: line, version: line })

/** When a school last let others see how it works, and where that is written. */
export const shared = z.object({
  on: localDate,
  how: z.enum(['forum', 'pair']),
  /** The forum, or the pair of schools. */
  id,
  title: z.string(),
})

export const standingRow = z.object({
  schoolId: id,
  name: z.string(),
  hub: z.string(),
  owner: z.string(),
  standing: z.enum(codes(STANDINGS)),
  /** The audit that the level comes from; without a level the latest one; `null` where there is none. */
  audit: z
    .object({
      id,
      round: z.enum(codes(AUDIT_ROUNDS)),
      status: z.enum(codes(AUDIT_STATUS)),
      /** The day that its levels are of: shared, else closed, visited or opened. */
      on: localDate,
      frameworkVersion: z.string(),
      /** It stands on another framework, or another version, in which this compares. */
      elsewhere: z.boolean(),
    })
    .nullable(),
  level,
  /** Of an item without a level: why. */
  state: z.enum(codes(RATING_STATES)).nullable(),
  /** Of an area: how long its bar is, 0–1. */
  share: z.number().nullable(),
  rated: z.number(),
  /** Items that keep an area with a score from having a level: they count three times and are not rated. */
  undecided: z.array(z.string()),
  /** Items that alone keep an area from its next level. */
  heldBack: z.array(z.string()),
  /** Of an area the means over the items that both have seen, or over those that one has. */
  leaders: z.number().nullable(),
  staff: z.number().nullable(),
  gap: z.number().nullable(),
  flagged: z.boolean(),
  /** `null`: never. */
  shared: shared.nullable(),
  /** The day of a coming forum at which it is to share. */
  sharesOn: localDate.nullable(),
})
export type StandingRow = z.infer<typeof standingRow>

export const standings = z.object({
  /** What was asked for. */
  areaId: z.string(),
  itemId: z.string().nullable(),
  /** Of an area in the framework of the DfE Standard there is a share of items and no level. */
  hasLevels: z.boolean(),
  /** How many items it is about: 1, or those of the area. */
  items: z.number(),
  rows: z.array(standingRow),
})
export type Standings = z.infer<typeof standings>

export const pairRow = z.object({
  pairing: recordOf('pairing'),
  schoolName: z.string(),
  partnerName: z.string(),
  hub: z.string(),
  /** What it is about: the item's or the area's title. */
  about: z.string(),
})
export type PairRow = z.infer<typeof pairRow>

export const across = {
  /** Every active school on one item, or on one area: weak ones first. */
  standings: operation
    .input(
      z.object({
        framework,
        areaId: line,
        itemId: line.nullable(),
        /** For tests and reports. */
        today: localDate.optional(),
      }),
    )
    .output(standings),
  /** Pairs of schools, the newest first; of one school, or for one item or area. */
  pairs: operation.input(z.object({ schoolId: id.optional() })).output(z.array(pairRow)),
  pairings: recordOperations('pairing'),
}
