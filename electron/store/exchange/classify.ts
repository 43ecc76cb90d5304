import type { Problem } from '#exchange/check-version.ts'
import { type Stage, type StagedLine, stagedRecords, toVersion } from '#exchange/stage.ts'
import type { ImportCounts, ImportPreview } from '#shared/contract/exchange.ts'
import { canonicalJson, type VersionOrSkeleton } from '#store/records/version.ts'
import type { Reader } from '../db.ts'
import { schoolOf } from '../records/school-of.ts'
import { judge, senderOf } from './judge.ts'
import { WHOLE_HUB } from './preview.ts'

/** A record that stays outside, with its lines as they came. */
export type SetAside = Readonly<{
  line: number
  kind: string
  record: string
  problem: Problem
  bytes: Buffer
}>

export type Classified = Readonly<{
  counts: ImportCounts
  bySchool: ImportPreview['bySchool']
  setAside: readonly SetAside[]
  withdrawn: number
}>

/** What an import of the stage would do now. Writes its findings into the stage, for `acceptedLines`. */
export function classify(reader: Reader, stage: Stage): Classified {
  const arriving = new Set<string>()
  const from = senderOf(reader, stage.manifest, arriving)
  const total = noCounts()
  const schools = new Map<string | null, ImportCounts>()
  const setAside: SetAside[] = []
  const findings: [string, string][] = []
  for (const lines of stagedRecords(stage)) {
    const versions = lines.map(toVersion)
    const problems = lines.map((line) =>
      line.problem === null ? undefined : (JSON.parse(line.problem) as Problem),
    )
    const { kind, record } = versions[0] as (typeof versions)[number]
    const judged = judge(reader, versions, problems, from)
    const outcome = 'problem' in judged ? 'quarantined' : judged.outcome
    const living = versions.find((version) => version.body !== null && !version.deleted)
    if ('problem' in judged) {
      const bad = lines.find((line) => line.id === judged.version) ?? (lines[0] as StagedLine)
      setAside.push({ line: bad.line, kind, record, problem: judged.problem, bytes: bytesOf(lines) })
    } else if (living !== undefined) arriving.add(record)
    findings.push([record, outcome])
    total[outcome]++
    const school = living?.body ? schoolOf(kind, record, living.body) : null
    const counts = schools.get(school) ?? noCounts()
    counts[outcome]++
    schools.set(school, counts)
  }
  keepFindings(stage, findings)
  const withdrawn = stage.sqlite
    .prepare('SELECT count(DISTINCT record) FROM withdrawal')
    .pluck()
    .get() as number
  return { counts: total, bySchool: nameSchools(reader, stage, schools), setAside, withdrawn }
}

function noCounts(): ImportCounts {
  return { new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 0 }
}

function keepFindings(stage: Stage, findings: readonly [string, string][]): void {
  stage.sqlite.transaction(() => {
    stage.sqlite.exec('DELETE FROM outcome')
    const insert = stage.sqlite.prepare('INSERT OR REPLACE INTO outcome VALUES (?, ?)')
    for (const finding of findings) insert.run(...finding)
  })()
}

/** The staged lines of records that may come in. */
export function* acceptedLines(stage: Stage): Generator<StagedLine, void> {
  yield* stage.sqlite
    .prepare<[], StagedLine>(
      `SELECT line.* FROM line JOIN outcome USING (record)
       WHERE outcome.outcome <> 'quarantined' ORDER BY rank, record`,
    )
    .iterate()
}

/** A line that is bad keeps its bytes; one that is only in bad company is written again, word for word. */
function bytesOf(lines: readonly StagedLine[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line) => [line.bytes ?? Buffer.from(lineOf(toVersion(line))), Buffer.from('\n')]),
  )
}

function lineOf({ nonce, body, ...rest }: VersionOrSkeleton): string {
  return canonicalJson(body === null ? rest : { ...rest, nonce, body })
}

function nameSchools(
  reader: Reader,
  stage: Stage,
  schools: ReadonlyMap<string | null, ImportCounts>,
): ImportPreview['bySchool'] {
  const staged = stage.sqlite
    .prepare<[string], string>(
      `SELECT json_extract(body, '$.name') FROM line WHERE record = ? AND body IS NOT NULL`,
    )
    .pluck()
  const here = reader.sql<[string], { name: string }>('SELECT name FROM school WHERE id = ?')
  return [...schools]
    .map(([school, counts]) => {
      const name = school === null ? WHOLE_HUB : (staged.get(school) ?? here.get(school)?.name ?? school)
      return { schoolName: String(name), counts, last: school === null }
    })
    .sort((a, b) => Number(a.last) - Number(b.last) || (a.schoolName < b.schoolName ? -1 : 1))
    .map(({ schoolName, counts }) => ({ schoolName, counts }))
}
