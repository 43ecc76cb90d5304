import type { AsAtSource } from '#shared/model/register.ts'
import { day } from './cells.ts'

export type AsAt = Readonly<{ asAt: string | null; asAtSource: AsAtSource }>

/**
 * The day that the register speaks of: DfE writes it into the file's name (`edubasealldata20250617.csv`, inside the
 * zip too). A file that was renamed gives the newest change of any school in it, which is a few days earlier.
 */
export function readAsAt(names: readonly string[], newestChange: string | null): AsAt {
  for (const name of names) {
    const found = /edubasealldata(\d{4})(\d{2})(\d{2})/i.exec(name)
    const asAt = found && day(Number(found[1]), Number(found[2]), Number(found[3]))
    if (asAt) return { asAt, asAtSource: 'file name' }
  }
  return newestChange === null
    ? { asAt: null, asAtSource: 'unknown' }
    : { asAt: newestChange, asAtSource: 'newest change' }
}
