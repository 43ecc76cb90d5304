import { areaBars } from '#shared/charts/area-bars.ts'
import { areaShare, areaWords, noLevelNotes } from '#shared/model/area-share.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { hasAreaLevels } from '#shared/model/framework/framework.ts'
import { COVERAGE_NEEDED } from '#shared/model/scoring.ts'
import type { Block } from '../document/model.ts'
import type { AuditReport, EarlierRound } from './model.ts'
import { earlierName, percent } from './words.ts'

/** One bar an area, with the bar of the earlier round behind it where that compares. */
export function profileSection(report: AuditReport, compare: boolean): Block[] {
  const { framework, areas } = report
  const earlier = compare ? report.earlier : null
  const hub = new Map(compare ? report.benchmark.map((area) => [area.areaId, area]) : [])
  const rows = areas.map((area, index) => {
    const before = earlier?.areas[index]
    const ghost = before === undefined ? null : areaShare(framework, before)
    return {
      name: area.name,
      share: areaShare(framework, area),
      level: area.level,
      words: areaWords(framework, area),
      ...(hub.has(area.areaId) ? { benchmark: hub.get(area.areaId)?.share ?? null } : {}),
      ...(before === undefined || ghost === null
        ? {}
        : { ghost, ghostLevel: before.level, ghostWords: `before: ${areaWords(framework, before)}` }),
    }
  })
  const hasGhosts = rows.some((row) => 'ghost' in row)
  return [
    { kind: 'heading', level: 1, text: 'Profile' },
    {
      kind: 'chart',
      chart: areaBars({
        title: titleOf(report),
        rows,
        names: {
          bar: 'this audit',
          ...(hasGhosts && earlier !== null ? { ghost: AUDIT_ROUNDS[earlier.round].toLowerCase() } : {}),
          ...(hub.size > 0 ? { benchmark: 'mean of the hub’s schools' } : {}),
        },
      }),
    },
    {
      kind: 'paragraph',
      text: [{ text: notes(report, hasGhosts ? earlier : null, [...hub.values()]), voice: 'quiet' }],
    },
  ]
}

function titleOf({ framework }: AuditReport): string {
  const [, , mostly, secure] = framework.scale
  return hasAreaLevels(framework)
    ? 'Each area’s level, and its score as a share of the highest possible'
    : `Share of each area’s rated items at “${mostly?.label}” or “${secure?.label}”`
}

function notes({ areas }: AuditReport, earlier: EarlierRound | null, hub: AuditReport['benchmark']): string {
  const fewest = Math.min(...hub.map(({ schools }) => schools))
  return [
    ...(areas.some(({ score }) => score === null)
      ? [`An area shows no score while under ${percent(COVERAGE_NEEDED)} of its weight is rated.`]
      : []),
    ...noLevelNotes(areas),
    ...(earlier !== null ? [`The thin bars stand for ${earlierName(earlier)}.`] : []),
    ...(hub.length === 0
      ? []
      : [`The hub’s mean is of ${fewest} schools or more, to the nearest 5\u00a0%; it is no target.`]),
    'How each area’s figures were reached stands beside its items.',
  ].join(' ')
}
