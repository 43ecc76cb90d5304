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
  audit: (id: string) => `#/audits/${id}`,
  plans: '#/plans',
  plan: (id: string) => `#/plans/${id}`,
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
  kind: 'school' | 'audit' | 'plan' | 'conversation' | 'forum' | 'calendar',
  id: string,
): string {
  return paths[kind](id)
}
