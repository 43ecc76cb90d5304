import { noLevelWords } from './area-share.ts'
import { counted, figure, oneDecimal, percent, signed } from './figure-words.ts'
import { type Framework, hasAreaLevels, levelLabel } from './framework/framework.ts'
import { type Confidence, GAP_FLAGGED, type ItemViews } from './moderation.ts'
import type { Level } from './rating.ts'
import { type AreaExplained, COVERAGE_NEEDED, SECURE, WEIGHT_AT_LEVEL } from './scoring.ts'
import { MIN_CELL } from './suppression.ts'
import { SURVEY_ANSWERS, type SurveyCounts } from './survey.ts'

/** How a figure was reached: what it was made of, the sums in sentences, and the rule behind them. */
export type How = Readonly<{
  title: string
  table: Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }> | undefined
  sums: readonly string[]
  rule: readonly string[]
}>

type LevelName = (level: Level) => string

/** An area's coverage, score and level, or its share of secure items where areas have no level. */
export function howArea(framework: Framework, area: AreaExplained): How {
  const nameOf: LevelName = (level) => framework.scale.find(({ value }) => value === level)?.label ?? ''
  const medals = hasAreaLevels(framework)
  const upper = framework.scale.filter(({ value }) => value >= SECURE).map(({ label }) => `“${label}”`)
  return {
    title: `${area.areaId} ${area.name}`,
    table: {
      head: medals
        ? ['Item', 'Agreed', 'Counts as', 'Weight', 'Weight × level']
        : ['Item', 'Agreed', 'Counts'],
      rows: area.lines.map((line) => {
        const agreed = line.level === null ? STATE_WORDS[line.state] : nameOf(line.level)
        const item = `${line.itemId} ${line.title}`
        if (!medals) return [item, agreed, line.level === null ? '–' : line.level >= SECURE ? 'yes' : 'no']
        const [worth, points] = [line.level, line.points].map((one) => (one === null ? '–' : String(one)))
        return [item, agreed, worth ?? '', String(line.weight), points ?? '']
      }),
    },
    sums: [
      ...coverageSums(area),
      ...(area.score === null ? [] : medals ? medalSums(area, nameOf) : shareSums(area, upper)),
    ],
    rule: [
      `Nothing is shown while under ${percent(COVERAGE_NEEDED)} of the weight is rated. What does not apply has no weight.`,
      ...(medals
        ? [
            'Score: the sum of weight × level, divided by the sum of weight × 3, over rated items only.',
            `Level: the highest that items with ${percent(WEIGHT_AT_LEVEL)} of the rated weight have reached, and every item of weight 3 that applies too; while one of those is not rated there is no level.`,
          ]
        : [`Share: rated items at ${upper.join(' or ')}. Every item counts alike, and there is no medal.`]),
    ],
  }
}

const STATE_WORDS = {
  rated: '',
  missing: 'Not agreed yet',
  not_assessed: 'Not assessed',
  not_applicable: 'Does not apply',
} as const

function coverageSums(area: AreaExplained): string[] {
  const missing = area.lines.filter(({ state }) => state === 'missing' || state === 'not_assessed')
  const covered = `${area.rated} of ${counted(area.items, 'item')} rated: weight ${area.weightRated} of ${area.weight}, so ${percent(area.coverage)}.`
  return missing.length === 0
    ? [covered]
    : [covered, `Without a level: ${missing.map(({ itemId }) => itemId).join(', ')}.`]
}

function medalSums(area: AreaExplained, nameOf: LevelName): string[] {
  const none = noLevelWords(area)
  return [
    `Score: ${area.points} of ${area.pointsPossible}, so ${percent(area.score ?? 0)}.`,
    ...area.tests.map(({ level, weight, held, reached }) => {
      if (level === 0) return `So the level is ${nameOf(0)}, where most schools start.`
      const share = `${nameOf(level)} or above: weight ${weight} of ${area.weightRated}, ${percent(weight / area.weightRated)}`
      if (reached) return `${share}. The level is ${nameOf(level)}.`
      const why =
        held.length === 0
          ? 'not enough'
          : `and ${held.join(', ')}, of weight 3, ${held.length === 1 ? 'is' : 'are'} below`
      return `${share}, ${why}.`
    }),
    ...(none === '' ? [] : [none]),
  ]
}

