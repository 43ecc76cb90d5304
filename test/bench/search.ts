import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWorkspace } from '#electron/practice/fill-workspace.ts'
import { createStore } from '#store/open.ts'
import { matchText, searchEverything } from '#store/search/index.ts'
import { percentile, type Ratio } from './ratio.ts'

const SCHOOLS = 100
const YEARS = 10
const LIMIT = 40
const ROUNDS = 12

/** What people type: two letters, the beginnings of names, common and rare words, several at once. */
const TEXTS = [
  'ti',
  'pr',
  'sch',
  'time',
  'protected time',
  'writing',
  'gull',
  'head',
  'conf',
  'boys year',
  'books',
  'zebra',
]

/**
 * Search over everything in 100 schools' ten years, private notes included, against the bare prepared FTS query with
 * the same ranking and limit: what the marks, the names of schools and the way to each page cost. Turn by turn, p95.
 */
export async function searchEverythingRatio(): Promise<Ratio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  const store = createStore(
    { path: join(folder, 'search.sqlite') },
    { role: 'adviser', name: 'Ada', hub: 'Luton' },
  )
  fillWorkspace(store, { seed: 1, hub: 'Luton', schools: SCHOOLS, years: YEARS, today: '2026-07-15' })
  const entries = store.read((reader) =>
    reader.sql<[], { n: number }>('SELECT count(*) AS n FROM search_entry').get(),
  )
  const bare = store.sqlite.prepare(
    'SELECT rowid, bm25(search, 4.0, 1.0) AS rank FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?',
  )
  const ours: number[] = []
  const base: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const text of TEXTS) {
      const begun = performance.now()
      store.read((reader) => searchEverything(reader, { text, limit: LIMIT }))
      const between = performance.now()
      bare.all(matchText(text), LIMIT)
      const ended = performance.now()
      // The first round warms both.
      if (round === 0) continue
      ours.push(between - begun)
      base.push(ended - between)
    }
  store.close()
  rmSync(folder, { recursive: true, force: true })
  const [a, b] = [percentile(ours, 0.95), percentile(base, 0.95)]
  return {
    name: 'search over everything, p95 with 100 schools and 10 years, against a bare full-text query',
    unit: 'ms',
    ours: a,
    base: b,
    ratio: a / b,
    aim: '≤ 3',
    detail: {
      entries: entries?.n ?? 0,
      oursMedian: percentile(ours, 0.5),
      baseMedian: percentile(base, 0.5),
    },
  }
}
