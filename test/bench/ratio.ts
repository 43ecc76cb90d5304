/** Two things measured side by side in one run. */
export type Ratio = Readonly<{
  name: string
  unit: string
  ours: number
  base: number
  ratio: number
  aim: string
  detail?: Readonly<Record<string, unknown>>
}>

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