function shareSums(area: AreaExplained, upper: readonly string[]): string[] {
  return [
    `${area.secure} of ${counted(area.rated, 'rated item')} at ${upper.join(' or ')}: ${percent(area.secure / area.rated)}.`,
  ]
}

/** Staff's view of one item, from how many chose each answer. */
export function howPerception(itemId: string, counts: SurveyCounts): How {
  const n = counts.reduce((total, many) => total + many, 0)
  const sum = counts.reduce((total, many, index) => total + many * (index + 1), 0)
  const mean = n === 0 ? 0 : sum / n
  return {
    title: `Staff’s view of ${itemId}`,
    table: {
      head: ['Answer', 'Worth', 'How many'],
      rows: SURVEY_ANSWERS.map((answer, index) => [answer, String(index + 1), String(counts[index] ?? 0)]),
    },
    sums: [
      `Mean answer: ${sum} ÷ ${n} = ${mean.toFixed(2)}.`,
      `On the scale of the levels: (${mean.toFixed(2)} − 1) ÷ 4 × 3 = ${oneDecimal(((mean - 1) / 4) * 3)}.`,
    ],
    rule: [`Shown from ${MIN_CELL} answers on. It is what staff think, and never an agreed level by itself.`],
  }
}

/** The gap between leaders and staff. */
export function howGap(framework: Framework, views: ItemViews): How {
  const { leaders, staff, gap, itemId } = views
  return {
    title: `Gap of ${itemId}`,
    table: undefined,
    sums:
      gap === null || leaders?.level == null || staff === undefined
        ? ['There is no gap to show until both leaders and staff have been asked.']
        : [gapSum(leaders.level, levelLabel(framework, leaders.level), staff.value, gap)],
    rule: [
      `Leaders’ self-evaluation less what staff think. Where it is printed as ${figure(GAP_FLAGGED)} level or more, either way, it is flagged.`,
    ],
  }
}

/** With two decimals, as from the rounded figures one could come to another tenth. */
function gapSum(leaders: Level, label: string, staff: number, gap: number): string {
  const from = staff.toFixed(2)
  const comes = (leaders - Number(from)).toFixed(2).replace('-', '−')
  return `Leaders’ ${label} counts as ${leaders}: ${leaders} − staff’s ${from} = ${comes}, to one decimal ${signed(gap)}.`
}

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  none: 'No view yet',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

/** How sure one can be of an item before anything is agreed. */
export function howConfidence(framework: Framework, views: ItemViews): How {
  const nameOf = (level: Level) => framework.scale.find(({ value }) => value === level)?.label ?? ''
  const rows = SOURCES.flatMap(({ key, name }) => {
    if (key === 'staff') return views.staff ? [[name, `${oneDecimal(views.staff.value)} of 3`]] : []
    const level = views[key]?.level
    return level == null ? [] : [[name, nameOf(level)]]
  })
  const [low, high] = views.span ?? []
  return {
    title: `Confidence in ${views.itemId}`,
    table: rows.length === 0 ? undefined : { head: ['View', 'Level'], rows },
    sums: [
      `${CONFIDENCE_WORDS[views.confidence]}${views.confidence === 'none' ? '' : ` confidence, from ${counted(rows.length, 'view')}`}.`,
      ...(low === undefined || high === undefined
        ? []
        : [
            low === high
              ? `The views support ${nameOf(low)}.`
              : `The views support ${nameOf(low)} to ${nameOf(high)}; staff’s mean supports the level on either side of it.`,
          ]),
    ],
    rule: [
      'High: three views or more, less than two levels apart, one of them interviews, documents or the adviser.',
      'Low: one view only, or views two levels apart. Medium: all else.',
      'Agreeing a level that no view supports needs a reason.',
    ],
  }
}

const SOURCES = [
  { key: 'leaders', name: 'Leaders' },
  { key: 'staff', name: 'Staff' },
  { key: 'interviews', name: 'Interviews' },
  { key: 'documents', name: 'Documents' },
  { key: 'adviser', name: 'Adviser' },
] as const
