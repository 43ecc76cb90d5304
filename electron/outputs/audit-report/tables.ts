import { areaShare } from '#shared/model/area-share.ts'
import { AUDIT_ROUNDS, NEED_STATUS, RATING_STATES } from '#shared/model/enums.ts'
import { itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import type { SourceView } from '#shared/model/moderation.ts'
import { SURVEY_ANSWERS } from '#shared/model/survey.ts'
import { agreementOf } from '#shared/model/survey-figures.ts'
import type { Table, TableCell, TableColumn } from '../table.ts'
import { reached } from './areas.ts'
import type { AuditReport } from './model.ts'
import { reportFacts } from './summary.ts'
import { draftLine, groupName, roundName } from './words.ts'

/** The results as sheets of a workbook: areas, items with all that is known of them, the survey's counts, needs, whose they are. */
export function reportTables(report: AuditReport): Table[] {
  return [areasTable(report), itemsTable(report), surveyTable(report), needsTable(report), aboutTable(report)]
}

const text = (head: string): TableColumn => ({ head, kind: 'text' })
const code = (head: string): TableColumn => ({ head, kind: 'code' })
const figure = (head: string): TableColumn => ({ head, kind: 'number' })

function areasTable(report: AuditReport): Table {
  const { framework, areas, earlier } = report
  return {
    title: 'Areas',
    columns: [
      code('Area'),
      text('Name'),
      text('Level'),
      figure('Score %'),
      figure('Items rated'),
      figure('Items'),
      figure('Weight rated %'),
      ...(earlier === null ? [] : [figure(`Score %, ${AUDIT_ROUNDS[earlier.round].toLowerCase()}`)]),
      text('How this was reached'),
    ],
    rows: areas.map((area, index) => [
      area.areaId,
      area.name,
      area.level !== null
        ? levelLabel(framework, area.level)
        : area.undecided.length > 0
          ? 'No level yet'
          : '',
      hundredths(areaShare(framework, area)),
      area.rated,
      area.items,
      hundredths(area.coverage),
      ...(earlier === null ? [] : [hundredths(shareBefore(report, index))]),
      reached(report, area),
    ]),
  }
}

function shareBefore({ framework, earlier }: AuditReport, index: number): number | null {
  const before = earlier?.areas[index]
  return before === undefined ? null : areaShare(framework, before)
}

/** One row an item: the table that a CSV holds. */
export function itemsTable({ framework, views, earlier }: AuditReport): Table {
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const before = new Map(earlier?.items.map((item) => [item.itemId, item]))
  const sourceCell = (view: SourceView | undefined): TableCell => {
    if (view === undefined) return null
    return view.state === 'rated' && view.level !== null
      ? levelLabel(framework, view.level)
      : RATING_STATES[view.state]
  }
  return {
    title: 'Items',
    columns: [
      code('Item'),
      text('Title'),
      text('Area'),
      figure('Weight'),
      text('Leaders'),
      figure('Staff’s mean, 0 to 3'),
      figure('Staff answers'),
      text('Interviews'),
      text('Documents'),
      text('Adviser'),
      figure('Gap, leaders less staff'),
      text('Gap of a level or more'),
      text('Confidence'),
      text('Agreed'),
      figure('Agreed, 0 to 3'),
      text('Note or reason'),
      ...(earlier === null ? [] : [text(`Agreed, ${AUDIT_ROUNDS[earlier.round].toLowerCase()}`)]),
    ],
    rows: framework.areas.flatMap((area) =>
      area.items.map((item): TableCell[] => {
        const view = byId.get(item.id)
        return [
          item.id,
          itemTitle(item),
          area.name,
          item.weight,
          sourceCell(view?.leaders),
          view?.staff === undefined ? null : Math.round(view.staff.value * 100) / 100,
          view?.staff?.n ?? null,
          sourceCell(view?.interviews),
          sourceCell(view?.documents),
          sourceCell(view?.adviser),
          view?.gap ?? null,
          view?.flagged === true ? 'yes' : '',
          view?.confidence ?? 'none',
          sourceCell(view?.agreed),
          view?.agreed?.level ?? null,
          view?.agreed?.note ?? '',
          ...(earlier === null ? [] : [beforeCell(framework, before.get(item.id))]),
        ]
      }),
    ),
  }
}

function beforeCell(
  framework: AuditReport['framework'],
  item: Readonly<{ before: 0 | 1 | 2 | 3 | null; comparable: boolean }> | undefined,
): TableCell {
  if (item === undefined || !item.comparable) return 'does not compare'
  return item.before === null ? null : levelLabel(framework, item.before)
}

function surveyTable({ framework, surveys }: AuditReport): Table {
  const items = framework.areas.flatMap((area) => area.items)
  return {
    title: 'Survey',
    columns: [
      text('Group'),
      code('Item'),
      text('Statement'),
      ...SURVEY_ANSWERS.map(figure),
      figure('Answers'),
      figure('Agree %'),
      figure('Answered the survey'),
      figure('Invited'),
      { head: 'From', kind: 'date' },
      { head: 'To', kind: 'date' },
    ],
    rows: surveys.flatMap((survey) =>
      items.flatMap((item): TableCell[][] => {
        const result = survey.results.find(({ itemId }) => itemId === item.id)
        if (result === undefined) return []
        const agreement = agreementOf(result.counts)
        if (agreement.perception === undefined) return []
        return [
          [
            groupName(survey.group),
            item.id,
            item.survey_statement ?? itemTitle(item),
            ...result.counts,
            agreement.n,
            hundredths(agreement.share),
            survey.answered,
            survey.invited,
            survey.heldFrom,
            survey.heldTo,
          ],
        ]
      }),
    ),
  }
}

function needsTable({ framework, needs }: AuditReport): Table {
  const titles = new Map(
    framework.areas.flatMap(({ items }) => items.map((item) => [item.id, itemTitle(item)])),
  )
  return {
    title: 'Needs',
    columns: [
      figure('Priority'),
      text('Need'),
      text('What shows it in pupils'),
      code('Item'),
      text('Title of the item'),
      text('Status'),
    ],
    rows: needs.map(({ priority, title, pupilEvidence, itemId, status }) => [
      priority,
      title,
      pupilEvidence,
      itemId,
      itemId === null ? null : (titles.get(itemId) ?? null),
      NEED_STATUS[status],
    ]),
  }
}

/** A sheet that is passed on has lost the name of its file. */
function aboutTable(report: AuditReport): Table {
  return {
    title: 'About',
    columns: [text('What'), text('Says')],
    rows: [
      ['Audit', roundName(report.audit.round)],
      ...reportFacts(report),
      ['State', draftLine(report) ?? 'Agreed and shared with the school'],
      ['Scale', report.framework.scale.map(({ value, label }) => `${value} ${label}`).join(', ')],
    ],
  }
}

function hundredths(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100)
}
