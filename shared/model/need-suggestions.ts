import { figure } from './figure-words.ts'
import { type Framework, type FrameworkItem, itemTitle, levelLabel } from './framework/framework.ts'
import type { ItemViews } from './moderation.ts'
import type { Level } from './rating.ts'
import { type AreaScore, profileOf } from './scoring.ts'

/** An item that a need could be made of, and why. */
export type NeedSuggestion = Readonly<{
  itemId: string
  /** What the need could be called, in plain words: what is missing up to the next level. */
  title: string
  /** Each reason as a sentence. */
  reasons: readonly string[]
  /** Weight × levels that are missing to the highest. */
  distance: number
}>

/** Levels at which an item counts among the lowest. */
const LOW: Level = 1
/** An item this many levels below the middle of its area stands out. */
const BELOW_AREA = 1

/** How the list below comes about, for people. */
export const SUGGESTION_RULE =
  'Suggested are items at one of the two lowest levels, items that leaders and staff see a level apart, and items a level or more below their area. An item’s weight times the levels that it lacks decides the order.'

/** What an audit's results suggest as needs, the most pressing first, without the items that have a need already. */
export function suggestNeeds(
  framework: Framework,
  views: readonly ItemViews[],
  withNeed: ReadonlySet<string | null>,
): NeedSuggestion[] {
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const agreed = views.flatMap(({ itemId, agreed }) => (agreed ? [{ itemId, ...agreed }] : []))
  const profile = profileOf(framework, agreed)
  return framework.areas
    .flatMap((area, index) =>
      area.items.flatMap((item) => {
        const view = byId.get(item.id)
        if (view === undefined || withNeed.has(item.id) || doesNotApply(view)) return []
        return suggestionOf(framework, item, view, profile[index])
      }),
    )
    .sort((a, b) => b.distance - a.distance || b.reasons.length - a.reasons.length)
}

function doesNotApply({ agreed }: ItemViews): boolean {
  return agreed?.state === 'not_applicable'
}

function suggestionOf(
  framework: Framework,
  item: FrameworkItem,
  view: ItemViews,
  area: AreaScore | undefined,
): NeedSuggestion[] {
  const level = view.agreed?.level ?? null
  const highest = Math.max(...framework.scale.map(({ value }) => value))
  const low = level !== null && level <= LOW
  const middle = area?.score == null ? null : area.score * highest
  const below = level !== null && middle !== null && middle - level >= BELOW_AREA
  const reasons = [
    ...(low && level !== null
      ? [`Agreed at ${levelLabel(framework, level)}${weightWords(item.weight)}.`]
      : []),
    ...(view.flagged && view.gap !== null ? [gapSentence(view.gap)] : []),
    ...(below && area !== undefined ? [`A level or more below the rest of ${area.name}.`] : []),
  ]
  if (reasons.length === 0) return []
  const distance = item.weight * (highest - (level ?? highest - 1))
  return [{ itemId: item.id, title: needTitle(item, level, low || below), reasons, distance }]
}

function weightWords(weight: number): string {
  if (weight === 1) return ''
  return weight === 2 ? ', counts twice' : ', counts three times'
}

function gapSentence(gap: number): string {
  const apart = figure(Math.abs(gap))
  const levels = apart === '1' ? 'a level' : `${apart} levels`
  return gap > 0
    ? `Leaders see it ${levels} higher than staff.`
    : `Staff see it ${levels} higher than leaders.`
}

/** What an item says of a school as a need: the next level's own words where the framework has some. */
export function needTitle(item: FrameworkItem, level: Level | null, isLow = true): string {
  const title = withoutStop(itemTitle(item))
  if (!isLow) return `${title}: leaders and staff see it differently`
  const next = level === null ? undefined : item.descriptors?.[String(level + 1)]
  return next === undefined ? title : `${title}: next, ${inSentence(withoutStop(next))}`.slice(0, 500)
}

/** The level that most of these schools have, of two alike the lower; `null` where none has one. */
export function commonLevel(levels: readonly (Level | null)[]): Level | null {
  const many = new Map<Level, number>()
  for (const level of levels) if (level !== null) many.set(level, (many.get(level) ?? 0) + 1)
  const [first] = [...many].sort(([a, countA], [b, countB]) => countB - countA || a - b)
  return first?.[0] ?? null
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}

/** "Some time each half-term" goes on in a sentence; "INSET days are planned" keeps its capitals. */
function inSentence(text: string): string {
  return /^[A-Z]([a-z ]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
