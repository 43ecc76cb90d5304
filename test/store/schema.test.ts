import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { columnsOf } from '#store/records/columns.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

const SNAPSHOT = join(import.meta.dirname, '../../migrations/schema.sql')

describe('the schema', () => {
  it('is the sum of the migrations as migrations/schema.sql says', () => {
    const store = openTestStore()
    const found = store.sqlite
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'register\\_search\\_%' ESCAPE '\\'
         ORDER BY type = 'index', type = 'trigger', name`,
      )
      .all()
      .map((row) => `${row.sql};\n`)
      .join('\n')
    const text = `-- Written by test/store/schema.test.ts: what all migrations add up to. Read it in the diff; never edit it.\n\n${found}`
    if (!existsSync(SNAPSHOT) || process.env.UPDATE_SCHEMA === '1') writeFileSync(SNAPSHOT, text)
    expect(readFileSync(SNAPSHOT, 'utf8')).toBe(text)
  })

  it.each(KIND_NAMES)('has a column for every field of a %s, and no other', (kind) => {
    const store = openTestStore()
    const columns = store.sqlite.pragma(`table_info("${kind}")`) as { name: string; type: string }[]
    const fields = columnsOf(kind).map(({ column }) => column)
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['id', 'version', 'deleted', 'conflicted', ...fields].sort(),
    )
  })

  it('holds only STRICT tables', () => {
    const store = openTestStore()
    const loose = (
      store.sqlite.pragma('table_list') as { name: string; type: string; strict: number }[]
    ).filter(({ name, type, strict }) => type === 'table' && strict === 0 && !name.startsWith('sqlite_'))
    expect(loose).toEqual([])
  })
})
