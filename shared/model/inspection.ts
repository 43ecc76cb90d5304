import * as z from 'zod'
import { codes } from './enums.ts'
import { id, line, localDate } from './fields.ts'
import { defineKind } from './kind.ts'

/** Three ways in which Ofsted has graded schools. Nothing in one can be compared with anything in another. */
export const INSPECTION_REGIMES = {
  overall_to_2024: 'Overall grade (to 1 September 2024)',
  subjudgements_2024_25: 'Judgements without an overall grade (from 2 September 2024)',
  report_card_2025: 'Report card (from 10 November 2025)',
} as const
export type InspectionRegime = keyof typeof INSPECTION_REGIMES

export const FOUR_GRADES = {
  outstanding: 'Outstanding',
  good: 'Good',
  requires_improvement: 'Requires improvement',
  inadequate: 'Inadequate',
} as const

export const REPORT_CARD_GRADES = {
  exceptional: 'Exceptional',
  strong_standard: 'Strong standard',
  expected_standard: 'Expected standard',
  needs_attention: 'Needs attention',
  urgent_improvement: 'Urgent improvement',
} as const

const JUDGEMENTS = {
  quality_of_education: 'Quality of education',
  behaviour_attitudes: 'Behaviour and attitudes',
  personal_development: 'Personal development',
  leadership_management: 'Leadership and management',
  early_years: 'Early years',
  sixth_form: 'Sixth form',
} as const

const REPORT_CARD_AREAS = {
  inclusion: 'Inclusion',
  curriculum_teaching: 'Curriculum and teaching',
  achievement: 'Achievement',
  attendance_behaviour: 'Attendance and behaviour',
  personal_development_wellbeing: 'Personal development and well-being',
  leadership_governance: 'Leadership and governance',
  early_years: 'Early years',
  post_16: 'Post-16',
} as const

export const INSPECTION_AREAS: Readonly<Record<InspectionRegime, Readonly<Record<string, string>>>> = {
  overall_to_2024: JUDGEMENTS,
  subjudgements_2024_25: JUDGEMENTS,
  report_card_2025: REPORT_CARD_AREAS,
}

export const INSPECTION_GRADES: Readonly<Record<InspectionRegime, Readonly<Record<string, string>>>> = {
  overall_to_2024: FOUR_GRADES,
  subjudgements_2024_25: FOUR_GRADES,
  report_card_2025: REPORT_CARD_GRADES,
}

export const SAFEGUARDING = {
  effective: 'Effective',
  not_effective: 'Not effective',
  met: 'Met',
  not_met: 'Not met',
  unknown: 'Not known',
} as const

/** What can be said of safeguarding in each regime. */
export const SAFEGUARDING_BY_REGIME: Readonly<
  Record<InspectionRegime, readonly (keyof typeof SAFEGUARDING)[]>
> = {
  overall_to_2024: ['effective', 'not_effective', 'unknown'],
  subjudgements_2024_25: ['effective', 'not_effective', 'unknown'],
  report_card_2025: ['met', 'not_met', 'unknown'],
}

export const CATEGORIES_OF_CONCERN = {
  special_measures: 'Special measures',
  serious_weaknesses: 'Serious weaknesses',
  significant_improvement: 'Requires significant improvement',
} as const

const code = z.string().max(60)

/** One inspection of a school, in the words of its own regime. */
export const inspection = defineKind({
  kind: 'inspection',
  noun: 'an inspection',
  sharing: 'programme',
  fields: {
    schoolId: id,
    date: localDate,
    regime: z.enum(codes(INSPECTION_REGIMES)),
    grades: z
      .array(z.object({ area: code, grade: code }))
      .max(20)
      .default([]),
    /** Given in the first regime only. */
    overall: z.enum(codes(FOUR_GRADES)).nullable().default(null),
    safeguarding: z.enum(codes(SAFEGUARDING)).default('unknown'),
    categoryOfConcern: z.enum(codes(CATEGORIES_OF_CONCERN)).nullable().default(null),
    reportUrl: line.default(''),
  },
  references: { schoolId: 'school' },
})

export type Inspection = z.infer<(typeof inspection)['body']>

/** The regime of state schools on a day. */
export function regimeOn(date: string): InspectionRegime {
  if (date <= '2024-09-01') return 'overall_to_2024'
  return date < '2025-11-10' ? 'subjudgements_2024_25' : 'report_card_2025'
}

/** Why an inspection cannot stand as it is written, in a sentence. */
export function inspectionProblem(body: Inspection): string | undefined {
  const areas = INSPECTION_AREAS[body.regime]
  const grades = INSPECTION_GRADES[body.regime]
  if (body.overall !== null && body.regime !== 'overall_to_2024')
    return 'There is no overall grade since 2 September 2024; leave it empty.'
  const seen = new Set<string>()
  for (const { area, grade } of body.grades) {
    if (!Object.hasOwn(areas, area) || !Object.hasOwn(grades, grade))
      return 'One of the grades belongs to another kind of inspection; choose it again.'
    if (seen.has(area)) return 'One area has two grades; keep one of them.'
    seen.add(area)
  }
  if (!SAFEGUARDING_BY_REGIME[body.regime].includes(body.safeguarding))
    return 'Choose what this kind of inspection says of safeguarding.'
  if (body.reportUrl !== '' && !/^https?:\/\/\S+$/.test(body.reportUrl))
    return 'Write the address of the report with https:// in front.'
  return undefined
}
