import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Migration } from './migrate.ts'

/** The numbered SQL files, in order. They lie beside the code from source, from the build and in the packaged app. */
export function readMigrations(folder: string = findFolder()): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }))
}

function findFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'migrations', '0001-foundation.sql'))) return join(folder, 'migrations')
    if (dirname(folder) === folder)
      throw new Error('The folder "migrations" is missing from this installation.')
  }
}
