import type { Body, KindName } from '#shared/model/kinds.ts'
import type { RegisterTables } from './register/tables.ts'
import type { Snake } from './snake-case.ts'

/** How SQLite holds a field: flags as 0 and 1, lists as JSON text. */
type Stored<T> = T extends boolean ? 0 | 1 : T extends readonly unknown[] ? string : T

type CurrentColumns = {
  id: string
  version: string
  deleted: 0 | 1
  conflicted: 0 | 1
}

/** The current table of a kind, worked out from the kind: a field that is renamed there is a compile error here. */
export type CurrentTable<K extends KindName> = CurrentColumns & {
  [F in keyof Body<K> & string as Snake<F>]: Stored<Body<K>[F]>
}

type CurrentTables = { [K in KindName]: CurrentTable<K> }

export type VersionTable = {
  id: string
  kind: string
  record: string
  instance: string
  seq: number
  saved_at: string
  nonce: string | null
  deleted: 0 | 1
  body: string | null
}

type KernelTables = {
  workspace: {
    only: 1
    id: string
    role: 'adviser' | 'centre'
    name: string
    hub: string
    practice: 0 | 1
    created_at: string
  }
  instance: { id: string; born_at: string; marker: string; reason: 'first start' | 'moved' | 'restored' }
  version: VersionTable
  version_parent: { child: string; parent: string }
  parked: { record: string; kind: string }
  draft: {
    id: string
    record: string
    kind: string
    school: string | null
    base: string
    body: string
    rev: number
    saved_at: string
  }
  search_entry: {
    id: number
    record: string
    kind: string
    school: string | null
    title: string
    text: string
  }
}

type ExchangeTables = {
  bundle_out: {
    id: string
    seq: number
    made_at: string
    file: string
    sha256: string
    bytes: number
    records: number
    instance: string
    upto: number
  }
  sent: { version: string; record: string; bundle: string; withdrawn: 0 | 1 }
  bundle_in: {
    sha256: string
    bundle: string
    owner: string
    hub: string
    workspace: string
    instance: string
    instances: string
    seq: number
    made_at: string
    imported_at: string
    file: string
    records: number
    quarantined: number
    result: string
  }
  origin: { instance: string; workspace: string; owner: string; hub: string }
  quarantine: {
    id: number
    bundle_sha256: string
    line: number
    kind: string
    record: string
    reason: string
    sentence: string
    bytes: Uint8Array
  }
  withdrawn: { version: string; instance: string }
}

export type Tables = CurrentTables & KernelTables & ExchangeTables & RegisterTables
