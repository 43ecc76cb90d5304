import type { RATING_STATES } from './enums.ts'
import {
  type Framework,
  type FrameworkArea,
  type FrameworkItem,
  hasAreaLevels,
  itemTitle,
} from './framework/framework.ts'
import { LEVELS, type Level } from './rating.ts'

/** What was agreed for an item: a level, or that it was not assessed or does not apply. */
export type AgreedLevel = Readonly<{
  itemId: string
  level: Level | null
  state: keyof typeof RATING_STATES
}>

export type AreaScore = Readonly<{
  areaId: string
  name: string
  rated: number
  /** Items that apply to the school. */
  items: number
  /** Rated items at one of the two upper levels. */
  secure: number
  /** Share of the area's weight that is rated, 0–1. What does not apply has no weight. */
  coverage: number
  /** Σ(weight × level) ÷ Σ(weight × 3) over rated items, 0–1; `null` below the coverage rule. */
  score: number | null
  /** The area's level; `null` below the coverage rule, while an item is undecided, and where areas have no levels. */
  level: Level | null
  /** Items that keep an area with a score from having a level: they apply, their weight decides, and they have none. */
  undecided: readonly string[]
  /** Items that alone keep an area from its next level: its weight has reached that, they count three times and are below. */
  heldBack: readonly string[]
}>

/** Below this share of rated weight no score is shown. */
export const COVERAGE_NEEDED = 0.7
/** A level is reached when items at that level or above hold this share of the rated weight… */
export const WEIGHT_AT_LEVEL = 0.75
/** …and every item of this weight that applies is rated, and not below it. */
export const WEIGHT_THAT_DECIDES = 3
/** From this level on an item counts as secure. */
export const SECURE = 2

/** One item in the arithmetic of its area. */
export type ItemInArea = Readonly<{
  itemId: string
  title: string
  weight: number
  level: Level | null
  /** `missing`: nothing was agreed yet. */
  state: 'rated' | 'not_assessed' | 'not_applicable' | 'missing'
  /** weight × level, of rated items. */
  points: number | null
}>

/** How one level was reached by an area, or not. */
export type LevelTest = Readonly<{
  level: Level
  /** Weight of the rated items at this level or above. */
  weight: number
  /** Items of the deciding weight that are below it. */
  held: readonly string[]
  reached: boolean
}>

/** Everything that an area's figures stand on, for whoever asks how they were reached. */
export type AreaExplained = AreaScore &
  Readonly<{
    lines: readonly ItemInArea[]
    /** Of the rated items, and of all that apply. */
    weightRated: number
    weight: number
    points: number
    pointsPossible: number
    /** The highest level first, down to the one that was reached; empty where the area has no level. */
    tests: readonly LevelTest[]
  }>

/**
 * The seven-bar (or five-bar) profile. A level also needs every ×3 item that applies at that level or above: while one
 * of them is not rated, the area has a score and no level.
 * The framework of the DfE Standard has no medals: its areas get a score and no level.
 */
export function profileOf(framework: Framework, agreed: readonly AgreedLevel[]): AreaScore[] {
  const byItem = new Map(agreed.map((one) => [one.itemId, one]))
  return framework.areas.map((area) => scoreOf(explain(framework, area, byItem)))
}

/** The arithmetic of one area, line by line. `undefined` for an area that the framework does not have. */
export function explainArea(
  framework: Framework,
  agreed: readonly AgreedLevel[],
  areaId: string,
): AreaExplained | undefined {
  const area = framework.areas.find(({ id }) => id === areaId)
  return area && explain(framework, area, new Map(agreed.map((one) => [one.itemId, one])))
}

function explain(
  framework: Framework,
  area: FrameworkArea,
  agreed: ReadonlyMap<string, AgreedLevel>,
): AreaExplained {
  const lines = area.items.map((item) => lineOf(item, agreed.get(item.id)))
  const applying = lines.filter(({ state }) => state !== 'not_applicable')
  const rated = applying.filter(({ state }) => state === 'rated')
  const weight = sum(applying.map((line) => line.weight))
  const weightRated = sum(rated.map((line) => line.weight))
  const points = sum(rated.map((line) => line.points ?? 0))
  const coverage = weight === 0 ? 0 : weightRated / weight
  const enough = coverage >= COVERAGE_NEEDED
  const undecided = enough ? applying.filter((line) => decides(line) && line.level === null) : []
  const tests =
    enough && undecided.length === 0 && hasAreaLevels(framework) ? testsOf(rated, weightRated) : []
  return {
    areaId: area.id,
    name: area.name,
    rated: rated.length,
    items: applying.length,
    secure: rated.filter(({ level }) => (level ?? 0) >= SECURE).length,
    coverage,
    score: enough ? points / (weightRated * 3) : null,
    level: tests.at(-1)?.level ?? null,
    undecided: undecided.map(({ itemId }) => itemId),
    heldBack: heldBackIn(tests, weightRated),
    lines,
    weightRated,
    weight,
    points,
    pointsPossible: weightRated * 3,
    tests,
  }
}

function lineOf(item: FrameworkItem, agreed: AgreedLevel | undefined): ItemInArea {
  const { id: itemId, weight } = item
  const level = agreed?.state === 'rated' ? agreed.level : null
  const missing = agreed === undefined || (agreed.state === 'rated' && level === null)
  return {
    itemId,
    title: itemTitle(item),
    weight,
    level,
    state: missing ? 'missing' : agreed.state,
    points: level === null ? null : weight * level,
  }
}

/** The levels from the highest down to the first that is reached; the lowest always is. */
function testsOf(rated: readonly ItemInArea[], weightRated: number): LevelTest[] {
  const tests: LevelTest[] = []
  for (const level of [...LEVELS].reverse()) {
    const below = (line: ItemInArea) => (line.level ?? 0) < level
    const weight = sum(rated.filter((line) => !below(line)).map((line) => line.weight))
    const held = rated.filter((line) => decides(line) && below(line))
    const reached = weight >= weightRated * WEIGHT_AT_LEVEL && held.length === 0
    tests.push({ level, weight, held: held.map(({ itemId }) => itemId), reached })
    if (reached) break
  }
  return tests
}

/** Why the last level that was not reached was not, where the weight alone would have done. */
function heldBackIn(tests: readonly LevelTest[], weightRated: number): readonly string[] {
  const next = tests.at(-2)
  return next !== undefined && next.weight >= weightRated * WEIGHT_AT_LEVEL ? next.held : []
}

function decides({ weight }: ItemInArea): boolean {
  return weight >= WEIGHT_THAT_DECIDES
}

function scoreOf(area: AreaExplained): AreaScore {
  const { areaId, name, rated, items, secure, coverage, score, level, undecided, heldBack } = area
  return { areaId, name, rated, items, secure, coverage, score, level, undecided, heldBack }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
