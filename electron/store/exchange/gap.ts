import type { Manifest } from '#exchange/manifest.ts'
import type { Reader } from '../db.ts'

/** Which earlier bundles of an owner have not arrived, in one sentence. A full bundle makes up for all of them. */
export function gapOf(reader: Reader, { workspace, seq, owner }: Manifest): string | null {
  const here = new Set(
    reader
      .sql<[string], { seq: number }>('SELECT seq FROM bundle_in WHERE workspace = ?')
      .all(workspace)
      .map((row) => row.seq),
  )
  if (here.size === 0) return null
  const missing: [number, number][] = []
  for (let number = Math.min(...here, seq) + 1; number < seq; number++) {
    if (here.has(number)) continue
    const last = missing.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else missing.push([number, number])
    if (missing.length > 20) break
  }
  if (missing.length === 0) return null
  const ranges = missing.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `Bundles not arrived from ${owner}: ${ranges}.`
}
