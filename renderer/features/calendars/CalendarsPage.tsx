import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { go, paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { say } from '#renderer/ui/toasts.ts'
import { useToday } from '#renderer/ui/use-today.ts'
import type { CalendarRow, CalendarYear } from '#shared/contract/calendars.ts'
import { yearText } from '#shared/model/date-text.ts'
import { counted } from '#shared/model/figure-words.ts'
import { academicYearOf } from '#shared/model/local-date.ts'
import { CalendarEditor, type Editing } from './CalendarEditor.tsx'
import { CalendarsTable } from './CalendarsTable.tsx'
import { ImportDates, type OwnerChoice } from './ImportDates.tsx'
import { Strip } from './Strip.tsx'
import { yearsAround } from './words.ts'

/** The school year of all schools together: when each is in, by whose dates, and how sure those are. */
export function CalendarsPage() {
  const today = useToday()
  const readOnly = useReadOnly()
  const [year, setYear] = useState(academicYearOf(today))
  const [hub, setHub] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const [editing, setEditing] = useState<Editing>()
  const all = useRead('calendars.list', { academicYear: year }, { keepLast: true })
  const page = useRead(
    'calendars.list',
    { academicYear: year, ...(hub !== null && { hub }) },
    { keepLast: true },
  )
  const confirm = useWrite('calendars.confirm')
  useCommands([
    {
      id: 'calendars-import',
      label: 'Import term dates',
      shortcut: 'i',
      when: !readOnly && editing === undefined,
      run: () => setImporting(true),
    },
  ])
  if (!page.data || !all.data)
    return page.waiting ? null : (
      <Page title="Term dates">
        <ErrorSentence error={page.error ?? all.error} />
      </Page>
    )
  if (editing)
    return (
      <Page title={`${editing.name}, ${editing.academicYear}`} lead="Nothing is written before you save.">
        <CalendarEditor editing={editing} onDone={() => setEditing(undefined)} />
      </Page>
    )
  const { rows, without } = page.data
  const hubs = hubsOf(all.data)
  const confirmRow = async ({ owner, name }: CalendarRow) => {
    if (await confirm.run({ ...owner, academicYear: year, on: today }))
      say(`The dates of ${name} are confirmed.`)
  }
  const change = ({ owner, name, calendar, record }: CalendarRow) =>
    record === null
      ? setEditing({ owner, name, academicYear: year, calendar, record })
      : go(paths.calendar(record.id))
  return (
    <Page
      title="Term dates"
      lead={summary(page.data)}
      actions={
        <>
          <Choose
            aria-label="School year"
            choices={yearsAround(today).map((value) => ({ value, label: yearText(value) }))}
            value={year}
            onChange={(next) => setYear(next ?? year)}
          />
          {hubs.length > 1 && (
            <Choose
              aria-label="Hub"
              choices={hubs.map((value) => ({ value, label: value }))}
              value={hub}
              onChange={setHub}
              none="All hubs"
            />
          )}
          {!readOnly && <Button onClick={() => setImporting(true)}>Import term dates</Button>}
        </>
      }
    >
      <ErrorSentence error={confirm.error} />
      {rows.length === 0 && without.length === 0 && (
        <EmptyState>
          The term dates of your schools stand here. Add <a href={paths.schools}>partner schools</a> first.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Section title={`School year ${yearText(year)}`}>
          <Strip year={year} rows={rows} today={today} />
          <CalendarsTable
            year={year}
            rows={rows}
            readOnly={readOnly}
            busy={confirm.busy}
            onConfirm={(row) => void confirmRow(row)}
            onChange={change}
          />
        </Section>
      )}
      {without.length > 0 && (
        <Section title="No calendar" note={`for ${yearText(year)}: nobody can count term days there`}>
          <ul className="calendars-without">
            {without.map(({ laCode, name, schools }) => (
              <li key={laCode}>
                <span>
                  <strong>{name || 'No authority known'}</strong>{' '}
                  <span className="fb-quiet" title={schools.map((school) => school.name).join(', ')}>
                    {counted(schools.length, 'school')}
                  </span>
                </span>
                {!readOnly && /^\d{3}$/.test(laCode) && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Write them down: the dates of ${name}`}
                    onClick={() =>
                      setEditing({
                        owner: { laCode, schoolId: null },
                        name,
                        academicYear: year,
                        calendar: null,
                        record: null,
                      })
                    }
                  >
                    Write them down
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {importing && (
        <ImportDates owners={ownersOf(all.data)} academicYear={year} onClose={() => setImporting(false)} />
      )}
    </Page>
  )
}

/** How many calendars there are, and how many of them somebody has confirmed. */
function summary({ rows, without }: CalendarYear): string {
  const unsure = rows.filter(({ confirmed }) => !confirmed).length
  const parts = [counted(rows.length, 'calendar')]
  if (unsure > 0) parts.push(`${unsure} not confirmed yet`)
  if (without.length > 0) parts.push(`${counted(without.length, 'authority', 'authorities')} without one`)
  return parts.join(', ')
}

function followersOf({ rows, without }: CalendarYear) {
  return [...rows, ...without].flatMap(({ schools }) => schools)
}

function hubsOf(year: CalendarYear): string[] {
  return [...new Set(followersOf(year).map(({ hub }) => hub))].sort()
}

/** Authorities first, then every school, which may differ from its own. */
function ownersOf(year: CalendarYear): OwnerChoice[] {
  const authorities = new Map<string, string>()
  for (const { owner, name } of year.rows) if (owner.laCode !== null) authorities.set(owner.laCode, name)
  for (const { laCode, name } of year.without) if (/^\d{3}$/.test(laCode)) authorities.set(laCode, name)
  return [
    ...[...authorities].map(([laCode, label]) => ({ key: laCode, label, owner: { laCode, schoolId: null } })),
    ...followersOf(year).map(({ id, name }) => ({
      key: id,
      label: `${name} only`,
      owner: { laCode: null, schoolId: id },
    })),
  ]
}
