import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { openStore } from '#store/open.ts'
import { historyOf } from '#store/records/history.ts'
import { type Saved, save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { seededRandom } from '#test/faults/random.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

describe('two windows on one record', () => {
  it('never overwrite each other: the second to save is told, and every saved word stays in the history', () => {
    const first = openTestStore()
    const second = openStore({ path: first.path })
    onTestFinished(() => second.close())
    const windows = [first, second] as const
    const school = addSchool(first)
    const need = add(first, 'need', { schoolId: school.id, title: 'Start' })
    const random = seededRandom(7)
    const looking: [Saved, Saved] = [need, need]
    const kept = ['Start']
    let refused = 0
    for (let race = 0; race < 1000; race++) {
      const at = random() < 0.5 ? 0 : 1
      const title = `Words ${race}`
      const outcome = trySave(windows[at], need.id, looking[at].version, school.id, title)
      if (outcome instanceof AppError) {
        refused += 1
        const {
          theirs: [theirs],
        } = outcome.details as { theirs: [{ version: string; body: { title: string } }] }
        expect(theirs.body.title).toBe(kept.at(-1))
        // The person has seen the other words now, and saves again.
        looking[at] = { ...need, version: theirs.version }
      } else {
        kept.push(title)
        looking[at] = outcome
      }
    }
    const history = first.read((reader) => historyOf(reader, need.id))
    expect(history.map((version) => version.body?.title)).toEqual(kept)
    expect(refused).toBeGreaterThan(100)
  })

  it('in two processes at the same moment, every save that was called saved is in one line of descent', {
    timeout: 120_000,
  }, async () => {
    const store = openTestStore()
    const school = addSchool(store)
    const need = add(store, 'need', { schoolId: school.id, title: 'Start' })
    const saved = await Promise.all([0, 1].map((window) => race(store.path, need.id, school.id, window)))
    const history = store.read((reader) => historyOf(reader, need.id))
    expect(history.map((version) => version.parents.length)).toEqual([
      0,
      ...Array(history.length - 1).fill(1),
    ])
    expect(new Set(history.map((version) => version.id))).toEqual(new Set([need.version, ...saved.flat()]))
    expect(saved.map((versions) => versions.length)).toEqual([150, 150])
  })
})

function trySave(store: Store, id: string, base: string, schoolId: string, title: string): Saved | AppError {
  try {
    return store.write((writer) => save(writer, 'need', { id, base: [base], body: { schoolId, title } }))
  } catch (error) {
    if (error instanceof AppError && error.code === 'changed-elsewhere') return error
    throw error
  }
}

/** Another process that saves 150 times, looking again whenever it was told that the record moved on. */
async function race(path: string, id: string, schoolId: string, window: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../faults/racer.ts'), path, id, schoolId, String(window)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(0)
  return JSON.parse(out)
}
