import { counted, listed, percent } from './figure-words.ts'
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

/** What stands beside the bar: "Bronze · 58 %, held back by B3.5", "58 % · no level yet", "60 % of 5 items". */
export function areaWords(framework: Framework, area: AreaScore): string {
  const share = areaShare(framework, area)
  if (share === null) return area.rated === 0 ? 'Not rated yet' : 'Too early for a score'
  if (area.undecided.length > 0) return `${percent(share)} · no level yet`
  if (area.level === null) return `${percent(share)} of ${counted(area.rated, 'item')}`
  return `${levelLabel(framework, area.level)} · ${percent(share)}${heldBackWords(area)}`
}

/** Goes on from a level: ", held back by B3.5" where its weight has the next one already; else empty. */
export function heldBackWords({ heldBack }: Pick<AreaScore, 'heldBack'>): string {
  return heldBack.length === 0 ? '' : `, held back by ${listed(heldBack, 2)}`
}

/** Why an area with a score has no level: "No level yet: B2.1 counts three times and is not rated."; else empty. */
export function noLevelWords({ undecided }: AreaScore): string {
  return undecided.length === 0 ? '' : `No level yet: ${whatHoldsBack(undecided)}.`
}

/** The same for whoever sees many areas, a sentence each: "Focus has no level yet: …". */
export function noLevelNotes(areas: readonly AreaScore[]): string[] {
  return areas
    .filter(({ undecided }) => undecided.length > 0)
    .map(({ name, undecided }) => `${name} has no level yet: ${whatHoldsBack(undecided)}.`)
}

function whatHoldsBack(undecided: readonly string[]): string {
  const [count, are] = undecided.length === 1 ? ['counts', 'is'] : ['count', 'are']
  return `${listed(undecided, undecided.length)} ${count} three times and ${are} not rated`
}
