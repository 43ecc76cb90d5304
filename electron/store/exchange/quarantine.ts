import { parseJson } from '#exchange/json.ts'
import { parseLine } from '#exchange/lines.ts'
import type { VersionOrSkeleton } from '#store/records/version.ts'
import type { Writer } from '../db.ts'
import { mergeVersions } from '../records/merge.ts'
import type { Tables } from '../tables.ts'
import type { SetAside } from './classify.ts'
import { judge, sender } from './judge.ts'

/** Keeps what could not come in. The same lines for the same reason stand there once, whichever bundle brought them. */
export function setAsideRecords(writer: Writer, bundle: string, records: readonly SetAside[]): void {
  const forget = writer.sql('DELETE FROM quarantine WHERE record = ? AND reason = ? AND bytes = ?')
  const insert = writer.sql(
    `INSERT INTO quarantine (bundle_sha256, line, kind, record, reason, sentence, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { line, kind, record, problem, bytes } of records) {
    forget.run(record, problem.reason, bytes)
    insert.run(bundle, line, kind, record, problem.reason, problem.sentence, bytes)
  }
}

type Row = Tables['quarantine'] & { workspace: string; instances: string }

/** Tries everything again that was set aside before: what it waited for may have come, or the app has learnt. */
export function retryQuarantine(writer: Writer): void {
  for (let moved = true; moved; ) {
    moved = false
    for (const row of writer
      .sql<[], Row>(
        `SELECT quarantine.*, workspace, instances FROM quarantine
         JOIN bundle_in ON sha256 = bundle_sha256 ORDER BY quarantine.id`,
      )
      .all()) {
      const versions = versionsIn(Buffer.from(row.bytes))
      const from = sender(writer, row.workspace, JSON.parse(row.instances), new Set())
      if ('problem' in judge(writer, versions, 'check', from)) continue
      mergeVersions(writer, versions)
      writer.sql('DELETE FROM quarantine WHERE id = ?').run(row.id)
      moved = true
    }
  }
}

function versionsIn(bytes: Buffer): VersionOrSkeleton[] {
  const versions: VersionOrSkeleton[] = []
  for (let from = 0, end = bytes.indexOf(10); end !== -1; from = end + 1, end = bytes.indexOf(10, from)) {
    const line = parseLine(parseJson(bytes.subarray(from, end)), true)
    if (line.version !== undefined) versions.push(line.version)
  }
  return versions
}
