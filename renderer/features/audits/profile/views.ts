import type { DumbbellRow } from '#shared/charts/dumbbell.ts'
import type { HeatStripInput } from '#shared/charts/heat-strip.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import { gapOf, type ItemViews } from '#shared/model/moderation.ts'
import { MIN_CELL } from '#shared/model/suppression.ts'

export function scaleOf(framework: Framework): string[] {
  return framework.scale.map(({ label }) => label)
}

/** Every item's agreed level, by area. */
export function heatAreas(framework: Framework, views: readonly ItemViews[]): HeatStripInput['areas'] {
  const agreed = new Map(views.map((view) => [view.itemId, view.agreed]))
  return framework.areas.map(({ name, items }) => ({
    name,
    items: items.map((item) => {
      const found = agreed.get(item.id)
      return {
        id: item.id,
        title: itemTitle(item),
        weight: item.weight,
        level: found?.level ?? null,
        ...(found === undefined ? {} : { state: found.state }),
      }
    }),
  }))
}

/** Items that leaders or staff have seen; with `flaggedFirst` the widest gaps stand at the top. */
export function dumbbellRows(
  framework: Framework,
  views: readonly ItemViews[],
  options: Readonly<{ surveyed: boolean; flaggedFirst: boolean }>,
): DumbbellRow[] {
  const rows = itemsOf(framework).flatMap((item, index): DumbbellRow[] => {
    const view = views[index]
    if (view === undefined || (view.leaders?.level == null && view.staff === undefined)) return []
    return [
      {
        id: item.id,
        name: itemTitle(item),
        leaders: view.leaders?.level ?? null,
        staff: view.staff?.value ?? null,
        flagged: view.flagged,
        ...(view.staff === undefined ? { staffNote: staffNote(item, options.surveyed) } : {}),
      },
    ]
  })
  if (!options.flaggedFirst) return rows
  const gap = (row: DumbbellRow) =>
    row.leaders === null || row.staff === null ? -1 : Math.abs(gapOf(row.leaders, row.staff))
  return rows.sort((a, b) => Number(b.flagged) - Number(a.flagged) || gap(b) - gap(a))
}

function staffNote(item: Readonly<{ survey_statement: string | null }>, surveyed: boolean): string {
  if (item.survey_statement === null) return 'staff are not asked'
  return surveyed ? `hidden: fewer than ${MIN_CELL}` : 'staff not asked yet'
}
