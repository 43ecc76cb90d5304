import { areaWords, noLevelWords } from '#shared/model/area-share.ts'
import { longDate } from '#shared/model/date-text.ts'
import { EVIDENCE_KINDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import {
  type FrameworkArea,
  type FrameworkItem,
  hasAreaLevels,
  itemTitle,
  levelLabel,
} from '#shared/model/framework/framework.ts'
import { type AreaExplained, COVERAGE_NEEDED, WEIGHT_AT_LEVEL } from '#shared/model/scoring.ts'
import type { Block, Run, Text } from '../document/model.ts'
import type { AuditReport, ReportParts } from './model.ts'
import { itemName, percent, sourceLines, viewWords } from './words.ts'

/** Each area with its figures, how they were reached, its items and what they rest on. */
export function areasSection(report: AuditReport, parts: ReportParts): Block[] {
  return [
    { kind: 'heading', level: 1, text: parts.items ? 'Areas and their items' : 'Areas' },
    ...report.framework.areas.flatMap((area, index) => {
      const explained = report.areas[index]
      return explained === undefined ? [] : areaBlocks(report, area, explained, parts)
    }),
  ]
}

function areaBlocks(
  report: AuditReport,
  area: FrameworkArea,
  explained: AreaExplained,
  parts: ReportParts,
): Block[] {
  const { framework } = report
  return [
    { kind: 'heading', level: 2, text: `${area.id} ${area.name}` },
    {
      kind: 'paragraph',
      text: [{ text: areaWords(framework, explained), voice: 'strong' }, `. ${reached(report, explained)}`],
    },
    ...(parts.items ? [itemTable(report, area, parts)] : []),
    ...(parts.evidence ? evidenceBlocks(report, area) : []),
  ]
}

/** The arithmetic of an area in words, so that nobody has to believe a figure. */
export function reached({ framework }: Pick<AuditReport, 'framework'>, area: AreaExplained): string {
  if (area.rated === 0) return 'No item of this area has an agreed level yet.'
  const rated = `${area.rated} of ${counted(area.items, 'item')} rated`
  if (area.score === null)
    return `${rated}, which is ${percent(area.coverage)} of the weight; a score needs ${percent(COVERAGE_NEEDED)}.`
  if (!hasAreaLevels(framework)) {
    const [, , mostly, secure] = framework.scale
    return `${area.secure} of ${counted(area.rated, 'rated item')} ${area.secure === 1 ? 'is' : 'are'} at “${mostly?.label}” or “${secure?.label}”.`
  }
  const points = `${rated}: ${area.points} of ${area.pointsPossible} points (level times weight).`
  if (area.undecided.length > 0) return `${points} ${noLevelWords(area)}`
  const next = area.tests.at(-2)
  if (next === undefined) return `${points} That is the highest level.`
  const label = levelLabel(framework, next.level)
  const has = `${percent(next.weight / area.weightRated)} of the weight is`
  const needs = `For ${label}, ${percent(WEIGHT_AT_LEVEL)} of the weight must be at ${label} or above`
  const short = next.weight < area.weightRated * WEIGHT_AT_LEVEL
  const held = heldWords(next.held, label)
  if (short && held === '') return `${points} ${needs}: ${has}.`
  if (short) return `${points} ${needs} (${has}), and ${held}.`
  return `${points} ${capital(has)} at ${label} or above already; for ${label}, ${held}.`
}

function heldWords(held: readonly string[], label: string): string {
  if (held.length === 0) return ''
  const names = held.length === 1 ? `${held[0]}` : `${held.slice(0, -1).join(', ')} and ${held.at(-1)}`
  return `${names}, which ${held.length === 1 ? 'counts' : 'count'} three times, must reach ${label}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function itemTable(report: AuditReport, area: FrameworkArea, parts: ReportParts): Block {
  const { framework, views } = report
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const before = new Map(parts.comparison ? report.earlier?.items.map((item) => [item.itemId, item]) : [])
  return {
    kind: 'table',
    caption: `${area.name}: what was agreed, and what it rests on`,
    columns: [
      { head: 'Item', width: 4 },
      { head: 'Agreed', width: 2.2 },
      { head: 'Rests on', width: 2.9 },
      { head: 'Note', width: 2.8 },
    ],
    rows: area.items.map((item): Text[] => {
      const view = byId.get(item.id)
      return [
        itemCell(item),
        [
          { text: viewWords(framework, view?.agreed), voice: 'strong' },
          beforeWords(framework, before.get(item.id)),
        ],
        view === undefined ? '' : sourceLines(framework, view, parts.survey).join('\n'),
        view?.agreed?.note ?? '',
      ]
    }),
  }
}

function beforeWords(
  framework: AuditReport['framework'],
  item: Readonly<{ before: number | null; comparable: boolean }> | undefined,
): string {
  return item === undefined || !item.comparable || item.before === null
    ? ''
    : `\nbefore: ${levelLabel(framework, item.before)}`
}

function itemCell(item: FrameworkItem): Text {
  const weight = item.weight === 1 ? '' : item.weight === 2 ? ' (counts twice)' : ' (counts three times)'
  const name: Run[] = [
    { text: item.title === undefined ? item.id : `${item.id} ${itemTitle(item)}`, voice: 'strong' },
    ...(weight === '' ? [] : [weight]),
  ]
  return [...name, item.title === undefined ? ` ${item.statement}` : `\n${item.statement}`]
}

function evidenceBlocks({ framework, evidence }: AuditReport, area: FrameworkArea): Block[] {
  const own = new Set(area.items.map(({ id }) => id))
  const lines = evidence.filter(({ itemId }) => own.has(itemId))
  if (lines.length === 0) return []
  const items: Text[] = area.items.flatMap(({ id }) =>
    lines
      .filter(({ itemId }) => itemId === id)
      .map((line): Text => [{ text: itemName(framework, id), voice: 'strong' }, `: ${evidenceWords(line)}`]),
  )
  return [
    { kind: 'heading', level: 3, text: 'Evidence' },
    { kind: 'list', items },
  ]
}

/** What was seen or read, and where it is kept. A quote says nothing of whose it is: the kind says that it is anonymous. */
export function evidenceWords(line: AuditReport['evidence'][number]): string {
  if (line.kind === 'quote') return `“${line.title.replace(/^[“"]|[”"]$/gu, '')}” (a quote, made anonymous)`
  const details = [
    EVIDENCE_KINDS[line.kind].toLowerCase(),
    line.date === null ? '' : longDate(line.date),
    line.fromWhom === '' ? '' : `from ${line.fromWhom}`,
    line.whereKept === '' ? '' : `kept: ${line.whereKept}`,
  ].filter((part) => part !== '')
  return `${line.title} (${details.join(', ')})`
}
