import type { ContextPreview } from '#shared/contract/context.ts'
import { type ContextYear, fsmDefinitionOf } from '#shared/model/context.ts'
import type { Reader, Writer } from '../db.ts'
import { type Merged, mergeContext, writeContext } from './merge.ts'
import type { ContextFile } from './read-file.ts'

type Choice = Readonly<{ academicYear: string; iodEdition: ContextYear['iodEdition'] }>

/** What a file would do to the partner schools' year; nothing is written. */
export function previewContext(reader: Reader, file: ContextFile, choice: Choice): ContextPreview {
  return plan(reader, file, choice).preview
}

/** Lays a file's figures over the partner schools' year. Figures that somebody typed stay. */
export function loadContext(writer: Writer, file: ContextFile, choice: Choice): ContextPreview {
  const { preview, merges } = plan(writer, file, choice)
  for (const merged of merges)
    if (merged.state === 'new' || merged.state === 'changed') writeContext(writer, merged)
  return preview
}

function plan(reader: Reader, file: ContextFile, { academicYear, iodEdition }: Choice) {
  const rows = new Map(file.rows.map((row) => [row.urn, row]))
  const merges: Merged[] = []
  const missing: string[] = []
  type Partner = { id: string; name: string; urn: string; former: string }
  for (const { id, name, urn, former } of reader
    .sql<[], Partner>(
      'SELECT id, name, urn, former_urns AS former FROM school WHERE deleted = 0 ORDER BY name COLLATE NOCASE, id',
    )
    .all()) {
    // A file of an earlier year has a school under the URN that it had then.
    const row = [urn, ...(JSON.parse(former) as string[])].map((one) => rows.get(one)).find((found) => found)
    if (row === undefined) {
      missing.push(name)
      continue
    }
    const { urn: _urn, ...figures } = row
    merges.push(
      mergeContext(
        reader,
        id,
        {
          academicYear,
          ...figures,
          ...(figures.fsmPct === undefined ? {} : { fsmDefinition: fsmDefinitionOf(academicYear) }),
          ...(figures.idaciValue === undefined ? {} : { iodEdition }),
        },
        file.fileName,
      ),
    )
  }
  const count = (...states: readonly Merged['state'][]) =>
    merges.filter(({ state }) => states.includes(state)).length
  const preview: ContextPreview = {
    fileName: file.fileName,
    rows: file.rows.length,
    skipped: file.skipped.slice(0, 100),
    skippedCount: file.skippedCount,
    columns: [...file.columns],
    found: merges.length,
    added: count('new'),
    changed: count('changed'),
    same: count('same', 'removed', 'conflicted'),
    typedKept: merges.reduce((sum, { typedKept }) => sum + typedKept, 0),
    missing,
  }
  return { preview, merges }
}
