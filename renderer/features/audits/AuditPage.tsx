import { Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { AuditPage as AuditPageData } from '#shared/contract/audits.ts'
import type { DraftRow } from '#shared/contract/drafts.ts'
import { isOpen } from '#shared/model/audit-states.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { today } from '#shared/model/local-date.ts'
import { viewsOf } from '#shared/model/moderation.ts'
import { AuditStatus } from './AuditStatus.tsx'
import { Locked } from './Locked.tsx'
import { AUDIT_TABS, firstTab } from './tabs.tsx'

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
  const { framework } = page.data
  const title = `${AUDIT_ROUNDS[body.round]} audit of ${page.data.school.name}`
  const back = { label: page.data.school.name, href: paths.school(page.data.school.id) }
  if (!framework)
    return (
      <Page title={title} back={back}>
        <p>
          This audit stands on the framework {body.frameworkId} {body.frameworkVersion}, which is not in this
          workspace. Ask whoever made it for its file, and import it under{' '}
          <a href={paths.frameworks}>Frameworks</a>.
        </p>
      </Page>
    )
  return (
    <FrameworkAudit
      page={page.data}
      framework={framework}
      title={title}
      back={back}
      startAt={placeOfDraft(drafts.data, id)}
    />
  )
}

type FrameworkAuditProps = Readonly<{
  page: AuditPageData
  framework: Framework
  title: string
  back: Readonly<{ label: string; href: string }>
  startAt: Place | undefined
}>

type Place = Readonly<{ tab: string; itemId: string | undefined }>

function FrameworkAudit({ page, framework, title, back, startAt }: FrameworkAuditProps) {
  const readOnly = useReadOnly()
  const [tab, setTab] = useState<string | null>(startAt?.tab ?? firstTab(page.audit.body.status))
  const { body } = page.audit
  const locked = readOnly || !isOpen(body.status)
  const views = useMemo(
    () =>
      viewsOf(
        framework,
        page.ratings.map((rating) => rating.body),
        page.surveys.map((survey) => survey.body),
      ),
    [framework, page.ratings, page.surveys],
  )
  const lead = (
    <>
      {framework.name} · opened {dayNear(body.openedOn, today())}
      {body.visitOn !== null && ` · visit ${dayNear(body.visitOn, today())}`}
      {body.sharedOn !== null && ` · shared ${dayNear(body.sharedOn, today())}`}
      {body.closedOn !== null && ` · closed ${dayNear(body.closedOn, today())}`}
    </>
  )
  return (
    <Page title={title} back={back} lead={lead}>
      <AuditStatus audit={page.audit} views={views} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          {AUDIT_TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {AUDIT_TABS.map(({ value, rates, Panel }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {rates && <Locked audit={page.audit} />}
            <Panel
              page={page}
              framework={framework}
              views={views}
              startAt={value === startAt?.tab ? startAt.itemId : undefined}
              readOnly={readOnly}
              locked={locked}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <HistoryLink kind="audit" id={page.audit.id} />
    </Page>
  )
}

/** Where words of this audit were left behind: each kind of them is written in one tab. */
function placeOfDraft(drafts: readonly DraftRow[] | undefined, auditId: string): Place | undefined {
  const mine = drafts?.find(
    ({ kind, body }) => tabOfDraft(kind, body) !== undefined && body.auditId === auditId,
  )
  const tab = mine && tabOfDraft(mine.kind, mine.body)
  if (mine === undefined || tab === undefined) return undefined
  return { tab, itemId: typeof mine.body.itemId === 'string' ? mine.body.itemId : undefined }
}

function tabOfDraft(kind: string, body: DraftRow['body']): string | undefined {
  if (kind === 'evidence' || kind === 'need') return 'visit'
  if (kind !== 'rating') return undefined
  return body.source === 'self_evaluation' ? 'leaders' : 'agree'
}
