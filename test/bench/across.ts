import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWorkspace } from '#electron/practice/fill-workspace.ts'
import { HUBS } from '#electron/practice/hubs.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { readStandings } from '#store/audits/across.ts'
import { createStore } from '#store/open.ts'
import type { Store } from '#store/store.ts'
import { percentile, type Ratio } from './ratio.ts'

const YEARS = 2
const ROUNDS = 4
const [framework] = SHIPPED_FRAMEWORKS as [(typeof SHIPPED_FRAMEWORKS)[0]]

/** Every area and every item of the first framework. */
const SUBJECTS = framework.areas.flatMap(({ id: areaId, items }) => [
  { areaId, itemId: null },
  ...items.map(({ id: itemId }) => ({ areaId, itemId })),
])

/**
 * One item or area over all schools of five hubs with two years of audits: 300 schools against 100, turn by turn,
 * p95 over every area and item. Three times the schools should cost three times the time and no more.
 */
export async function acrossRatio(): Promise<Ratio> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  const many = open(join(folder, 'many.sqlite'), 60)
  const few = open(join(folder, 'few.sqlite'), 20)
  const ours: number[] = []
  const base: number[] = []
  for (let round = 0; round <= ROUNDS; round++)
    for (const subject of SUBJECTS) {
      const [a, b] = [timeOf(many, subject), timeOf(few, subject)]
      // The first round warms both.
      if (round === 0) continue
      ours.push(a)
      base.push(b)
    }
  many.close()
  few.close()
  rmSync(folder, { recursive: true, force: true })
  const [a, b] = [percentile(ours, 0.95), percentile(base, 0.95)]
  return {
    name: 'one item or area over 300 schools with 2 years of audits, p95, against 100 schools',
    unit: 'ms',
    ours: a,
    base: b,
    ratio: a / b,
    aim: '≤ 4',
    detail: {
      oursSlowest: Math.max(...ours),
      baseSlowest: Math.max(...base),
      baseMedian: percentile(base, 0.5),
    },
  }
}

function timeOf(store: Store, subject: (typeof SUBJECTS)[number]): number {
  const begun = performance.now()
  const { rows } = store.read((reader) =>
    readStandings(reader, { framework, ...subject, today: '2026-07-15' }),
  )
  const took = performance.now() - begun
  if (rows.length === 0) throw new Error('There are no schools to measure with.')
  return took
}

function open(path: string, schools: number): Store {
  const store = createStore({ path }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  HUBS.forEach((hub, index) => {
    fillWorkspace(store, { seed: index + 1, hub: hub.name, schools, years: YEARS, today: '2026-07-15' })
  })
  return store
}
