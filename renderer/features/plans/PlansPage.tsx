import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { PlanRow } from '#shared/contract/plans.ts'
import { yearText } from '#shared/model/date-text.ts'
import { PLAN_STATUS } from '#shared/model/enums.ts'
import { StartPlan } from './StartPlan.tsx'

const COLUMNS: readonly Column<PlanRow>[] = [
  { key: 'school', head: 'School', cell: (row) => row.schoolName, sort: (row) => row.schoolName },
  {
    key: 'year',
    head: 'School year',
    cell: ({ plan }) => yearText(plan.body.academicYear),
    sort: ({ plan }) => plan.body.academicYear,
  },
  {
    key: 'status',
    head: 'Status',
    cell: ({ plan }) => PLAN_STATUS[plan.body.status],
    sort: ({ plan }) => plan.body.status,
  },
  {
    key: 'goals',
    head: 'Goals',
    cell: (row) => (row.goals === 0 ? 'none yet' : row.goals),
    sort: (row) => row.goals,
    align: 'right',
  },
  {
    key: 'agreed',
    head: 'Agreed with the head',
    cell: ({ plan }) =>
      plan.body.agreedWithHeadOn === null ? 'not yet' : dayYear(plan.body.agreedWithHeadOn),
    sort: ({ plan }) => plan.body.agreedWithHeadOn ?? '',
  },
]
const HUB: Column<PlanRow> = { key: 'hub', head: 'Hub', cell: (row) => row.hub, sort: (row) => row.hub }

/** All plans, those of the newest school year first. */
export function PlansPage() {
  const plans = useRead('plans.list')
  const readOnly = useReadOnly()
  const [starting, setStarting] = useState(false)
  if (!plans.data) return <ErrorSentence error={plans.error} />
  const start = (
    <Button onClick={() => setStarting(true)} disabled={starting}>
      Start a plan
    </Button>
  )
  return (
    <Page title="Plans" actions={readOnly || plans.data.length === 0 ? undefined : start}>
      {starting && <StartPlan onClose={() => setStarting(false)} />}
      {plans.data.length === 0 ? (
        <EmptyState action={readOnly ? undefined : start}>
          {readOnly
            ? 'Plans appear here when an adviser’s bundle that holds some has been imported.'
            : 'A school’s CPD plan for a year goes here: its goals, what pupils will gain, and what staff will do.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Plans by school and year"
          columns={readOnly ? [...COLUMNS.slice(0, 1), HUB, ...COLUMNS.slice(1)] : COLUMNS}
          rows={plans.data}
          rowKey={({ plan }) => plan.id}
          href={({ plan }) => paths.plan(plan.id)}
        />
      )}
    </Page>
  )
}
