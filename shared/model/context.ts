import * as z from 'zod'
import { codes } from './enums.ts'
import { academicYear, count, id, line, localDate } from './fields.ts'
import { defineKind } from './kind.ts'

/** Who counts as eligible for free school meals. The two cannot be compared. */
export const FSM_DEFINITIONS = {
  benefits: 'benefits-based eligibility',
  universal_credit: 'all Universal Credit households',
} as const
export type FsmDefinition = keyof typeof FSM_DEFINITIONS

export const IDACI_BANDS = { A: 'A, most deprived', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G' } as const

/** Editions of the Indices of Deprivation, the newest first. */
export const IOD_EDITIONS = ['2025', '2019', '2015'] as const

/** The source of figures that a person wrote: files and the register leave them as they are. */
export const TYPED = 'typed'

const percent = z
  .number()
  .min(0, 'A percentage lies between 0 and 100.')
  .max(100, 'A percentage lies between 0 and 100.')

/** What a school is like in one school year. One for each school and year. */
export const context = defineKind({
  kind: 'context',
  noun: 'a year of a school’s context',
  sharing: 'programme',
  fields: {
    schoolId: id,
    academicYear,
    pupils: count.nullable().default(null),
    /** Pupil premium. */
    ppPct: percent.nullable().default(null),
    fsmPct: percent.nullable().default(null),
    fsmDefinition: z.enum(codes(FSM_DEFINITIONS)).nullable().default(null),
    ealPct: percent.nullable().default(null),
    senSupportPct: percent.nullable().default(null),
    ehcpPct: percent.nullable().default(null),
    /** Share of children in income-deprived families where the pupils or the school are, 0 to 1. */
    idaciValue: z
      .number()
      .min(0, 'IDACI lies between 0 and 1.')
      .max(1, 'IDACI lies between 0 and 1.')
      .nullable()
      .default(null),
    idaciBand: z.enum(codes(IDACI_BANDS)).nullable().default(null),
    iodEdition: z.enum(IOD_EDITIONS).nullable().default(null),
    source: line.default(''),
    asAt: localDate.nullable().default(null),
  },
  references: { schoolId: 'school' },
  naturalKey: (body) => `${body.schoolId}/${body.academicYear}`,
})

/** Since September 2026 every child in a Universal Credit household is eligible. */
export function fsmDefinitionOf(year: string): FsmDefinition {
  return year < '2026-27' ? 'benefits' : 'universal_credit'
}

export type ContextYear = z.infer<(typeof context)['body']>
