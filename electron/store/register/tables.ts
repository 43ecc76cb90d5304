import type { Generated } from 'kysely'
import type { AsAtSource, RegisterSchool } from '#shared/model/register.ts'
import type { Snake } from '../snake-case.ts'

export type RegisterSchoolTable = { load_id: number } & {
  [F in keyof RegisterSchool & string as Snake<F>]: RegisterSchool[F]
}

export type RegisterTables = {
  register_load: {
    id: Generated<number>
    file_name: string
    sha256: string
    encoding: 'utf-8' | 'windows-1252'
    as_at: string | null
    as_at_source: AsAtSource
    rows: number
    skipped: number
    noted: number
    state: 'loading' | 'current' | 'old'
    loaded_at: string | null
  }
  register_school: RegisterSchoolTable
  register_search: { rowid: number; words: string; urn: number }
}
