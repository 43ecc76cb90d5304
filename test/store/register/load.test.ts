import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { REGISTER_COLUMNS } from '#register/columns.ts'
import { registerEvent } from '#shared/contract/register.ts'
import { registerSchool } from '#shared/model/register.ts'
import { openStore } from '#store/open.ts'
import { importRegister } from '#store/register/load.ts'
import { registerSchoolByUrn, registerStatus, searchRegister } from '#store/register/reads.ts'
import { removeRegisterLeftovers } from '#store/register/tidy.ts'
import { snakeCase } from '#store/snake-case.ts'
import type { Store } from '#store/store.ts'
import { registerText, school } from '../../register/support.ts'
import { counts, load, schools, workspace } from './support.ts'

const first = (store: Store, text: string) =>
  store.read((reader) => searchRegister(reader, { text })).matches[0]
const status = (store: Store) => store.read(registerStatus)

describe('loading a register', () => {
  test('every row lands, with what was left out and as at which day', async () => {
    const { store, write } = workspace()
    const file = write('edubasealldata20250617.csv', [
      ...schools(3),
      school({ URN: 'x' }),
      school({
        URN: '200500',
        'LA (code)': '890',
        EstablishmentNumber: '2001',
        NumberOfPupils: '412',
        OpenDate: 'soon',
      }),
    ])
    const { seconds, ...result } = await load(store, file)
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(result).toEqual({
      phase: 'done',
      rows: 4,
      skipped: [{ row: 5, column: 'URN', reason: '“x” is not a URN.' }],
      skippedCount: 1,
      noted: [{ row: 6, column: 'OpenDate', reason: 'This is not a date.' }],
      notedCount: 1,
      asAt: '2025-06-17',
      asAtSource: 'file name',
    })
    expect(status(store)).toMatchObject({
      fileName: 'edubasealldata20250617.csv',
      asAt: '2025-06-17',
      rows: 4,
    })
    const found = store.read((reader) => registerSchoolByUrn(reader, 200500))
    expect(found).toMatchObject({
      laestab: '890/2001',
      pupils: 412,
      openDate: null,
      lastChanged: '2025-02-03',
    })
    expect(registerSchool.parse(found)).toEqual(found)
  })

  test('says how far it is, in the words of the contract', async () => {
    const { store, write } = workspace()
    const phases: string[] = []
    for await (const event of importRegister(store, { file: write('a.csv', schools(2500)) })) {
      phases.push(`${event.phase} ${registerEvent.parse(event).rows}`)
    }
    expect(phases).toEqual([
      'checking 0',
      'reading 2500',
      'reading 2500',
      'indexing 2000',
      'indexing 2500',
      'tidying 2500',
      'done 2500',
    ])
  })

  test('a newer register takes the place of the old one, whole', async () => {
    const { store, write } = workspace()
    await load(store, write('edubasealldata20240101.csv', schools(2500)))
    await load(
      store,
      write('edubasealldata20250101.csv', [school({ URN: '200001', EstablishmentName: 'Larkmoor School' })]),
    )
    expect(counts(store)).toEqual({ loads: 1, schools: 1, indexed: 1 })
    expect(first(store, 'larkmoor')?.urn).toBe(200001)
    expect(first(store, 'thornbeck')).toBeUndefined()
    expect(status(store)?.asAt).toBe('2025-01-01')
  })

  test('other calls are served meanwhile, and see the old register to the last', async () => {
    const { store, write } = workspace()
    // The same URN in both, so that a new name could lead to the old row.
    await load(store, write('old.csv', [school({ URN: '200001', EstablishmentName: 'Larkmoor School' })]))
    let served = 0
    let running = true
    const others = (async () => {
      while (running) {
        const now = status(store)
        const seen = first(store, now?.fileName === 'old.csv' ? 'larkmoor' : 'thornbeck')
        expect(seen?.name).toMatch(now?.fileName === 'old.csv' ? /^Larkmoor/ : /^Thornbeck/)
        if (now?.fileName === 'old.csv') expect(first(store, 'thornbeck')).toBeUndefined()
        served++
        await setImmediate()
      }
    })()
    await load(store, write('new.csv', schools(9000)))
    running = false
    await others
    expect(served).toBeGreaterThan(8)
  })

  test('tells the windows that the register is another one', async () => {
    const { store, write } = workspace()
    const kinds: string[] = []
    store.onCommit((commit) => kinds.push(...commit.kinds))
    await load(store, write('a.csv', schools(2)))
    expect(kinds).toEqual(['register'])
  })

  test('two at a time are refused', async () => {
    const { store, write } = workspace()
    const file = write('a.csv', schools(3))
    const one = importRegister(store, { file })
    await one.next()
    await expect(load(store, file)).rejects.toMatchObject({ code: 'busy' })
    await one.return()
    expect((await load(store, file)).rows).toBe(3)
  })
})

describe('nothing is half loaded', () => {
  async function withOld() {
    const place = workspace()
    await load(place.store, place.write('old.csv', [school({ EstablishmentName: 'Larkmoor School' })]))
    return place
  }
  function expectOld(store: Store) {
    expect(status(store)?.fileName).toBe('old.csv')
    expect(first(store, 'larkmoor')?.name).toBe('Larkmoor School')
    expect(counts(store)).toEqual({ loads: 1, schools: 1, indexed: 1 })
  }

  test('when a file turns out to be cut off at its very end', async () => {
    const { store, folder } = await withOld()
    const file = join(folder, 'cut.csv')
    writeFileSync(file, registerText(schools(5000)).slice(0, -500))
    await expect(load(store, file)).rejects.toMatchObject({ code: 'wrong-file' })
    expectOld(store)
  })

  test.each(['reading', 'indexing'] as const)('when the person cancels while %s', async (phase) => {
    const { store, write } = await withOld()
    const abort = new AbortController()
    const cancelled = (async () => {
      for await (const event of importRegister(
        store,
        { file: write('new.csv', schools(9000)) },
        abort.signal,
      ))
        if (event.phase === phase) abort.abort()
    })()
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expectOld(store)
  })

  test('when nobody listens any more', async () => {
    const { store, write } = await withOld()
    for await (const event of importRegister(store, { file: write('new.csv', schools(9000)) }))
      if (event.phase === 'indexing') break
    expectOld(store)
  })

  test.each(['reading', 'indexing'] as const)('when the process dies while %s', async (phase) => {
    const { store, write } = await withOld()
    const file = write('new.csv', schools(9000))
    const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
    expect(spawnSync(process.execPath, [child, store.path, file, phase]).signal).toBe('SIGKILL')

    const again = openStore({ path: store.path })
    try {
      expect(status(again)?.fileName).toBe('old.csv')
      removeRegisterLeftovers(again)
      expectOld(again)
    } finally {
      again.close()
    }
  })
})

test('the table has the columns that the model and the reader name', () => {
  const { store } = workspace()
  const columns = store.sqlite.prepare(`SELECT name FROM pragma_table_xinfo('register_school')`).pluck().all()
  expect(new Set(columns)).toEqual(new Set(['load_id', ...Object.keys(registerSchool.shape).map(snakeCase)]))
  expect(new Set(Object.keys(registerSchool.shape))).toEqual(
    new Set([...REGISTER_COLUMNS.map(({ field }) => field), 'laestab']),
  )
})
