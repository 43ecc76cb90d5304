import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { createStore } from '#store/open.ts'
import { save } from '#store/records/save.ts'
import type { Ratio } from './ratio.ts'
import { percentile } from './ratio.ts'

const SAVES = 2000
const WORDS =
  'Boys in Year 4 do not write at length; the books of three classes show it, and so does pupil voice. '

/** A save (version, current row, search, one FULL commit) against one bare row with a FULL commit, turn by turn. */
export async function saveRatio(): Promise<Ratio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  const store = createStore(
    { path: join(folder, 'ours.sqlite') },
    { role: 'adviser', name: 'Ada', hub: 'Luton' },
  )
  const bare = new Sqlite(join(folder, 'bare.sqlite'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT')
  const insert = bare.prepare('INSERT INTO note (text) VALUES (?)')
  const school = store.write((writer) =>
    save(writer, 'school', { base: [], body: { urn: '100001', name: 'Test Primary', hub: 'Luton' } }),
  )
  const ours: number[] = []
  const base: number[] = []
  for (let count = 0; count < SAVES; count++) {
    const text = `${count} ${WORDS.repeat(1 + (count % 8))}`
    const begun = performance.now()
    store.write((writer) =>
      save(writer, 'need', { base: [], body: { schoolId: school.id, title: 'A need', pupilEvidence: text } }),
    )
    const between = performance.now()
    insert.run(text)
    base.push(performance.now() - between)
    ours.push(between - begun)
  }
  store.close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    name: 'save, p95, against a bare FULL commit',
    unit: 'ms',
    ours: percentile(ours, 0.95),
    base: percentile(base, 0.95),
    ratio: percentile(ours, 0.95) / percentile(base, 0.95),
    aim: '≤ 3',
    detail: { saves: SAVES, oursMedian: percentile(ours, 0.5), baseMedian: percentile(base, 0.5) },
  }
}
