import { itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import type { SourceView } from '#shared/model/moderation.ts'
import type { AuditReport } from './model.ts'

/** The results for programs. Its keys are an interface: they are added to and never renamed. */
export function reportJson(report: AuditReport): Record<string, unknown> {
  const { framework, views, areas, earlier, surveys, needs } = report
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const before = new Map(earlier?.items.map((item) => [item.itemId, item]))
  const label = (level: number | null | undefined) =>
    level === null || level === undefined ? null : levelLabel(framework, level)
  const levelOf = (view: SourceView | undefined) => view?.level ?? null
  return {
    school: report.school,
    audit: report.audit,
    draft: report.draft,
    madeOn: report.madeOn,
    framework: { id: framework.id, version: framework.version, name: framework.name },
    scale: framework.scale,
    areas: areas.map(({ areaId, name, rated, items, coverage, score, level, undecided }, index) => ({
      id: areaId,
      name,
      rated,
      items,
      coverage,
      score,
      level,
      label: label(level),
      undecided,
      scoreBefore: earlier?.areas[index]?.score ?? null,
    })),
    items: framework.areas.flatMap((area) =>
      area.items.map((item) => {
        const view = byId.get(item.id)
        return {
          id: item.id,
          area: area.id,
          title: itemTitle(item),
          weight: item.weight,
          leaders: levelOf(view?.leaders),
          staff: view?.staff ?? null,
          interviews: levelOf(view?.interviews),
          documents: levelOf(view?.documents),
          adviser: levelOf(view?.adviser),
          gap: view?.gap ?? null,
          flagged: view?.flagged ?? false,
          confidence: view?.confidence ?? 'none',
          agreed: levelOf(view?.agreed),
          state: view?.agreed?.state ?? null,
          label: label(view?.agreed?.level),
          note: view?.agreed?.note ?? '',
          before: before.get(item.id)?.comparable === true ? (before.get(item.id)?.before ?? null) : null,
          comparable: before.get(item.id)?.comparable ?? null,
        }
      }),
    ),
    earlier: earlier === null ? null : { round: earlier.round, openedOn: earlier.openedOn },
    surveys,
    evidence: report.evidence,
    needs,
  }
}
