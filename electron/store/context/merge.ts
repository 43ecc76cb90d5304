import { type ContextYear, TYPED } from '#shared/model/context.ts'
import type { Input } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { findRecord } from '../records/read.ts'
import { naturalId, save } from '../records/save.ts'

const MEASURES = [
  'pupils',
  'ppPct',
  'fsmPct',
  'fsmDefinition',
  'ealPct',
  'senSupportPct',
  'ehcpPct',
  'idaciValue',
  'idaciBand',
  'iodEdition',
] as const

export type Merged = Readonly<{
  /** `removed`: somebody took this year away; figures do not bring it back. */
  state: 'new' | 'changed' | 'same' | 'removed' | 'conflicted'
  id: string
  body: Input<'context'>
  base: readonly string[]
  /** Figures that differ and stay, because a person typed them. */
  typedKept: number
}>

export type Written = Readonly<{ kind: 'context'; id: string; version: string; before: string | null }>

/** A year's context with figures from a source laid over it. Figures that a person typed stay as they are. */
export function mergeContext(
  reader: Reader,
  schoolId: string,
  figures: Partial<Input<'context'>> & Pick<ContextYear, 'academicYear'>,
  source: string,
): Merged {
  const { academicYear } = figures
  const id = naturalId('context', { schoolId, academicYear }) as string
  const here = findRecord(reader, 'context', id)
  if (here === undefined) {
    const body = { schoolId, ...figures, source }
    return { state: baseOf(reader, id).length > 0 ? 'removed' : 'new', id, body, base: [], typedKept: 0 }
  }
  const typed = here.body.source.includes(TYPED)
  const next: Record<string, unknown> = { ...here.body }
  let changed = false
  let typedKept = 0
  for (const measure of MEASURES) {
    const value = figures[measure]
    if (value === undefined || value === null || value === here.body[measure]) continue
    if (typed && here.body[measure] !== null) {
      typedKept++
      continue
    }
    next[measure] = value
    changed = true
  }
  if (changed) {
    next.source = addSource(here.body.source, source)
    next.asAt = figures.asAt ?? here.body.asAt
  }
  const state = here.conflicted ? 'conflicted' : changed ? 'changed' : 'same'
  return { state, id, body: next as Input<'context'>, base: here.base, typedKept }
}

export function writeContext(writer: Writer, { id, body, base }: Merged): Written {
  const { version } = save(writer, 'context', { id, base, body })
  return { kind: 'context', id, version, before: base[0] ?? null }
}

export function addSource(sources: string, source: string): string {
  const known = sources.split('; ').filter((one) => one !== '')
  return known.includes(source) ? sources : [...known, source].join('; ').slice(0, 500)
}
