import type { Manifest } from '#exchange/manifest.ts'
import type { Stage } from '#exchange/stage.ts'
import type { Reader, Writer } from '../db.ts'
import { withdrawVersions } from '../records/merge.ts'

/**
 * Takes over what the bundle calls back, unless a newer bundle of the same copy, or of a copy that descends from it,
 * was imported before: the newest one says everything. So a late bundle neither calls back what was given again nor
 * gives back what was called back. Comes before the merge, which asks what is called back.
 */
export function applyWithdrawals(writer: Writer, stage: Stage): void {
  const { manifest } = stage
  if (isOutdated(writer, manifest)) return
  const copies = manifest.instances.map(({ id }) => id)
  const forget = writer.sql('DELETE FROM withdrawn WHERE instance = ?')
  for (const copy of copies) forget.run(copy)
  const versions = stage.sqlite.prepare<[], string>('SELECT DISTINCT version FROM withdrawal').pluck().all()
  const own = versions.filter((version) => isOwn(writer, manifest, version))
  withdrawVersions(writer, own, manifest.instance)
}

export function isOutdated(reader: Reader, { bundle, instance, seq, workspace }: Manifest): boolean {
  const newer = reader
    .sql(
      `SELECT 1 FROM bundle_in WHERE workspace = ? AND CASE
         WHEN instance = ? THEN (seq, bundle) > (?, ?)
         ELSE EXISTS (SELECT 1 FROM json_each(instances) WHERE value = ?)
       END`,
    )
    .get(workspace, instance, seq, bundle, instance)
  return newer !== undefined
}

/** Nobody calls back what another adviser wrote. A version that is not here yet is waited for. */
function isOwn(reader: Reader, { workspace }: Manifest, version: string): boolean {
  const row = reader
    .sql<[string], { workspace: string | null }>(
      `SELECT origin.workspace FROM version LEFT JOIN origin ON origin.instance = version.instance WHERE version.id = ?`,
    )
    .get(version)
  return row === undefined || row.workspace === workspace
}
