import type { EarlierAudit, Looking } from '#shared/contract/looking.ts'
import type { Reader } from '../db.ts'
import { comparisonBetween, type FrameworkKey, findCrosswalk, frameworkLookup } from '../frameworks/reads.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { benchmarkFor } from './benchmark.ts'

/** What an audit is looked at beside: the school's earlier audits, and what the hub's schools come to. */
export function readLooking(reader: Reader, { id }: { id: string }): Looking {
  const audit = getRecord(reader, 'audit', id)
  const school = getRecord(reader, 'school', audit.body.schoolId)
  const frameworks = frameworkLookup(reader)
  const now = { id: audit.body.frameworkId, version: audit.body.frameworkVersion }
  const framework = frameworks.of(now.id, now.version)
  if (framework === undefined) return { earlier: [], benchmark: { areas: [], ownAudit: null, why: null } }

  const agreed = new Map<string, EarlierAudit['agreed']>()
  for (const { auditId, ...level } of reader
    .sql<[string], EarlierAudit['agreed'][number] & { auditId: string }>(
      `SELECT audit_id AS auditId, item_id AS itemId, level, state FROM rating
       WHERE school_id = ? AND source = 'agreed' AND deleted = 0 AND (level IS NOT NULL OR state <> 'rated')`,
    )
    .all(school.id))
    agreed.set(auditId, [...(agreed.get(auditId) ?? []), level])
  const compared = new Map<string, Pick<EarlierAudit, 'compares' | 'approval'>>()
  const earlier = listRecords(
    reader,
    'audit',
    'WHERE school_id = ? AND deleted = 0 AND (opened_on, id) < (?, ?) ORDER BY opened_on DESC, id DESC',
    school.id,
    audit.body.openedOn,
    id,
  ).flatMap(({ id, body }): EarlierAudit[] => {
    const levels = agreed.get(id)
    if (levels === undefined) return []
    const then = { id: body.frameworkId, version: body.frameworkVersion }
    const key = `${then.id}@${then.version}`
    if (!compared.has(key)) compared.set(key, compareTo(reader, then, now))
    return [
      {
        id,
        round: body.round,
        openedOn: body.openedOn,
        framework: { ...then, name: frameworks.of(then.id, then.version)?.name ?? then.id },
        sameFramework: then.id === now.id && then.version === now.version,
        agreed: levels,
        ...(compared.get(key) as Pick<EarlierAudit, 'compares' | 'approval'>),
      },
    ]
  })
  return { earlier, benchmark: benchmarkFor(reader, { id: school.id, hub: school.body.hub }, framework) }
}

function compareTo(
  reader: Reader,
  then: FrameworkKey,
  now: FrameworkKey,
): Pick<EarlierAudit, 'compares' | 'approval'> {
  const body = findCrosswalk(reader, then, now)?.body
  return {
    compares: [...comparisonBetween(reader, then, now)].map(([item, before]) => ({ item, before })),
    approval:
      body === undefined || body.approvedBy === ''
        ? null
        : { by: body.approvedBy, on: body.approvedOn, note: body.note },
  }
}
