import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { yearText } from '#shared/model/date-text.ts'
import { academicYearOf, today } from '#shared/model/local-date.ts'
import { OpenAuditDialog } from './OpenAuditDialog.tsx'
import { PlanTalkDialog } from './PlanTalkDialog.tsx'

/** What an adviser begins here: a conversation, an audit, this year's plan. */
export function SchoolActions({ page }: Readonly<{ page: SchoolPage }>) {
  const [dialog, setDialog] = useState<'audit' | 'talk'>()
  const open = useWrite('plans.open')
  const schoolId = page.school.id
  const year = academicYearOf(today())
  const plan = page.plans.find(({ body }) => body.academicYear === year)

  async function goToPlan(): Promise<void> {
    const saved = plan ?? (await open.run({ schoolId, academicYear: year }))
    if (saved) go(paths.plan(saved.id))
  }

  const shown = yearText(year)
  const planLabel = plan ? `Plan ${shown}` : `Start the ${shown} plan`
  useCommands([
    { id: 'school-talk', label: 'Plan a conversation', shortcut: 'c', run: () => setDialog('talk') },
    { id: 'school-audit', label: 'Open an audit', shortcut: 'a', run: () => setDialog('audit') },
    { id: 'school-plan', label: planLabel, shortcut: 'p', run: () => void goToPlan() },
  ])
  return (
    <>
      <ErrorSentence error={open.error} />
      <Button onClick={() => setDialog('talk')}>Plan a conversation</Button>
      <Button variant="default" onClick={() => setDialog('audit')}>
        Open an audit
      </Button>
      <Button variant="default" onClick={() => void goToPlan()} loading={open.busy}>
        {planLabel}
      </Button>
      {dialog === 'audit' && <OpenAuditDialog schoolId={schoolId} onClose={() => setDialog(undefined)} />}
      {dialog === 'talk' && <PlanTalkDialog page={page} onClose={() => setDialog(undefined)} />}
    </>
  )
}
