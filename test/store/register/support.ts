import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RegisterEvent, RegisterResult } from '#shared/contract/register.ts'
import { importRegister } from '#store/register/load.ts'
import type { Store } from '#store/store.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { type Cells, registerText, school } from '../../register/support.ts'

/** A new workspace, and a way to put register files beside it. */
export function workspace() {
  const store = openTestStore()
  const folder = dirname(store.path)
  const write = (name: string, schools: readonly Cells[]) => {
    const path = join(folder, name)
    writeFileSync(path, registerText(schools))
    return path
  }
  return { store, folder, write }
}

export async function load(store: Store, file: string, signal?: AbortSignal): Promise<RegisterResult> {
  let last: RegisterEvent | undefined
  for await (const event of importRegister(store, { file }, signal)) last = event
  if (last?.phase !== 'done') throw new Error('The load did not say that it was done.')
  return last
}

/** Schools one after another, the name of each telling its number. */
export function schools(count: number, cells: Cells = {}, from = 200_000): Cells[] {
  return Array.from({ length: count }, (_, at) =>
    school({ URN: String(from + at), EstablishmentName: `Thornbeck ${at} School`, ...cells }),
  )
}

export function counts(store: Store) {
  const count = (table: string) => store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  return {
    loads: count('register_load'),
    schools: count('register_school'),
    indexed: count('register_search'),
  }
}
