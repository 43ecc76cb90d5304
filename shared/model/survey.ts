import * as z from 'zod'
import { codes, SURVEY_GROUPS } from './enums.ts'
import { count, id, line, localDate } from './fields.ts'
import { defineKind } from './kind.ts'

/** How many chose each answer, from "strongly disagree" to "strongly agree". */
export const surveyCounts = z.tuple([count, count, count, count, count])

/**
 * The staff survey of one audit, as totals of one group of staff. Answers are never kept, and no group is kept that
 * would tell a few people apart: what is here may be shown.
 */
export const survey = defineKind({
  kind: 'survey',
  noun: 'results of a staff survey',
  sharing: 'programme',
  fields: {
    auditId: id,
    schoolId: id,
    group: z.enum(codes(SURVEY_GROUPS)),
    /** How many were asked; `null` when nobody knows. */
    invited: count.nullable().default(null),
    answered: count,
    results: z
      .array(z.object({ itemId: z.string().max(20), counts: surveyCounts }))
      .max(500)
      .default([]),
    heldFrom: localDate.nullable().default(null),
    heldTo: localDate.nullable().default(null),
    /** Where the totals are from, in neutral words: a file's name is its owner's. */
    source: line.default(''),
  },
  references: { auditId: 'audit', schoolId: 'school' },
  naturalKey: (body) => `${body.auditId}/${body.group}`,
})

export type SurveyCounts = z.infer<typeof surveyCounts>
export type SurveyGroup = keyof typeof SURVEY_GROUPS
/** Totals of one group for one item. */
export type SurveyResult = Readonly<{ itemId: string; counts: SurveyCounts }>

/** The five answers, in the order of the counts. */
export const SURVEY_ANSWERS = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'] as const

/** Where totals come from that this app keeps. */
export const SURVEY_SOURCES = {
  typed: 'Typed',
  google: 'Google form',
  microsoft: 'Microsoft form',
  csv: 'CSV file',
} as const
export type SurveySource = keyof typeof SURVEY_SOURCES

/** Totals that nobody saw counted: whether a leader stands among the teachers as well is not known of them. */
export function mayOverlap({ source }: Readonly<{ source: string }>): boolean {
  const { google, microsoft, csv } = SURVEY_SOURCES
  return ![google, microsoft, csv].some((counted) => counted === source)
}

/** How many answered this item. */
export function answersIn(counts: readonly number[]): number {
  return counts.reduce((total, many) => total + many, 0)
}
