import type { ReactNode } from 'react'
import { paths } from './paths.ts'
import type { OpenWorkspace } from './workspace.ts'

export type Place = Readonly<{ label: string; href: string; icon: ReactNode }>

/** One line drawing of 18 × 18 for each place; the stroke is the text's colour. */
function icon(path: string): ReactNode {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

const WEEK = { label: 'Week', href: paths.week, icon: icon('M3 4.5h12v10.5H3zM3 8h12M6 2.5v3M12 2.5v3') }
const SCHOOLS = {
  label: 'Schools',
  href: paths.schools,
  icon: icon('M3 15.5V8l6-4 6 4v7.5zM7.5 15.5v-4h3v4M9 4V1.5h3'),
}
const PEOPLE = {
  label: 'People',
  href: paths.people,
  icon: icon(
    'M6.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM1.5 15c.5-2.5 2.5-4 5-4s4.500 1.500 5 4M12 9a2.250 2.250 0 1 0-1-4.300M13 11.200c1.800.3 3.100 1.700 3.500 3.800',
  ),
}
const COACHING = {
  label: 'Coaching',
  href: paths.coaching,
  icon: icon('M2.5 3h9v6.5h-5L4 12V9.5H2.5zM11.5 6.5h4V13H14v2.5L11.5 13H8'),
}
const AUDITS = {
  label: 'Audits',
  href: paths.audits,
  icon: icon('M4 2.5h10v13H4zM6.5 6.5l1 1 1.5-2M6.5 11l1 1L9 10M11 7h1.5M11 11.5h1.5'),
}
const PLANS = { label: 'Plans', href: paths.plans, icon: icon('M2.5 4.5h6M5.5 9h6M9 13.5h6.5') }
const FORUMS = {
  label: 'Forums',
  href: paths.forums,
  icon: icon('M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM9 5.5V9l2.5 1.5'),
}
const EXCHANGE = {
  label: 'Exchange',
  href: paths.exchange,
  icon: icon('M2.5 6h11M10.5 3l3 3-3 3M15.5 12h-11M7.5 9l-3 3 3 3'),
}
const INBOX = { label: 'Inbox', href: paths.inbox, icon: icon('M3 3.5h12v11H3zM3 10h3.5l1 2h3l1-2H15') }

const CALENDARS = {
  label: 'Term dates',
  href: paths.calendars,
  icon: icon('M2 5.5h4M7.500 5.500h3M12 5.500h4M2 9h3M6.500 9h5M13 9h3M2 12.500h5M8.500 12.500h7.500'),
}

const FRAMEWORKS = {
  label: 'Frameworks',
  href: paths.frameworks,
  icon: icon('M3 3h5v5H3zM10 3h5v5h-5zM3 10h5v5H3zM10 12.500h5M12.500 10v5'),
}

const ADVISER: readonly Place[] = [
  WEEK,
  SCHOOLS,
  PEOPLE,
  COACHING,
  AUDITS,
  PLANS,
  FORUMS,
  CALENDARS,
  EXCHANGE,
]
const CENTRE: readonly Place[] = [
  INBOX,
  SCHOOLS,
  PEOPLE,
  COACHING,
  AUDITS,
  PLANS,
  FORUMS,
  CALENDARS,
  FRAMEWORKS,
]

/** What stands in the rail. */
export function placesFor(role: OpenWorkspace['role']): readonly Place[] {
  return role === 'centre' ? CENTRE : ADVISER
}
