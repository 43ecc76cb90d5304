import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { build } from 'vite'
import { foldWords } from '#register/search-words.ts'
import { createStore } from '#store/open.ts'
import { importRegister } from '#store/register/load.ts'
import { searchRegister } from '#store/register/reads.ts'
import { writeRegister } from '#tools/gias/file.ts'
import { createRandom } from '#tools/gias/random.ts'
import { percentile, type Ratio } from './ratio.ts'

const ROWS = 51_012
const TURNS = 3

/** Our whole import (checks, schools, search index, commits) against `sqlite3 .import` of the same file as bare text. */
export async function registerImportRatio(): Promise<Ratio> {
  return inFolder(async (folder) => {
    const file = join(folder, 'edubasealldata20250617.csv')
    await writeRegister({ out: file, rows: ROWS })
    const program = await bundled()
    const ours: number[] = []
    const base: number[] = []
    const memory: number[] = []
    const detail: Record<string, unknown> = { rows: ROWS, memoryAim: '≤ 200 MB' }
    for (let turn = 0; turn < TURNS; turn++) {
      const bare = join(folder, `bare-${turn}.sqlite`)
      const begun = performance.now()
      const { error, status } = spawnSync('sqlite3', [bare, '.mode csv', `.import ${file} register`])
      if (error !== undefined || status !== 0)
        detail.note = 'sqlite3 is not installed here, so there is no base to compare with.'
      else base.push((performance.now() - begun) / 1000)

      const run = spawnSync(process.execPath, [program, join(folder, `ours-${turn}.sqlite`), file], {
        encoding: 'utf8',
      })
      if (run.status !== 0) throw new Error(run.stderr)
      const result = JSON.parse(run.stdout) as { seconds: number; memoryMb: number; memoryBeforeMb: number }
      ours.push(result.seconds)
      memory.push(result.memoryMb)
      detail.memoryBeforeMb = result.memoryBeforeMb
    }
    // The whole process at its largest: when V8 lets its young space grow depends on how busy the machine is.
    Object.assign(detail, { memoryMb: median(memory), memoryMaxMb: Math.max(...memory) })
    return { ...ratio('register import against sqlite3 .import', median(ours), median(base), 's'), detail }
  })
}

/** The import as the app ships it, one file: run from its sources it would also hold what strips them of types. */
async function bundled(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../out/bench', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: fileURLToPath(new URL('./register-import-child.ts', import.meta.url)),
      outDir,
      target: 'node20',
    },
  })
  return join(outDir, 'register-import-child.js')
}

const QUERIES = 200

/** p95 of a search as you type against p95 of a bare prepared full-text query for the same words, best match first. */
export async function registerSearchRatio(): Promise<Ratio> {
  return inFolder(async (folder) => {
    const file = join(folder, 'edubasealldata20250617.csv')
    await writeRegister({ out: file, rows: ROWS })
    const store = createStore(
      { path: join(folder, 'w.sqlite') },
      { role: 'adviser', name: 'Bench', hub: 'Luton' },
    )
    for await (const _ of importRegister(store, { file })) {
      // Only the end matters here.
    }
    const schools = store.sqlite
      .prepare<[], { urn: number; name: string; town: string; postcode: string }>(
        `SELECT urn, name, coalesce(town, '') AS town, coalesce(postcode, '') AS postcode FROM register_school`,
      )
      .all()

    const bare = new Sqlite(join(folder, 'bare.sqlite'))
    bare.exec(`CREATE VIRTUAL TABLE bare USING fts5 (name, town, postcode, urn)`)
    const insert = bare.prepare(
      'INSERT INTO bare (name, town, postcode, urn) VALUES (:name, :town, :postcode, :urn)',
    )
    bare.transaction(() => {
      for (const school of schools) insert.run(school)
    })()
    const query = bare.prepare('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 21')

    const texts = typedTexts(schools)
    const ours: number[] = []
    const base: number[] = []
    for (const warm of [true, false])
      for (const text of texts) {
        const words = foldWords(text)
          .map((word) => `"${word}"*`)
          .join(' AND ')
        const first = performance.now()
        query.all(words)
        const second = performance.now()
        store.read((reader) => searchRegister(reader, { text }))
        const third = performance.now()
        if (warm) continue
        base.push(second - first)
        ours.push(third - second)
      }
    bare.close()
    store.close()
    return ratio(
      'register search p95 against a bare FTS query',
      percentile(ours, 0.95),
      percentile(base, 0.95),
      'ms',
    )
  })
}

type Typed = Readonly<{ urn: number; name: string; town: string; postcode: string }>

/** What people have typed when they pause: some letters of a name, two words, a town, a postcode, a URN. */
function typedTexts(schools: readonly Typed[]): string[] {
  const random = createRandom(7)
  return Array.from({ length: QUERIES }, (_, at) => {
    const school = random.pick(schools)
    const words = foldWords(school.name).filter((word) => word.length > 2)
    const word = random.pick(words)
    if (at % 10 === 0) return String(school.urn).slice(0, random.between(3, 6))
    if (at % 10 === 1) return school.postcode.slice(0, random.between(3, 7)).trim()
    if (at % 10 === 2) return school.town
    if (at % 10 < 6) return `${random.pick(words)} ${word.slice(0, random.between(2, 6))}`
    return word.slice(0, random.between(2, 7))
  })
}

function ratio(name: string, ours: number, base: number, unit: string): Ratio {
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return { name, ours: rounded(ours), base: rounded(base), ratio: rounded(ours / base), unit, aim: '≤ 2' }
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'register-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
