import type { PairRow, StandingRow, Standings } from '#shared/contract/across.ts'
import { AppError } from '#shared/errors.ts'
import { type AreaShare, areaShares } from '#shared/model/area-share.ts'
import type { RATING_STATES } from '#shared/model/enums.ts'
import {
  type Framework,
  type FrameworkItem,
  hasAreaLevels,
  itemsOf,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import { today as todayHere } from '#shared/model/local-date.ts'
import { GAP_FLAGGED, type ItemViews, viewsOf } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { STANDINGS, standingOf } from '#shared/model/standing.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import type { Reader } from '../db.ts'
import { comparisonBetween, type FrameworkKey, findFramework, frameworkLookup } from '../frameworks/reads.ts'
import { ownerSql } from '../origin.ts'
import { toRecord } from '../records/read.ts'
import { sharingOf } from './sharing.ts'

export const ACROSS_SCHOOLS_SQL = `
  SELECT school.id, school.name, school.hub, ${ownerSql('school')} AS owner
  FROM school WHERE deleted = 0 AND partner_status = 'active' ORDER BY name COLLATE NOCASE, id`

/** The newest first. */
export const ACROSS_AUDITS_SQL = `
  SELECT id, school_id AS schoolId, framework_id AS frameworkId, framework_version AS frameworkVersion, round, status,
    coalesce(shared_on, closed_on, visit_on, opened_on) AS "on"
  FROM audit WHERE deleted = 0 ORDER BY opened_on DESC, id DESC`

/** By the index on item and source: what other items have is never read. */
export const ACROSS_RATINGS_SQL = `
  SELECT audit_id AS auditId, item_id AS itemId, source, level, state FROM rating
  WHERE item_id IN (SELECT value FROM json_each(?)) AND source IN ('agreed', 'self_evaluation') AND deleted = 0
    AND (level IS NOT NULL OR state <> 'rated')`

export const ACROSS_SURVEYS_SQL = `
  SELECT audit_id AS auditId, results FROM survey
  WHERE audit_id IN (SELECT value FROM json_each(?)) AND "group" = 'all' AND deleted = 0`

type School = Readonly<{ id: string; name: string; hub: string; owner: string }>
type Audit = NonNullable<StandingRow['audit']> & { schoolId: string; frameworkId: string }
type Rating = {
  auditId: string
  itemId: string
  source: 'agreed' | 'self_evaluation'
  level: Level | null
  state: keyof typeof RATING_STATES
  note: string
}
type SurveyResult = { itemId: string; counts: SurveyCounts }

type Wanted = Readonly<{
  framework: FrameworkKey
  areaId: string
  itemId: string | null
  today?: string | undefined
}>

/**
 * Every active school on one item, or on one area: a handful of statements, however many schools there are. The level
 * is the latest that was agreed, of the chosen framework or of another where the item, or each item of the area, compares.
 */
export function readStandings(reader: Reader, wanted: Wanted): Standings {
  const framework = findFramework(reader, wanted.framework.id, wanted.framework.version)
  const area = framework?.areas.find(({ id }) => id === wanted.areaId)
  const items = area?.items.filter(({ id }) => wanted.itemId === null || id === wanted.itemId) ?? []
  if (framework === undefined || area === undefined || items.length === 0)
    throw new AppError('not-found', 'This framework has no such item. Choose another.')
  // Views are wanted of these items only.
  const asked: Framework = { ...framework, areas: [{ ...area, items }] }
  const medals = hasAreaLevels(framework)

  const { audits, ratings } = auditsThatCompare(reader, framework, items)
  const schools = reader.sql<[], School>(ACROSS_SCHOOLS_SQL).all()
  const chosen = new Map(schools.map(({ id }) => [id, chooseAudit(audits.get(id) ?? [], ratings)]))
  const surveys = surveysOf(
    reader,
    [...chosen.values()].flatMap((audit) => audit ?? []),
  )
  const sharing = sharingOf(reader, schools, wanted.today ?? todayHere())
  const rows = schools.map((school): StandingRow => {
    const audit = chosen.get(school.id)
    const seen = audit === undefined ? [] : (ratings.get(audit.id) ?? [])
    const results = audit === undefined ? [] : renamed(audit.items, surveys.get(audit.id) ?? [])
    const views = viewsOf(asked, seen, [{ group: 'all', results }])
    const agreed = seen.filter(({ source }) => source === 'agreed')
    const level = wanted.itemId === null ? areaOf(framework, area.id, agreed, medals) : itemOf(agreed[0])
    return {
      schoolId: school.id,
      name: school.name,
      hub: school.hub,
      owner: school.owner,
      standing: audit === undefined ? 'not_audited' : standingOf(level),
      audit: audit === undefined ? null : audit.shown,
      ...level,
      ...leadersAndStaff(views),
      ...sharing(school.id),
    }
  })
  return {
    areaId: area.id,
    itemId: wanted.itemId,
    hasLevels: wanted.itemId !== null || medals,
    items: items.length,
    rows: rows.sort(weakFirst),
  }
}

type Candidate = Readonly<{
  id: string
  shown: NonNullable<StandingRow['audit']>
  /** Which items here are asked about: theirs → ours. */
  items: ReadonlyMap<string, string>
}>

/** The audits, by school, in which what is asked about can be compared, and their ratings by our items. */
function auditsThatCompare(reader: Reader, framework: Framework, items: readonly FrameworkItem[]) {
  const here = `${framework.id}@${framework.version}`
  const own = new Map(items.map(({ id }) => [id, id]))
  const frameworks = new Map<string, ReadonlyMap<string, string> | null>([[here, own]])
  const itemsIn = (key: string, from: FrameworkKey) => {
    const known = frameworks.get(key)
    if (known !== undefined) return known
    const compares = comparisonBetween(reader, from, framework)
    const pairs = items.flatMap(({ id }): [string, string][] => {
      const theirs = compares.get(id)
      return theirs === undefined ? [] : [[theirs, id]]
    })
    // An area of which one item does not compare is another area.
    const found = pairs.length === items.length ? new Map(pairs) : null
    frameworks.set(key, found)
    return found
  }
  const audits = new Map<string, Candidate[]>()
  const byId = new Map<string, Candidate>()
  for (const { schoolId, frameworkId, ...audit } of reader.sql<[], Audit>(ACROSS_AUDITS_SQL).all()) {
    const key = `${frameworkId}@${audit.frameworkVersion}`
    const found = itemsIn(key, { id: frameworkId, version: audit.frameworkVersion })
    if (found === null) continue
    const candidate = { id: audit.id, shown: { ...audit, elsewhere: key !== here }, items: found }
    byId.set(audit.id, candidate)
    const others = audits.get(schoolId)
    if (others === undefined) audits.set(schoolId, [candidate])
    else others.push(candidate)
  }
  const asked = new Set([...frameworks.values()].flatMap((found) => [...(found?.keys() ?? [])]))
  const ratings = new Map<string, Rating[]>()
  for (const row of reader
    .sql<[string], Omit<Rating, 'note'>>(ACROSS_RATINGS_SQL)
    .all(JSON.stringify([...asked]))) {
    const itemId = byId.get(row.auditId)?.items.get(row.itemId)
    if (itemId === undefined) continue
    const rating = { ...row, itemId, note: '' }
    const others = ratings.get(row.auditId)
    if (others === undefined) ratings.set(row.auditId, [rating])
    else others.push(rating)
  }
  return { audits, ratings }
}

/** The latest audit in which something was agreed on this; else the latest of all. */
function chooseAudit(
  audits: readonly Candidate[],
  ratings: ReadonlyMap<string, readonly Rating[]>,
): Candidate | undefined {
  return (
    audits.find(({ id }) =>
      ratings.get(id)?.some(({ source, level }) => source === 'agreed' && level !== null),
    ) ?? audits[0]
  )
}

function surveysOf(reader: Reader, audits: readonly Candidate[]): ReadonlyMap<string, SurveyResult[]> {
  return new Map(
    reader
      .sql<[string], { auditId: string; results: string }>(ACROSS_SURVEYS_SQL)
      .all(JSON.stringify(audits.map(({ id }) => id)))
      .map(({ auditId, results }) => [auditId, JSON.parse(results) as SurveyResult[]]),
  )
}

function renamed(items: ReadonlyMap<string, string>, results: readonly SurveyResult[]): SurveyResult[] {
  return results.flatMap(({ itemId, counts }) => {
    const ours = items.get(itemId)
    return ours === undefined ? [] : [{ itemId: ours, counts }]
  })
}

type Found = Pick<StandingRow, 'level' | 'state' | 'share' | 'rated'>

function itemOf(agreed: Rating | undefined): Found {
  if (agreed === undefined) return { level: null, state: null, share: null, rated: 0 }
  return { level: agreed.level, state: agreed.state, share: null, rated: agreed.level === null ? 0 : 1 }
}

/** By the whole framework's rules: an area whose items all weigh 1 has a level too, where others weigh more. */
function areaOf(framework: Framework, areaId: string, agreed: readonly Rating[], medals: boolean): Found {
  const score = areaShares(framework, agreed).find((area) => area.areaId === areaId) as AreaShare
  return { level: medals ? score.level : null, state: null, share: score.share, rated: score.rated }
}

/** Of several items the means over those that both have seen, so that the gap is of like with like. */
function leadersAndStaff(
  views: readonly ItemViews[],
): Pick<StandingRow, 'leaders' | 'staff' | 'gap' | 'flagged'> {
  const both = views.filter(({ leaders, staff }) => leaders?.level != null && staff !== undefined)
  const of = both.length > 0 ? both : views
  const leaders = meanOf(of.flatMap((view) => view.leaders?.level ?? []))
  const staff = meanOf(of.flatMap((view) => view.staff?.value ?? []))
  const gap = both.length === 0 || leaders === null || staff === null ? null : tenth(leaders - staff)
  return { leaders, staff, gap, flagged: gap !== null && Math.abs(gap) >= GAP_FLAGGED }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

const ORDER = Object.keys(STANDINGS)

/** By standing; in it by level, by the length of the bar, and by name as the rows come. */
function weakFirst(one: StandingRow, other: StandingRow): number {
  return (
    ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
    (one.level ?? 0) - (other.level ?? 0) ||
    (one.share ?? 0) - (other.share ?? 0)
  )
}

export const PAIRS_SQL = `
  SELECT pairing.*, school.name AS schoolName, partner.name AS partnerName, school.hub AS schoolHub
  FROM pairing JOIN school ON school.id = pairing.school_id JOIN school AS partner ON partner.id = pairing.partner_id
  WHERE pairing.deleted = 0`
export const PAIRS_OF_SCHOOL_SQL = `${PAIRS_SQL}
  AND pairing.id IN (SELECT id FROM pairing WHERE school_id = @schoolId UNION SELECT id FROM pairing WHERE partner_id = @schoolId)`
const NEWEST_FIRST = 'ORDER BY pairing.made_on DESC, pairing.id DESC'

/** Pairs of schools, the newest first; of one school, whichever side it is on. */
export function listPairs(reader: Reader, { schoolId }: { schoolId?: string | undefined }): PairRow[] {
  type Row = Record<string, unknown> & { schoolName: string; partnerName: string; schoolHub: string }
  const frameworks = frameworkLookup(reader)
  const rows =
    schoolId === undefined
      ? reader.sql<[], Row>(`${PAIRS_SQL} ${NEWEST_FIRST}`).all()
      : reader.sql<[{ schoolId: string }], Row>(`${PAIRS_OF_SCHOOL_SQL} ${NEWEST_FIRST}`).all({ schoolId })
  return rows.map((row) => {
    const pairing = toRecord(reader, 'pairing', row)
    const { areaId, itemId, frameworkId, frameworkVersion } = pairing.body
    const framework = frameworks.of(frameworkId, frameworkVersion)
    const item = framework && itemsOf(framework).find(({ id }) => id === itemId)
    const area = framework?.areas.find(({ id }) => id === areaId)
    return {
      pairing,
      schoolName: row.schoolName,
      partnerName: row.partnerName,
      hub: row.schoolHub,
      about: item !== undefined ? itemTitle(item) : (itemId ?? area?.name ?? areaId),
    }
  })
}
