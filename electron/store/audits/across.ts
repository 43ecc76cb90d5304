import type { StandingRow, Standings } from '#shared/contract/across.ts'
import { AppError } from '#shared/errors.ts'
import { type AreaShare, areaShares } from '#shared/model/area-share.ts'
import type { RATING_STATES } from '#shared/model/enums.ts'
import { carriedOver } from '#shared/model/framework/crosswalk.ts'
import { type Framework, type FrameworkItem, hasAreaLevels } from '#shared/model/framework/framework.ts'
import { today as todayHere } from '#shared/model/local-date.ts'
import { gapOf, type ItemViews, isWide, viewsOf } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { STANDINGS, standingOf } from '#shared/model/standing.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import type { Reader } from '../db.ts'
import { comparisonBetween, type FrameworkKey, findFramework } from '../frameworks/reads.ts'
import { ownerSql } from '../origin.ts'
import { sharingOf } from './practice-shared.ts'

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
  WHERE audit_id IN (SELECT value FROM json_each(?)) AND "group" = 'all' AND deleted = 0 AND conflicted = 0`

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
  const hasLevels = wanted.itemId !== null || hasAreaLevels(framework)

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
    const results = audit === undefined ? [] : carriedOver(audit.items, surveys.get(audit.id) ?? [])
    const views = viewsOf(asked, seen, [{ group: 'all', results }])
    const agreed = seen.filter(({ source }) => source === 'agreed')
    const level = wanted.itemId === null ? areaOf(framework, area.id, agreed) : itemOf(agreed[0])
    return {
      schoolId: school.id,
      name: school.name,
      hub: school.hub,
      owner: school.owner,
      standing:
        audit === undefined ? 'not_audited' : standingOf(hasLevels ? { ...level, share: null } : level),
      audit: audit === undefined ? null : audit.shown,
      ...level,
      ...leadersAndStaff(views),
      ...sharing(school.id),
    }
  })
  return {
    areaId: area.id,
    itemId: wanted.itemId,
    hasLevels,
    items: items.length,
    rows: rows.sort(weakFirst),
  }
}

type Candidate = Readonly<{
  id: string
  shown: NonNullable<StandingRow['audit']>
  /** Which items are asked about: ours → theirs. */
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
      return theirs === undefined ? [] : [[id, theirs]]
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
  const asked = new Set([...frameworks.values()].flatMap((found) => [...(found?.values() ?? [])]))
  const theirs = new Map<string, Rating[]>()
  for (const row of reader
    .sql<[string], Omit<Rating, 'note'>>(ACROSS_RATINGS_SQL)
    .all(JSON.stringify([...asked]))) {
    const rating = { ...row, note: '' }
    const others = theirs.get(row.auditId)
    if (others === undefined) theirs.set(row.auditId, [rating])
    else others.push(rating)
  }
  const ratings = new Map<string, Rating[]>()
  for (const [id, { items }] of byId) ratings.set(id, carriedOver(items, theirs.get(id) ?? []))
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

type Found = Pick<StandingRow, 'level' | 'state' | 'share' | 'rated' | 'undecided' | 'heldBack'>

function itemOf(agreed: Rating | undefined): Found {
  const alone = { share: null, undecided: [], heldBack: [] }
  if (agreed === undefined) return { ...alone, level: null, state: null, rated: 0 }
  const { level, state } = agreed
  return { ...alone, level, state, rated: level === null ? 0 : 1 }
}

/** By the whole framework's rules: an area whose items all weigh 1 has a level too, where others weigh more. */
function areaOf(framework: Framework, areaId: string, agreed: readonly Rating[]): Found {
  const { level, share, rated, undecided, heldBack } = areaShares(framework, agreed).find(
    (area) => area.areaId === areaId,
  ) as AreaShare
  return { level, state: null, share, rated, undecided: [...undecided], heldBack: [...heldBack] }
}

/** Of several items the means over those that both have seen, so that the gap is of like with like. */
function leadersAndStaff(
  views: readonly ItemViews[],
): Pick<StandingRow, 'leaders' | 'staff' | 'gap' | 'flagged'> {
  const both = views.filter(({ leaders, staff }) => leaders?.level != null && staff !== undefined)
  const of = both.length > 0 ? both : views
  const leaders = meanOf(of.flatMap((view) => view.leaders?.level ?? []))
  const staff = meanOf(of.flatMap((view) => view.staff?.value ?? []))
  const gap = both.length === 0 || leaders === null || staff === null ? null : gapOf(leaders, staff)
  return { leaders, staff, gap, flagged: isWide(gap) }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
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
