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
  const known = [...here].filter((number) => number < seq).sort((a, b) => a - b)
  for (const [index, number] of known.entries()) {
    const next = known[index + 1] ?? seq
    if (next - number > 1) missing.push([number + 1, next - 1])
    if (missing.length > 20) break
  }
  if (missing.length === 0) return null
  const ranges = missing.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `Bundles not arrived from ${owner}: ${ranges}.`
}
