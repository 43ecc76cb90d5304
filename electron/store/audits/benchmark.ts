import type { Benchmark } from '#shared/contract/looking.ts'
import { areaShares } from '#shared/model/area-share.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import type { AgreedLevel } from '#shared/model/scoring.ts'
import { MIN_CELL } from '#shared/model/suppression.ts'
import type { Reader } from '../db.ts'

/** A mean is said to the nearest twentieth: it is a place on a bar, and an exact one would tell more than that. */
const STEPS = 20
/** In no less than this share of the scale may a school's score be narrowed down by whoever knows one of the others. */
const LEAST_DOUBT = 0.25

/**
 * The audits that count: of the hub's active schools, on this version, once their levels were discussed. What is
 * private goes into no figure that another school sees.
 */
export const BENCHMARK_AUDITS_SQL = `
  SELECT audit.id, audit.school_id AS schoolId FROM school JOIN audit ON audit.school_id = school.id
  WHERE school.hub = ? AND school.deleted = 0 AND school.partner_status = 'active'
    AND audit.framework_id = ? AND audit.framework_version = ? AND audit.deleted = 0
    AND audit.status IN ('moderating', 'shared', 'closed')
    AND school.sharing IN ('school', 'programme') AND audit.sharing IN ('school', 'programme')
  ORDER BY audit.opened_on DESC, audit.id DESC`

export const BENCHMARK_RATINGS_SQL = `
  SELECT audit_id AS auditId, item_id AS itemId, level, state FROM rating
  WHERE audit_id IN (SELECT value FROM json_each(?)) AND source = 'agreed' AND deleted = 0
    AND sharing IN ('school', 'programme') AND (level IS NOT NULL OR state <> 'rated')`

/**
 * What the hub's schools come to, area by area, where there are five besides this one. This school counts too: a mean
 * of "all but this one" would be another on each school's page, and two of them would give a school away by subtraction.
 */
export function benchmarkFor(
  reader: Reader,
  school: Readonly<{ id: string; hub: string }>,
  framework: Framework,
): Benchmark {
  const latest = new Map<string, string>()
  for (const { id, schoolId } of reader
    .sql<string[], { id: string; schoolId: string }>(BENCHMARK_AUDITS_SQL)
    .all(school.hub, framework.id, framework.version))
    if (!latest.has(schoolId)) latest.set(schoolId, id)
  const others = latest.size - Number(latest.has(school.id))
  if (others < MIN_CELL) return { areas: [], ownAudit: null, why: tooFew(others) }

  const agreed = new Map<string, AgreedLevel[]>([...latest.values()].map((id) => [id, []]))
  for (const { auditId, ...level } of reader
    .sql<[string], AgreedLevel & { auditId: string }>(BENCHMARK_RATINGS_SQL)
    .all(JSON.stringify([...latest.values()])))
    agreed.get(auditId)?.push(level)
  const means = meansOf(framework, [...agreed.values()])
  const own = latest.get(school.id)
  const counts = own !== undefined && countsIn(framework, agreed.get(own) ?? [], means.areas)
  return { ...means, ownAudit: counts ? own : null }
}

/** Whether a school with these levels is in the mean of each area that has one. */
function countsIn(framework: Framework, agreed: readonly AgreedLevel[], areas: Benchmark['areas']): boolean {
  const shares = new Map(areaShares(framework, agreed).map(({ areaId, share }) => [areaId, share]))
  return areas.length > 0 && areas.every(({ areaId }) => shares.get(areaId) !== null)
}

/** The means of these schools' areas, wherever they keep each school's own to itself. */
export function meansOf(
  framework: Framework,
  schools: readonly (readonly AgreedLevel[])[],
): Omit<Benchmark, 'ownAudit'> {
  const profiles = schools.map((agreed) => areaShares(framework, agreed))
  const areas = framework.areas.flatMap(({ id }, index) => {
    const shares = profiles.flatMap((areas) => areas[index]?.share ?? [])
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const share = Math.round(mean * STEPS) / STEPS
    return isSafe(shares, share) ? [{ areaId: id, share, schools: shares.length }] : []
  })
  if (areas.length === framework.areas.length) return { areas, why: null }
  const where = areas.length === 0 ? 'There is no hub mean' : 'Some areas have no hub mean'
  return {
    areas,
    why: `${where}: fewer than ${MIN_CELL} other schools have enough agreed levels, or it would say too much of one of them.`,
  }
}

/**
 * Whether a school that knows its own score is left in doubt about each of the others. Near the ends of the scale a
 * mean says of all schools at once that they are there.
 */
function isSafe(shares: readonly number[], mean: number): boolean {
  const others = shares.length - 1
  if (others < MIN_CELL) return false
  const [least, most] = [(mean - 0.5 / STEPS) * shares.length, (mean + 0.5 / STEPS) * shares.length]
  return shares.every((own) => {
    const highest = Math.min(1, most - own)
    const lowest = Math.max(0, least - own - (others - 1))
    return highest - lowest >= LEAST_DOUBT
  })
}

function tooFew(schools: number): string {
  const have = schools === 0 ? 'none has one' : schools === 1 ? '1 has one' : `${schools} have one`
  return `There is no hub mean yet: it needs ${MIN_CELL} other schools of the hub with an agreed audit on this framework; ${have}.`
}
