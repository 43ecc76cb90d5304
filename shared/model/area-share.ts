import { counted, percent } from '../charts/words.ts'
import { type Framework, hasAreaLevels, levelLabel } from './framework/framework.ts'
import { type AgreedLevel, type AreaScore, profileOf } from './scoring.ts'

/** An area's score with the length of its bar, 0–1; `null` while too little is rated. */
export type AreaShare = AreaScore & Readonly<{ share: number | null }>

/**
 * What an area's bar shows: the score where areas reach levels, and in the framework of the DfE Standard, which has
 * no levels for its parts, the share of rated items at 2 or 3.
 */
export function areaShares(framework: Framework, agreed: readonly AgreedLevel[]): AreaShare[] {
  return profileOf(framework, agreed).map((area) => ({ ...area, share: areaShare(framework, area) }))
}

export function areaShare(framework: Framework, area: AreaScore): number | null {
  return area.score === null || hasAreaLevels(framework) ? area.score : area.secure / area.rated
}

/** What stands beside the bar: "Bronze · 58 %", "60 % of 5 items". */
export function areaWords(framework: Framework, area: AreaScore): string {
  const share = areaShare(framework, area)
  if (share === null) return area.rated === 0 ? 'Not rated yet' : 'Too early for a score'
  if (area.level === null) return `${percent(share)} of ${counted(area.rated, 'item')}`
  return `${levelLabel(framework, area.level)} · ${percent(share)}`
}
