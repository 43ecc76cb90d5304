import type { Body } from '#shared/model/kinds.ts'

type Measure = Body<'measure'>

/** A measure's figure with its sign: `62 %`, `98.4`. */
export function figure(value: number | null, type: Measure['type']): string {
  if (value === null) return '–'
  const text = value.toLocaleString('en-GB')
  return type === 'percentage' || type === 'survey_agree_pct' ? `${text} %` : text
}
