import type { ContextMeasure } from '#shared/model/context-series.ts'

/** A figure as people read it: "412", "24.1 %", "0.247". */
export function figureWords(measure: ContextMeasure, value: number | null): string {
  if (value === null) return '–'
  if (measure === 'pupils') return value.toLocaleString('en-GB')
  return measure === 'idaciValue' ? value.toFixed(3) : `${Number(value.toFixed(1))} %`
}
