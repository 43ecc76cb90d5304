import type * as z from 'zod'
import { KIND_NAMES, type KindName, kindOf } from '#shared/model/kinds.ts'
import { snakeCase } from '../snake-case.ts'

type Column = Readonly<{ field: string; column: string; stored: 'plain' | 'flag' | 'json' }>

/** How the fields of a kind lie in its current table, worked out once from its schema. */
const COLUMNS = new Map<KindName, readonly Column[]>(
  KIND_NAMES.map((kind) => [
    kind,
    Object.entries(kindOf(kind).body.shape).map(([field, type]) => ({
      field,
      column: snakeCase(field),
      stored: storedAs(type as z.ZodType),
    })),
  ]),
)

function storedAs(type: z.ZodType): Column['stored'] {
  const { def } = type as unknown as { def: { type: string; innerType?: z.ZodType } }
  if (def.innerType !== undefined) return storedAs(def.innerType)
  if (def.type === 'boolean') return 'flag'
  return def.type === 'array' ? 'json' : 'plain'
}

export function columnsOf(kind: KindName): readonly Column[] {
  return COLUMNS.get(kind) as readonly Column[]
}

/** The fields of a body as SQLite holds them, in the order of `columnsOf`. */
export function storedValues(kind: KindName, body: Readonly<Record<string, unknown>>): unknown[] {
  return columnsOf(kind).map(({ field, stored }) => {
    const value = body[field] ?? null
    if (stored === 'flag') return value === true ? 1 : 0
    return stored === 'json' ? JSON.stringify(value ?? []) : value
  })
}

/** The body in a current row. */
export function bodyOfRow(kind: KindName, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { field, column, stored } of columnsOf(kind)) {
    const value = row[column]
    body[field] = stored === 'flag' ? value === 1 : stored === 'json' ? JSON.parse(value as string) : value
  }
  return body
}
