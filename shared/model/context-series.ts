import { type ContextYear, FSM_DEFINITIONS, fsmDefinitionOf } from './context.ts'

/** What can be drawn over the years. */
export const CONTEXT_MEASURES = {
  pupils: 'Pupils on roll',
  ppPct: 'Pupil premium',
  fsmPct: 'Free school meals',
  ealPct: 'English as an additional language',
  senSupportPct: 'SEN support',
  ehcpPct: 'EHC plans',
  idaciValue: 'IDACI',
} as const
export type ContextMeasure = keyof typeof CONTEXT_MEASURES

export type SeriesPoint = Readonly<{ year: string; value: number }>
/** Years that mean the same; between two segments nothing may be compared. */
export type Segment = Readonly<{ definition: string; points: readonly SeriesPoint[] }>
export type Break = Readonly<{ after: string; before: string; why: string }>
export type Series = Readonly<{ segments: readonly Segment[]; breaks: readonly Break[] }>

/** A measure over the years, the earliest first, cut wherever its definition changes, with the reason. */
export function seriesOf(years: readonly ContextYear[], measure: ContextMeasure): Series {
  const segments: { definition: string; points: SeriesPoint[] }[] = []
  const breaks: Break[] = []
  const known = years
    .filter((year) => year[measure] !== null)
    .sort((a, b) => a.academicYear.localeCompare(b.academicYear))
  for (const year of known) {
    const definition = definitionOf(year, measure)
    const point = { year: year.academicYear, value: year[measure] as number }
    const last = segments.at(-1)
    if (last !== undefined && last.definition === definition) {
      last.points.push(point)
      continue
    }
    if (last !== undefined)
      breaks.push({
        after: last.points.at(-1)?.year as string,
        before: point.year,
        why: whyItBreaks(measure, last.definition, definition),
      })
    segments.push({ definition, points: [point] })
  }
  return { segments, breaks }
}

/** What the figure of a year means: figures of two definitions are never joined by a line. */
export function definitionOf(year: ContextYear, measure: ContextMeasure): string {
  if (measure === 'fsmPct') return FSM_DEFINITIONS[year.fsmDefinition ?? fsmDefinitionOf(year.academicYear)]
  if (measure === 'idaciValue') return year.iodEdition === null ? 'edition unknown' : `IoD ${year.iodEdition}`
  return ''
}

function whyItBreaks(measure: ContextMeasure, before: string, after: string): string {
  if (measure === 'idaciValue')
    return `IDACI comes from another edition (${before}, then ${after}): other areas and other data, so the figures cannot be compared.`
  return after === FSM_DEFINITIONS.universal_credit
    ? 'From 2026-27 every child in a Universal Credit household is eligible, so the figures before and after cannot be compared.'
    : `Who counts as eligible changes (${before}, then ${after}), so the figures cannot be compared.`
}
