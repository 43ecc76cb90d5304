type Version = Readonly<{ id: string; version: string }>

/** Where things are, as links: `<a href={paths.school(id)}>`. */
export const paths = {
  week: '#/week',
  inbox: '#/inbox',
  schools: '#/schools',
  school: (id: string) => `#/schools/${id}`,
  calendars: '#/calendars',
  calendar: (id: string) => `#/calendars/${id}`,
  register: '#/register',
  changes: '#/register/changes',
  people: '#/people',
  contacts: '#/people/import',
  audits: '#/audits',
  across: '#/audits/across',
  frameworks: '#/frameworks',
  framework: (id: string, version: string) => `#/frameworks/${id}@${version}`,
  crosswalk: (from: Version, to: Version) =>
    `#/frameworks/compare/${from.id}@${from.version}~${to.id}@${to.version}`,
  needs: '#/needs',
  audit: (id: string) => `#/audits/${id}`,
  plans: '#/plans',
  plan: (id: string) => `#/plans/${id}`,
  /** The plan with a goal begun for this need. */
  planFor: (id: string, need: string) => `#/plans/${id}?need=${need}`,
  coaching: '#/coaching',
  conversation: (id: string) => `#/coaching/${id}`,
  forums: '#/forums',
  forum: (id: string) => `#/forums/${id}`,
  exchange: '#/exchange',
} as const

/** Goes there, as a link would. */
export function go(path: string): void {
  window.location.hash = path.slice(1)
}

/** The page of a record of one of the kinds that have a page. */
export function pageOf(
  kind: 'school' | 'audit' | 'plan' | 'conversation' | 'forum' | 'calendar' | 'framework',
  id: string,
): string {
  return kind === 'framework' ? `${paths.frameworks}/${id}` : paths[kind](id)
}
