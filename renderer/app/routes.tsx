import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  useParams,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { Page } from '#renderer/ui/Page.tsx'
import { Frame } from './Frame.tsx'
import { useWorkspace } from './workspace.ts'

type Screens = Record<string, unknown>

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

function screen(path: string, load: () => Promise<Screens>, name: string) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, name as never),
  })
}

/** A page of one record. Another record is another page: nothing of the form of the first may stay. */
function recordScreen(path: string, load: () => Promise<Screens>, name: string) {
  const loadPage = async () => {
    const Screen = (await load())[name] as ComponentType<{ id: string }>
    return {
      default: function RecordPage() {
        const { id } = useParams({ strict: false }) as { id: string }
        return <Screen key={id} id={id} />
      },
    }
  }
  return createRoute({
    getParentRoute: () => root,
    path: `${path}/$id`,
    component: lazyRouteComponent(loadPage),
  })
}

const schools = () => import('#renderer/features/schools/index.tsx')
const people = () => import('#renderer/features/people/index.tsx')
const audits = () => import('#renderer/features/audits/index.tsx')
const plans = () => import('#renderer/features/plans/index.tsx')
const coaching = () => import('#renderer/features/coaching/index.tsx')
const forums = () => import('#renderer/features/forums/index.tsx')
const calendars = () => import('#renderer/features/calendars/index.tsx')
const frameworks = () => import('#renderer/features/frameworks/index.tsx')
const exchange = () => import('#renderer/features/exchange/index.tsx')

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

const routes = root.addChildren([
  home,
  screen('/week', () => import('#renderer/features/week/index.tsx'), 'WeekPage'),
  screen('/inbox', exchange, 'InboxPage'),
  screen('/schools', schools, 'SchoolsPage'),
  recordScreen('/schools', schools, 'SchoolPage'),
  screen('/register', schools, 'RegisterPage'),
  screen('/register/changes', () => import('#renderer/features/changes/index.tsx'), 'ChangesPage'),
  screen('/calendars', calendars, 'CalendarsPage'),
  recordScreen('/calendars', calendars, 'CalendarPage'),
  screen('/people', people, 'PeoplePage'),
  screen('/people/import', people, 'ContactsPage'),
  screen('/audits', audits, 'AuditsPage'),
  screen('/audits/across', audits, 'AcrossPage'),
  recordScreen('/audits', audits, 'AuditPage'),
  screen('/needs', audits, 'NeedsPage'),
  screen('/frameworks', frameworks, 'FrameworksPage'),
  recordScreen('/frameworks', frameworks, 'FrameworkPage'),
  recordScreen('/frameworks/compare', frameworks, 'CrosswalkPage'),
  screen('/plans', plans, 'PlansPage'),
  recordScreen('/plans', plans, 'PlanPage'),
  screen('/coaching', coaching, 'CoachingPage'),
  recordScreen('/coaching', coaching, 'ConversationPage'),
  screen('/forums', forums, 'ForumsPage'),
  recordScreen('/forums', forums, 'ForumPage'),
  screen('/exchange', exchange, 'ExchangePage'),
])

export function createAppRouter() {
  return createRouter({ routeTree: routes, history: createHashHistory(), defaultPendingMs: 1000 })
}

function Home() {
  const { role } = useWorkspace()
  return <Navigate to={role === 'centre' ? '/inbox' : '/week'} replace />
}

function NotFound() {
  return (
    <Page title="There is no such page">
      <p>
        The link that brought you here leads nowhere. <a href="#/">Go to your first page</a>.
      </p>
    </Page>
  )
}
