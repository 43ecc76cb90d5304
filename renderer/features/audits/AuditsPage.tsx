import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { AuditChoice, type ChosenAudit, firstChoice, toOpen } from '#renderer/ui/AuditChoice.tsx'
import { Choose } from '#renderer/ui/Choose.tsx'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { AuditRow } from '#shared/contract/audits.ts'
import { AUDIT_ROUNDS, AUDIT_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { AuditsFilter } from './AuditsFilter.tsx'
import { ALL_AUDITS, filtered, shortFramework } from './audits-filter.ts'

export function AuditsPage() {
  const audits = useRead('audits.list')
  const readOnly = useReadOnly()
  const [opening, setOpening] = useState(false)
  const [filter, setFilter] = useState(ALL_AUDITS)
  const rows = audits.data ?? []
  const shown = filtered(rows, filter)
  const openOne = <Button onClick={() => setOpening(true)}>Open an audit</Button>
  return (
    <Page
      title="Audits"
      lead={!readOnly && <a href={paths.frameworks}>Frameworks</a>}
      actions={
        rows.length > 0 && (
          <>
            <Button component="a" href={paths.across} variant="default">
              Weak and strong schools
            </Button>
            <Button component="a" href={paths.needs} variant="default">
              Needs across schools
            </Button>
            {!readOnly && openOne}
          </>
        )
      }
    >
      <ErrorSentence error={audits.error} />
      {audits.data && rows.length === 0 && (
        <EmptyState action={!readOnly && openOne}>
          {readOnly
            ? 'The audits that advisers send stand here, once their bundles are in.'
            : 'Each school’s audits stand here. The first is the baseline: where its CPD stands now.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <AuditsFilter rows={rows} readOnly={readOnly} value={filter} onChange={setFilter} />
          {shown.length < rows.length && (
            <p role="status" className="fb-quiet audits-found">
              {shown.length === 0
                ? 'No audit fits this filter.'
                : `${shown.length} of ${counted(rows.length, 'audit')}`}
            </p>
          )}
          {shown.length > 0 && (
            <DataTable
              caption="Audits, the newest first"
              columns={readOnly ? [...COLUMNS.slice(0, 1), HUB, ...COLUMNS.slice(1)] : COLUMNS}
              rows={shown}
              rowKey={(row) => row.audit.id}
              href={(row) => paths.audit(row.audit.id)}
            />
          )}
        </>
      )}
      {opening && <OpenAudit onClose={() => setOpening(false)} />}
    </Page>
  )
}

const HUB: Column<AuditRow> = { key: 'hub', head: 'Hub', cell: (row) => row.hub, sort: (row) => row.hub }

const COLUMNS: readonly Column<AuditRow>[] = [
  { key: 'school', head: 'School', cell: (row) => row.schoolName, sort: (row) => row.schoolName },
  {
    key: 'round',
    head: 'Round',
    cell: (row) => AUDIT_ROUNDS[row.audit.body.round],
    sort: (row) => row.audit.body.round,
  },
  {
    key: 'framework',
    head: 'Framework',
    cell: (row) => (
      <span className="audits-framework" title={row.framework}>
        {shortFramework(row.framework)}
      </span>
    ),
    sort: (row) => row.framework,
  },
  {
    key: 'opened',
    head: 'Opened',
    cell: (row) => <span className="audit-nowrap">{dayNear(row.audit.body.openedOn, today())}</span>,
    sort: (row) => row.audit.body.openedOn,
  },
  {
    key: 'status',
    head: 'Status',
    cell: (row) => AUDIT_STATUS[row.audit.body.status],
    sort: (row) => Object.keys(AUDIT_STATUS).indexOf(row.audit.body.status),
  },
  {
    key: 'agreed',
    head: 'Agreed',
    cell: (row) => <span className="audit-nowrap">{agreedWords(row)}</span>,
    sort: (row) => row.agreed,
    align: 'right',
  },
  { key: 'needs', head: 'Needs', cell: (row) => row.needs, sort: (row) => row.needs, align: 'right' },
]

function agreedWords({ items, agreed }: AuditRow): string {
  return items === null ? String(agreed) : `${agreed} of ${items}`
}

function OpenAudit({ onClose }: Readonly<{ onClose: () => void }>) {
  const schools = useRead('schools.list', { text: '' })
  const frameworks = useRead('frameworks.list')
  const audits = useRead('audits.list')
  const open = useWrite('audits.open')
  const [school, setSchool] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const [choice, setChoice] = useState<ChosenAudit>(firstChoice)
  const before = (audits.data ?? []).map(({ audit }) => audit.body).filter((body) => body.schoolId === school)
  async function start(): Promise<void> {
    if (school === null) return setMissing(true)
    const saved = await open.run({ schoolId: school, ...toOpen(choice, before) })
    if (saved) go(paths.audit(saved.id))
  }
  return (
    <Modal opened onClose={onClose} title="Open an audit" size="lg">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        {schools.data?.length === 0 && (
          <p>
            You have no partner schools yet. <a href={paths.register}>Add one from the register</a> first.
          </p>
        )}
        <Choose
          label="School"
          choices={(schools.data ?? []).map((row) => ({ value: row.id, label: row.name }))}
          value={school}
          onChange={(chosen) => {
            setSchool(chosen)
            setChoice({ ...choice, round: null, again: false })
          }}
          none="Choose a school"
          data-autofocus
          error={missing && school === null ? 'Choose a school.' : undefined}
        />
        <AuditChoice frameworks={frameworks.data ?? []} before={before} value={choice} onChange={setChoice} />
        <ErrorSentence error={open.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.busy}>
            {choice.status === 'planned' ? 'Plan the audit' : 'Start the audit'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
