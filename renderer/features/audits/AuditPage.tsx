import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { AuditPage as AuditPageData } from '#shared/contract/audits.ts'
import type { DraftRow } from '#shared/contract/drafts.ts'
import { AUDIT_ROUNDS, AUDIT_STATUS } from '#shared/model/enums.ts'
import { type Framework, findFramework } from '#shared/model/framework.ts'
import { today } from '#shared/model/local-date.ts'
import { AreaProfile } from './AreaProfile.tsx'
import { AuditStatus } from './AuditStatus.tsx'
import { AuditSummary } from './AuditSummary.tsx'
import { profileRows } from './profile.ts'
import { agreedOf } from './ratings.ts'
import { VisitMode } from './VisitMode.tsx'

export function AuditPage({ id }: Readonly<{ id: string }>) {
  const page = useRead('audits.get', { id })
  // Words that a crash left behind say where the visit goes on.
  const drafts = useRead('drafts.list')
  if (page.error)
    return (
      <Page title="Audit" back={{ label: 'Audits', href: paths.audits }}>
        <ErrorSentence error={page.error} />
      </Page>
    )
  if (!page.data || drafts.waiting) return null
  const { body } = page.data.audit
  const framework = findFramework(body.frameworkId, body.frameworkVersion)
  const title = `${AUDIT_ROUNDS[body.round]} audit of ${page.data.school.name}`
  const back = { label: page.data.school.name, href: paths.school(page.data.school.id) }
  if (!framework)
    return (
      <Page title={title} back={back}>
        <p>
          This audit stands on the framework {body.frameworkId} {body.frameworkVersion}, which this version of
          the app does not have. Install the newest version to see its items.
        </p>
      </Page>
    )
  return (
    <FrameworkAudit
      page={page.data}
      framework={framework}
      title={title}
      back={back}
      startAt={itemOfDraft(drafts.data, id)}
    />
  )
}

type FrameworkAuditProps = Readonly<{
  page: AuditPageData
  framework: Framework
  title: string
  back: Readonly<{ label: string; href: string }>
  startAt: string | undefined
}>

function FrameworkAudit({ page, framework, title, back, startAt }: FrameworkAuditProps) {
  const readOnly = useReadOnly()
  const [tab, setTab] = useState<string | null>('visit')
  const { body } = page.audit
  const lead = (
    <>
      {framework.name} · opened {dayNear(body.openedOn, today())}
      {body.closedOn !== null && ` · closed ${dayNear(body.closedOn, today())}`}
    </>
  )
  return (
    <Page
      title={title}
      back={back}
      lead={lead}
      actions={readOnly ? <span>{AUDIT_STATUS[body.status]}</span> : <AuditStatus audit={page.audit} />}
    >
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="visit">Items</Tabs.Tab>
          <Tabs.Tab value="profile">Profile and summary</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="visit" pt="md">
          <VisitMode page={page} framework={framework} startAt={startAt} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="profile" pt="md">
          <AreaProfile framework={framework} rows={profileRows(framework, agreedOf(page.ratings))} />
          <AuditSummary page={page} readOnly={readOnly} />
        </Tabs.Panel>
      </Tabs>
      <HistoryLink kind="audit" id={page.audit.id} />
    </Page>
  )
}

function itemOfDraft(drafts: readonly DraftRow[] | undefined, auditId: string): string | undefined {
  const mine = drafts?.find(
    ({ kind, body }) => (kind === 'evidence' || kind === 'need') && body.auditId === auditId,
  )
  return typeof mine?.body.itemId === 'string' ? mine.body.itemId : undefined
}
