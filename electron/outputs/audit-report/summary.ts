import { areaShare, areaWords } from '#shared/model/area-share.ts'
import { longDate } from '#shared/model/date-text.ts'
import { counted } from '#shared/model/figure-words.ts'
import { levelLabel } from '#shared/model/framework/framework.ts'
import type { Block } from '../document/model.ts'
import { changesOf } from './change.ts'
import type { AuditReport, ReportParts } from './model.ts'
import { draftLine, earlierName, percent, surveyBase } from './words.ts'

/** What the audit comes to: the adviser's words first, then the figures in a few lines. */
export function summarySection(report: AuditReport, parts: ReportParts): Block[] {
  const draft = draftLine(report)
  return [
    ...(draft === null
      ? []
      : [
          {
            kind: 'callout',
            title: draft,
            text: 'Leaders and the adviser have not finished agreeing the levels. Please do not pass this on.',
          } as const,
        ]),
    { kind: 'heading', level: 1, text: 'Summary' },
    ...paragraphs(report.audit.summary).map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'list', items: glance(report, parts) },
    ...asExpected(report),
    ...mainNeeds(report),
  ]
}

/** Empty lines part paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function glance(report: AuditReport, parts: ReportParts): string[] {
  const { framework, views, areas, surveys, earlier } = report
  const rated = areas.reduce((sum, area) => sum + area.rated, 0)
  const items = areas.reduce((sum, area) => sum + area.items, 0)
  const shown = areas
    .filter((area) => area.score !== null)
    .sort((a, b) => (areaShare(framework, b) ?? 0) - (areaShare(framework, a) ?? 0))
  const [first, last] = [shown[0], shown.at(-1)]
  const everyone = surveys.find(({ group }) => group === 'all')
  const flagged = views.filter((view) => view.flagged).length
  return [
    rated === items
      ? `A level was agreed for all ${counted(items, 'item')}.`
      : `A level was agreed for ${rated} of ${counted(items, 'item')}.`,
    ...(first === undefined || last === undefined || first === last
      ? []
      : areaShare(framework, first) === areaShare(framework, last)
        ? [`All areas at ${percent(areaShare(framework, first) ?? 0)}.`]
        : [
            `Strongest: ${first.name} (${areaWords(framework, first)}).`,
            `Most to gain: ${last.name} (${areaWords(framework, last)}).`,
          ]),
    ...(parts.survey && everyone !== undefined ? [`The staff survey: ${surveyBase(everyone)}.`] : []),
    ...(parts.survey && flagged > 0
      ? [`Leaders and staff see ${counted(flagged, 'item')} a level or more apart.`]
      : []),
    ...(parts.comparison && earlier !== null
      ? [`Since ${earlierName(earlier)}: ${changesOf(report, earlier)}.`]
      : []),
  ]
}

const NEEDS_NAMED = 5

/** Where the plan begins, for those who read one page. */
function mainNeeds({ needs }: AuditReport): Block[] {
  const open = needs.filter(({ status }) => status !== 'met')
  if (open.length === 0) return [{ kind: 'paragraph', text: 'No need has been agreed yet.' }]
  const more = open.length - NEEDS_NAMED
  return [
    {
      kind: 'paragraph',
      text: `${more > 0 ? `The first ${NEEDS_NAMED} of ${open.length} needs` : open.length === 1 ? 'The need' : `The ${open.length} needs`} that the CPD plan starts from:`,
    },
    { kind: 'list', numbered: true, items: open.slice(0, NEEDS_NAMED).map(({ title }) => title) },
  ]
}

/** A low first result is normal, and the report says so before anybody can be disappointed. */
function asExpected({ framework, areas, audit }: AuditReport): Block[] {
  const lowest = areas.filter(({ level }) => level === 0).length
  if (lowest === 0) return []
  const label = levelLabel(framework, 0)
  const where =
    lowest === areas.length ? 'Every area is' : `${counted(lowest, 'area')} ${lowest === 1 ? 'is' : 'are'}`
  const start = audit.round === 'baseline' ? ' Most schools start there' : ' Many schools stand there'
  return [
    {
      kind: 'paragraph',
      text: `${where} at “${label}”.${start}: the standard is set high on purpose, and one item that counts three times can hold an area back. It says where to begin, not how good the school is.`,
    },
  ]
}

/** Who, when, on what: the lines under the title. */
export function reportFacts(report: AuditReport): (readonly [string, string])[] {
  const { school, audit, framework } = report
  return (
    [
      ['School', `${school.name}${school.town === '' ? '' : `, ${school.town}`} (URN ${school.urn})`],
      ['Framework', `${framework.name}, version ${framework.version}`],
      ['Audit opened', longDate(audit.openedOn)],
      ['Visit', audit.visitOn === null ? '' : longDate(audit.visitOn)],
      ['Shared with the school', audit.sharedOn === null ? '' : longDate(audit.sharedOn)],
      ['Expert adviser', [report.adviser, report.hub].filter((part) => part !== '').join(', ')],
      ['Report made', longDate(report.madeOn)],
    ] as const
  ).filter(([, value]) => value !== '')
}
