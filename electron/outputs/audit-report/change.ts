import { changeBetween } from '#shared/charts/change.ts'
import { longDate } from '#shared/model/date-text.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type FrameworkArea, itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import type { Block, DocumentTable } from '../document/model.ts'
import { inCharts } from './in-charts.ts'
import type { AuditReport, EarlierRound } from './model.ts'
import { earlierName, itemName } from './words.ts'

/** What moved since an earlier round, item by item, with a break where the two do not compare. */
export function changeSection(report: AuditReport, earlier: EarlierRound): Block[] {
  const { framework, audit, views } = report
  const before = new Map(earlier.items.map((item) => [item.itemId, item]))
  const after = new Map(views.map((view) => [view.itemId, view.agreed?.level ?? null]))
  const rowsOf = ({ items }: FrameworkArea) =>
    items.flatMap((item) => {
      const then = before.get(item.id)
      const row = {
        id: item.id,
        name: itemTitle(item),
        before: then?.before ?? null,
        after: after.get(item.id) ?? null,
        comparable: then?.comparable ?? false,
      }
      return row.comparable && row.before === row.after ? [] : [row]
    })
  const broken = earlier.items.filter(({ comparable }) => !comparable).length
  return [
    {
      kind: 'heading',
      level: 1,
      text: `Change since the ${AUDIT_ROUNDS[earlier.round].toLowerCase()} audit`,
    },
    {
      kind: 'paragraph',
      text: `Compared with ${earlierName(earlier)}: ${changesOf(report, earlier)}. What stayed as it was is not drawn.${broken === 0 ? '' : ' Where an item was worded differently then, no change is shown: the two levels do not mean the same.'}`,
    },
    ...inCharts(framework.areas, rowsOf).map(
      ({ names, rows }): Block => ({
        kind: 'chart',
        figures: false,
        chart: changeBetween({
          title: `Levels that changed: ${names}`,
          from: `${AUDIT_ROUNDS[earlier.round].toLowerCase()}, ${longDate(earlier.openedOn)}`,
          to: `now, ${longDate(audit.visitOn ?? audit.openedOn)}`,
          rows,
          scale: framework.scale.map(({ label }) => label),
        }),
      }),
    ),
    ...changesTable(report, earlier),
  ]
}

/** The items that moved or do not compare, with their figures; all others are as they were. */
function changesTable({ framework, views }: AuditReport, earlier: EarlierRound): Block[] {
  const after = new Map(views.map((view) => [view.itemId, view.agreed?.level ?? null]))
  const level = (value: number | null) => (value === null ? '–' : levelLabel(framework, value))
  const rows = earlier.items.flatMap(({ itemId, before, comparable }): string[][] => {
    const now = after.get(itemId) ?? null
    if (comparable && before === now) return []
    const step = before === null || now === null ? null : now - before
    const change = !comparable
      ? 'does not compare'
      : step === null
        ? '–'
        : step > 0
          ? `+${step}`
          : `−${-step}`
    return [[itemName(framework, itemId), level(comparable ? before : null), level(now), change]]
  })
  if (rows.length === 0) return []
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Items whose level changed, or does not compare. All others are as they were.',
    columns: [
      { head: 'Item', width: 4 },
      { head: AUDIT_ROUNDS[earlier.round], width: 2 },
      { head: 'Now', width: 2 },
      { head: 'Change', width: 2 },
    ],
    rows,
    rowHeads: true,
  }
  return [table]
}

/** "9 items are higher, 26 as before, 2 lower; 2 do not compare" */
export function changesOf({ views }: AuditReport, { items }: EarlierRound): string {
  const after = new Map(views.map((view) => [view.itemId, view.agreed?.level ?? null]))
  const steps = items.flatMap(({ itemId, before, comparable }) => {
    const now = after.get(itemId)
    return comparable && before !== null && now !== null && now !== undefined ? [now - before] : []
  })
  const higher = steps.filter((step) => step > 0).length
  const lower = steps.filter((step) => step < 0).length
  const broken = items.filter(({ comparable }) => !comparable).length
  const moved = `${counted(higher, 'item')} ${higher === 1 ? 'is' : 'are'} higher, ${steps.length - higher - lower} as before, ${lower} lower`
  return broken === 0 ? moved : `${moved}; ${broken} ${broken === 1 ? 'does' : 'do'} not compare`
}
