import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { native } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayYear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ReportAbout, ReportPart } from '#shared/contract/audit-report.ts'
import type { AuditPage } from '#shared/contract/audits.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Parts, useReport } from './use-report.ts'

/** The report for the school: what will be in it, and the ways to have it. */
export function ReportPanel({ page }: Readonly<{ page: AuditPage }>) {
  const about = useRead('audits.report.about', { id: page.audit.id })
  const [parts, setParts] = useState<Parts>({ items: true, evidence: true, survey: true, comparison: true })
  if (!about.data) return <ErrorSentence error={about.error} />
  return (
    <Section
      title="Report for the school"
      note={about.data.draft ? 'a draft until the audit is shared' : undefined}
    >
      <div className="report-panel">
        <PartsChooser about={about.data} parts={parts} onChange={setParts} />
        <Ways about={about.data} id={page.audit.id} parts={parts} />
      </div>
    </Section>
  )
}

type PartsChooserProps = Readonly<{ about: ReportAbout; parts: Parts; onChange: (parts: Parts) => void }>

function PartsChooser({ about, parts, onChange }: PartsChooserProps) {
  const part = (key: ReportPart, label: string, description: string, there = true) => (
    <Switch
      key={key}
      label={label}
      description={description}
      checked={there && parts[key]}
      disabled={!there}
      onChange={(event) => onChange({ ...parts, [key]: event.currentTarget.checked })}
    />
  )
  return (
    <fieldset className="report-parts">
      <legend>What will be in it</legend>
      <p>
        Summary, profile with {about.rated} of {counted(about.items, 'item')} agreed,{' '}
        {about.needs === 0 ? 'no need yet' : counted(about.needs, 'need')}, and how it was done. Besides:
      </p>
      {part(
        'items',
        'Each item',
        `Its level, what that rests on, and your note: ${counted(about.items, 'item')}.`,
      )}
      {part(
        'evidence',
        'Evidence',
        about.evidence === 0
          ? 'No line of evidence has been written.'
          : `${counted(about.evidence, 'line')}. Quotes come without day, place and role.`,
        about.evidence > 0,
      )}
      {part(
        'survey',
        'Leaders’ and staff’s views',
        about.survey !== ''
          ? `Staff survey: ${about.survey}.`
          : about.leaders > 0
            ? 'There is no staff survey yet; leaders’ views stand alone.'
            : 'Neither leaders nor staff have been asked yet.',
        about.survey !== '' || about.leaders > 0,
      )}
      {part(
        'comparison',
        'Change since an earlier round',
        about.earlier === null
          ? 'There is no earlier round that compares.'
          : `${AUDIT_ROUNDS[about.earlier.round]} of ${dayYear(about.earlier.openedOn)}, and the hub’s mean where enough schools have one.`,
        about.earlier !== null,
      )}
      <p className="report-private">
        Private notes are never in it.{' '}
        {about.withheld > 0 &&
          `${counted(about.withheld, 'record')} of this audit ${about.withheld === 1 ? 'is' : 'are'} marked private and ${about.withheld === 1 ? 'stays' : 'stay'} here.`}
      </p>
    </fieldset>
  )
}

type WaysProps = Readonly<{ about: ReportAbout; id: string; parts: Parts }>

function Ways({ about, id, parts }: WaysProps) {
  const { make, busy, made, error } = useReport(id, about.name, parts)
  useCommands([
    {
      id: 'report.pdf',
      label: 'Save the report as PDF',
      shortcut: 'mod+shift+p',
      run: () => void make('pdf'),
    },
    { id: 'report.print', label: 'Print the report', shortcut: 'mod+p', run: () => void make('printer') },
    { id: 'report.word', label: 'Save the report as a Word file', run: () => void make('docx') },
    { id: 'report.results', label: 'Save the results for Excel', run: () => void make('xlsx') },
  ])
  const idle = busy === undefined
  const button = (order: Parameters<typeof make>[0], label: string) => (
    <Button variant="default" onClick={() => void make(order)} loading={busy === order} disabled={!idle}>
      {label}
    </Button>
  )
  return (
    <div className="report-ways">
      <Button onClick={() => void make('pdf')} loading={busy === 'pdf'} disabled={!idle}>
        Save as PDF
      </Button>
      {button('docx', 'Save as Word')}
      {button('printer', 'Print')}
      <p>The results alone, with every source:</p>
      {button('xlsx', 'Results for Excel')}
      {button('csv', 'Items as CSV')}
      <div role="status" className="report-made">
        {busy !== undefined && 'It is being made…'}
        {made?.words}{' '}
        {made?.grant && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void native.showFile({ grant: made.grant ?? '' })}
          >
            Show in folder
          </Button>
        )}
      </div>
      <ErrorSentence error={error} />
    </div>
  )
}
