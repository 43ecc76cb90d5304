import type { Framework, FrameworkArea } from './framework.ts'
import { LEVELS, type Level } from './rating.ts'

/** What was agreed for an item: a level, or that it was not assessed or does not apply. */
export type AgreedLevel = Readonly<{ itemId: string; level: Level | null }>

export type AreaScore = Readonly<{
  areaId: string
  name: string
  rated: number
  items: number
  /** Share of the area's weight that is rated, 0–1. */
  coverage: number
  /** Σ(weight × level) ÷ Σ(weight × 3) over rated items, 0–1; `null` below the coverage rule. */
  score: number | null
  /** The area's level; `null` below the coverage rule and in a framework without levels for areas. */
  level: Level | null
}>

/** Below this share of rated weight no score is shown. */
export const COVERAGE_NEEDED = 0.7
/** A level is reached when items at that level or above hold this share of the rated weight… */
const WEIGHT_AT_LEVEL = 0.75

/**
 * The seven-bar (or five-bar) profile. A level also needs every ×3 item at that level or above.
 * The framework of the DfE Standard has no medals: its areas get a score and no level.
 */
export function profileOf(framework: Framework, agreed: readonly AgreedLevel[]): AreaScore[] {
  const levels = new Map(agreed.map(({ itemId, level }) => [itemId, level]))
  const hasAreaLevels = framework.areas.some((area) => area.items.some((item) => item.weight > 1))
  return framework.areas.map((area) => scoreArea(area, levels, hasAreaLevels))
}

function scoreArea(
  area: FrameworkArea,
  levels: ReadonlyMap<string, Level | null>,
  hasLevels: boolean,
): AreaScore {
  const rated = area.items.flatMap((item) => {
    const level = levels.get(item.id)
    return level === undefined || level === null ? [] : [{ weight: item.weight, level }]
  })
  const weight = sum(rated.map((item) => item.weight))
  const coverage = weight / sum(area.items.map((item) => item.weight))
  const enough = coverage >= COVERAGE_NEEDED
  return {
    areaId: area.id,
    name: area.name,
    rated: rated.length,
    items: area.items.length,
    coverage,
    score: enough ? sum(rated.map((item) => item.weight * item.level)) / (weight * 3) : null,
    level: enough && hasLevels ? areaLevel(rated, weight) : null,
  }
}

function areaLevel(rated: readonly { weight: number; level: Level }[], weight: number): Level {
  const reached = (level: Level) =>
    sum(rated.filter((item) => item.level >= level).map((item) => item.weight)) >= weight * WEIGHT_AT_LEVEL &&
    rated.every((item) => item.weight < 3 || item.level >= level)
  return [...LEVELS].reverse().find(reached) ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
