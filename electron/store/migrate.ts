import type { Database as Sqlite } from 'better-sqlite3'
import { AppError } from '#shared/errors.ts'

/** One numbered SQL file of `migrations/`. */
export type Migration = Readonly<{ version: number; name: string; sql: string }>

/** 'CPDF': marks a SQLite file as ours. */
export const APPLICATION_ID = 0x43504446

/**
 * Brings a file to the newest schema. Each step and its `user_version` commit together, so a step that fails
 * half-way leaves the file as it was. (Kysely's Migrator is not atomic on SQLite.)
 */
export function migrate(sqlite: Sqlite, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0
  const current = userVersion(sqlite)
  if (current > newest)
    throw new AppError(
      'workspace-newer',
      'This workspace was written by a newer CPD Fieldbook. Install the newest version to open it; nothing was changed.',
    )
  for (const migration of migrations) {
    if (migration.version <= current) continue
    sqlite
      .transaction(() => {
        sqlite.exec(migration.sql)
        sqlite.pragma(`user_version = ${migration.version}`)
        sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      })
      .immediate()
  }
}

export function userVersion(sqlite: Sqlite): number {
  return sqlite.pragma('user_version', { simple: true }) as number
}
