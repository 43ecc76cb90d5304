import * as z from 'zod'
import { AUDIT_ROUNDS, codes, RATING_STATES } from '#shared/model/enums.ts'
import { id, localDate } from '#shared/model/fields.ts'
import { LEVELS } from '#shared/model/rating.ts'

/** An earlier audit of the same school, and what of it compares. */
export const earlierAudit = z.object({
  id,
  round: z.enum(codes(AUDIT_ROUNDS)),
  openedOn: localDate,
  framework: z.object({ id: z.string(), version: z.string(), name: z.string() }),
  sameFramework: z.boolean(),
  agreed: z.array(
    z.object({
      itemId: z.string(),
      level: z.literal(LEVELS).nullable(),
      state: z.enum(codes(RATING_STATES)),
    }),
  ),
  /** Items of the framework of now with the items of then that they compare with. */
  compares: z.array(z.object({ item: z.string(), before: z.string() })),
  /** Who approved the crosswalk between the two frameworks, if there is one. */
  approval: z.object({ by: z.string(), on: localDate.nullable(), note: z.string() }).nullable(),
})
export type EarlierAudit = z.infer<typeof earlierAudit>

/** What the schools of the hub come to. It never lets a school be worked out. */
export const benchmark = z.object({
  areas: z.array(
    z.object({
      areaId: z.string(),
      /** Their mean, to the nearest 5 %. */
      share: z.number(),
      schools: z.number(),
    }),
  ),
  /** The audit by which the school itself is in the means; `null` where it is in none of them. */
  ownAudit: id.nullable(),
  /** Why some or all areas have none. */
  why: z.string().nullable(),
})
export type Benchmark = z.infer<typeof benchmark>

export const looking = z.object({
  /** The newest first. */
  earlier: z.array(earlierAudit),
  benchmark,
})
export type Looking = z.infer<typeof looking>
