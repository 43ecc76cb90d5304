import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { importBundle } from '#store/exchange/import.ts'
import { createStore } from '#store/open.ts'
import { save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import type { Ratio } from './ratio.ts'

const SCHOOLS = 100
const NEEDS_EACH = 100
const WORDS =
  'Boys in Year 4 do not write at length; the books of three classes show it, and so does pupil voice. '

/** What an import writes of records; the ledger's few rows are left aside. */
const TABLES = ['version', 'version_parent', 'search_entry', ...KIND_NAMES]

/**
 * A whole import (copy, hashes, checks of every line, staging, comparing, backup, one transaction, reading back)
 * against bare prepared inserts of the rows that it wrote, into the same tables, in one transaction.
 */
export async function bundleImportRatio(): Promise<Ratio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  const open = (name: string, role: 'adviser' | 'centre') =>
    createStore({ path: join(folder, `${name}.sqlite`) }, { role, name: 'Ada', hub: 'Luton' })
  const adviser = open('adviser', 'adviser')
  fill(adviser)
  const file = join(folder, 'bundle.cpdx')
  for await (const _ of exportBundle(adviser, { file }));
  const rates = { ours: [] as number[], base: [] as number[] }
  let rows = 0
  for (let round = 0; round < 3; round++) {
    const centre = open(`centre-${round}`, 'centre')
    const begun = performance.now()
    await importBundle(centre, { file, folder: join(folder, `${round}`) })
    const seconds = (performance.now() - begun) / 1000
    const bare = open(`bare-${round}`, 'centre')
    const copied = copyBare(centre, bare)
    rows = copied.rows
    rates.ours.push(rows / seconds)
    rates.base.push(rows / copied.seconds)
    centre.close()
    bare.close()
  }
  adviser.close()
  rmSync(folder, { recursive: true, force: true })
  const ours = Math.max(...rates.ours)
  const base = Math.max(...rates.base)
  return {
    name: 'bundle import, against bare inserts of the same rows',
    unit: 'rows/s',
    ours,
    base,
    ratio: ours / base,
    aim: '≥ 0.3',
    detail: { rows, rates },
  }
}

function fill(store: Store): void {
  store.write((writer) => {
    for (let count = 0; count < SCHOOLS; count++) {
      const school = save(writer, 'school', {
        base: [],
        body: { urn: String(100_000 + count), name: `Test Primary ${count}`, hub: 'Luton' },
      })
      for (let number = 0; number < NEEDS_EACH; number++) {
        const body = {
          schoolId: school.id,
          title: `Need ${number}`,
          pupilEvidence: WORDS.repeat(1 + (number % 8)),
        }
        const first = save(writer, 'need', { base: [], body })
        if (number % 3 === 0)
          save(writer, 'need', { id: first.id, base: [first.version], body: { ...body, status: 'planned' } })
      }
    }
  })
}

function copyBare(from: Store, to: Store): Readonly<{ rows: number; seconds: number }> {
  const tables = TABLES.map((table) => {
    const rows = from.sqlite.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all()
    const places = (rows[0] ?? []).map(() => '?').join(', ')
    return { table, rows, places }
  }).filter(({ rows }) => rows.length > 0)
  const begun = performance.now()
  to.sqlite
    .transaction(() => {
      for (const { table, rows, places } of tables) {
        const insert = to.sqlite.prepare(`INSERT INTO "${table}" VALUES (${places})`)
        for (const row of rows) insert.run(row)
      }
    })
    .immediate()
  const seconds = (performance.now() - begun) / 1000
  return { rows: tables.reduce((total, { rows }) => total + rows.length, 0), seconds }
}
