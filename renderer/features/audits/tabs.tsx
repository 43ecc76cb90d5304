import type { ComponentType } from 'react'
import type { AUDIT_STATUS } from '#shared/model/enums.ts'
import type { AuditTabProps } from './audit-tab.ts'
import { ModerationTab } from './moderation/ModerationTab.tsx'
import { NeedsReportTab } from './needs/NeedsReportTab.tsx'
import { ProfileTab } from './profile/ProfileTab.tsx'
import { LeadersTab } from './self-evaluation/LeadersTab.tsx'
import { SurveyTab } from './survey/SurveyTab.tsx'
import { VisitMode } from './visit/VisitMode.tsx'

type AuditTab = Readonly<{
  value: string
  label: string
  /** Levels are set here. */
  rates?: true
  Panel: ComponentType<AuditTabProps>
}>

/** What an audit's page is made of, in the order of the work. */
export const AUDIT_TABS: readonly AuditTab[] = [
  { value: 'leaders', label: 'Leaders', rates: true, Panel: LeadersTab },
  { value: 'survey', label: 'Staff survey', Panel: SurveyTab },
  { value: 'visit', label: 'Visit', rates: true, Panel: VisitMode },
  { value: 'agree', label: 'Agree levels', rates: true, Panel: ModerationTab },
  { value: 'profile', label: 'Profile', Panel: ProfileTab },
  { value: 'needs', label: 'Needs and report', Panel: NeedsReportTab },
]

/** Where one wants to be: collecting on the visit, then agreeing, looking at what was shared. */
export function firstTab(status: keyof typeof AUDIT_STATUS): string {
  if (status === 'visit_done' || status === 'moderating') return 'agree'
  return status === 'shared' || status === 'closed' ? 'profile' : 'visit'
}
