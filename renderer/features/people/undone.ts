import { counted } from '#shared/model/figure-words.ts'

type Undone = Readonly<{ undone: number; kept: readonly Readonly<{ name: string; reason: string }>[] }>

/** What was taken back, and by name what stays because somebody went on with it. */
export function inWords({ undone, kept }: Undone): string {
  const back = undone === 0 ? 'Nothing was taken back' : `Took back ${counted(undone, 'record')}`
  if (kept.length === 0) return `${back}.`
  const names = kept.slice(0, 8).map(({ name, reason }) => `${name} (${reason})`)
  const more = kept.length > 8 ? ` and ${counted(kept.length - 8, 'other')}` : ''
  return `${back}. Kept: ${names.join(', ')}${more}.`
}
