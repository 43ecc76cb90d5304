import { dumbbell } from '#shared/charts/dumbbell.ts'
import { counted, oneDecimal } from '#shared/model/figure-words.ts'
import { type FrameworkArea, itemTitle, levelLabel } from '#shared/model/framework/framework.ts'
import { GAP_FLAGGED } from '#shared/model/moderation.ts'
import { MIN_CELL } from '#shared/model/suppression.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import { agreementOf } from '#shared/model/survey-figures.ts'
import type { Block, DocumentTable, Text } from '../document/model.ts'
import { inCharts } from './in-charts.ts'
import type { AuditReport } from './model.ts'
import { gapWords, groupName, percent, surveyBase } from './words.ts'

/** How leaders and staff see the school, each item on one scale. Nothing is told of fewer people than the rule allows. */
export function viewsSection(report: AuditReport): Block[] {
  const { framework, views, surveys } = report
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const counts = countsOf(report)
  const rowsOf = ({ items }: FrameworkArea) =>
    items.flatMap((item) => {
      const view = byId.get(item.id)
      const leaders = view?.leaders?.level ?? null
      const staff = view?.staff?.value ?? null
      if (view === undefined || (leaders === null && staff === null)) return []
      const note = staff === null ? { staffNote: staffNoteOf(counts.get(item.id)) } : {}
      return [{ id: item.id, name: itemTitle(item), leaders, staff, flagged: view.flagged, ...note }]
    })
  const charts = inCharts(framework.areas, rowsOf)
  if (charts.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'How leaders and staff see it' },
    { kind: 'paragraph', text: introOf(report) },
    ...(surveys.length === 0 ? [] : [groupsTable(report)]),
    ...charts.map(
      ({ names, rows }): Block => ({
        kind: 'chart',
        figures: false,
        chart: dumbbell({
          title: `Leaders and staff: ${names}`,
          rows,
          scale: framework.scale.map(({ label }) => label),
        }),
      }),
    ),
    ...figuresTable(report),
  ]
}

function introOf({ views, surveys }: AuditReport): string {
  if (surveys.length === 0)
    return 'This is how leaders see the school. There is no staff survey to set beside it.'
  const first =
    'Leaders’ self-evaluation stands beside what staff said in the anonymous survey, whose mean is put on the scale of the levels, from 0 to 3.'
  const flagged = views.filter((view) => view.flagged).length
  return flagged === 0
    ? `${first} Nowhere do they differ by a level or more.`
    : `${first} They differ by a level or more on ${counted(flagged, 'item')}: these are worth a conversation first. A gap is no fault of either side.`
}

function countsOf({ surveys }: AuditReport): ReadonlyMap<string, SurveyCounts> {
  const everyone = surveys.find(({ group }) => group === 'all')
  return new Map(everyone?.results.map((result) => [result.itemId, result.counts]))
}

/** Why an item has no view of staff. */
function staffNoteOf(counts: SurveyCounts | undefined): string {
  return counts === undefined ? 'not asked, or too few answers' : `fewer than ${MIN_CELL} answers`
}

function groupsTable({ surveys }: AuditReport): DocumentTable {
  return {
    kind: 'table',
    caption: `Who answered the staff survey. Groups of fewer than ${MIN_CELL} are not shown on their own.`,
    columns: [
      { head: 'Group', width: 3 },
      { head: 'Answers', align: 'end' },
      { head: 'Invited', align: 'end' },
      { head: 'Response', align: 'end' },
    ],
    rows: surveys.map(({ group, answered, invited }) => [
      groupName(group),
      String(answered),
      invited === null ? 'not known' : String(invited),
      invited === null || invited === 0 ? '–' : percent(answered / invited),
    ]),
    rowHeads: true,
  }
}

/** What the charts above show, and how many staff agree with what they were asked. */
function figuresTable(report: AuditReport): Block[] {
  const { framework, views, surveys } = report
  const everyone = surveys.find(({ group }) => group === 'all')
  const counts = countsOf(report)
  const byId = new Map(views.map((view) => [view.itemId, view]))
  const rows = framework.areas
    .flatMap(({ items }) => items)
    .flatMap((item): Text[][] => {
      const view = byId.get(item.id)
      const leaders = view?.leaders?.level ?? null
      if (view === undefined || (leaders === null && view.staff === undefined)) return []
      const answers = counts.get(item.id)
      const agreement = answers === undefined ? null : agreementOf(answers)
      const asked = item.title === undefined ? null : item.survey_statement
      return [
        [
          item.title === undefined
            ? [{ text: item.id, voice: 'strong' }, ` ${item.statement}`]
            : [
                { text: `${item.id} ${item.title}`, voice: 'strong' },
                asked === null ? '' : `\nStaff were asked: ${asked}`,
              ],
          leaders === null ? '–' : levelLabel(framework, leaders),
          view.staff === undefined ? staffNoteOf(answers) : oneDecimal(view.staff.value),
          view.gap === null ? '–' : [{ text: gapWords(view.gap), voice: view.flagged ? 'strong' : 'quiet' }],
          agreement?.perception === undefined
            ? '–'
            : `${percent(agreement.share)} (${agreement.agree} of ${agreement.n})`,
        ],
      ]
    })
  return [
    {
      kind: 'table',
      caption: `Leaders and staff, item by item${everyone === undefined ? '' : `. Staff survey: ${surveyBase(everyone)}`}`,
      columns: [
        { head: 'Item', width: 5 },
        { head: 'Leaders', width: 1.8 },
        { head: 'Staff’s mean, of 3', align: 'end', width: 1.5 },
        { head: 'Gap', align: 'end' },
        { head: 'Staff who agree', align: 'end', width: 2.2 },
      ],
      rows,
    },
    {
      kind: 'paragraph',
      text: [
        {
          text: `The gap is leaders less staff; one of ${GAP_FLAGGED === 1 ? 'a level' : `${GAP_FLAGGED} levels`} or more is set bold. “Agree” counts “agree” and “strongly agree”, of all who answered that statement. Answers were counted and not kept.`,
          voice: 'quiet',
        },
      ],
    },
  ]
}
