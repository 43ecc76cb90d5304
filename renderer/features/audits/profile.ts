import { counted } from '#renderer/ui/dates.ts'
import { type Framework, itemsOf } from '#shared/model/framework.ts'
import { type AreaScore, COVERAGE_NEEDED, profileOf } from '#shared/model/scoring.ts'
import type { AgreedByItem } from './ratings.ts'

export type ProfileRow = AreaScore &
  Readonly<{
    /** How long the area's bar is, 0–1; `null` while too little is rated. */
    share: number | null
    /** What stands beside the bar: "Bronze · 58 %". */
    words: string
  }>

/** The framework of seven areas has a level for each; the DfE Standard has none and shows a share of items. */
export function hasAreaLevels(framework: Framework): boolean {
  return itemsOf(framework).some((item) => item.weight > 1)
}

export function profileRows(framework: Framework, agreed: AgreedByItem): ProfileRow[] {
  const levels = [...agreed].map(([itemId, { level }]) => ({ itemId, level }))
  const medals = hasAreaLevels(framework)
  return profileOf(framework, levels).map((area, index) => {
    const items = framework.areas[index]?.items ?? []
    const secure = items.filter((item) => (agreed.get(item.id)?.level ?? 0) >= 2).length
    const share = area.score === null ? null : medals ? area.score : secure / area.rated
    return { ...area, share, words: wordsOf(framework, area, share, medals) }
  })
}

function wordsOf(framework: Framework, area: AreaScore, share: number | null, medals: boolean): string {
  if (share === null) return area.rated === 0 ? 'Not rated yet' : 'Too early for a score'
  if (!medals) return `${percent(share)} of ${counted(area.rated, 'item')}`
  return `${framework.scale.find((step) => step.value === area.level)?.label} · ${percent(share)}`
}

/** The title of the picture: it says what the bars are. */
export function profileTitle(framework: Framework): string {
  const [, , mostly, secure] = framework.scale
  return hasAreaLevels(framework)
    ? 'Each area’s level, and its score as a share of the highest possible'
    : `Share of each area’s rated items at “${mostly?.label}” or “${secure?.label}”`
}

/** The picture in two or three sentences. */
export function profileSummary(framework: Framework, rows: readonly ProfileRow[]): string {
  const rated = rows.reduce((total, row) => total + row.rated, 0)
  const items = itemsOf(framework).length
  const shown = rows.filter((row) => row.share !== null)
  const first = `${rated} of ${counted(items, 'item')} rated; ${shown.length} of ${counted(rows.length, 'area')} rated enough to show.`
  const inOrder = [...shown].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
  const [strongest, weakest] = [inOrder[0], inOrder.at(-1)]
  if (strongest === undefined || weakest === undefined) return `${first} ${coverageRule}`
  if (strongest === weakest) return `${first} ${strongest.name}: ${strongest.words}.`
  return `${first} Strongest: ${strongest.name} (${strongest.words}). Most to gain: ${weakest.name} (${weakest.words}).`
}

export const coverageRule = `An area shows no score while under ${percent(COVERAGE_NEEDED)} of its weight is rated.`

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
