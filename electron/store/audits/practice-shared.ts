import type { StandingRow } from '#shared/contract/across.ts'
import { schoolsNamedIn } from '#shared/model/named-in.ts'
import type { Reader } from '../db.ts'

/** What schools show at forums, the latest first. CROSS JOIN: forums first, each with its own few items. */
export const SPOTLIGHTS_SQL = `
  SELECT forum.id, forum.title, forum.date, forum.hub, agenda_item.lead
  FROM forum CROSS JOIN agenda_item ON agenda_item.forum_id = forum.id
  WHERE forum.date IS NOT NULL AND forum.deleted = 0 AND forum.status NOT IN ('cancelled', 'merged')
    AND agenda_item.deleted = 0 AND agenda_item.kind = 'school_spotlight' AND agenda_item.lead <> ''
  ORDER BY forum.date DESC, forum.id`

const GIVEN_SQL = `
  SELECT pairing.id, pairing.partner_id AS partnerId, pairing.made_on AS "on", school.name
  FROM pairing JOIN school ON school.id = pairing.school_id
  WHERE pairing.deleted = 0 AND pairing.status = 'met'`

type School = Readonly<{ id: string; name: string; hub: string }>
type Sharing = Pick<StandingRow, 'shared' | 'sharesOn'>

/**
 * When each school last shared: it led a spotlight of a forum of its hub, or gave in a pair that met. Who leads an
 * agenda item is free text, so a school is known by its name in it, whole or without what every school is called.
 */
export function sharingOf(
  reader: Reader,
  schools: readonly School[],
  today: string,
): (schoolId: string) => Sharing {
  const found = new Map<string, { shared: Sharing['shared']; sharesOn: string | null }>()
  const of = (id: string) => {
    const entry = found.get(id) ?? { shared: null, sharesOn: null }
    found.set(id, entry)
    return entry
  }
  const hubs = new Map<string, School[]>()
  for (const school of schools) hubs.set(school.hub, [...(hubs.get(school.hub) ?? []), school])
  const namedIn = new Map([...hubs].map(([hub, members]) => [hub, schoolsNamedIn(members)]))
  type Spotlight = { id: string; title: string; date: string; hub: string; lead: string }
  for (const { id, title, date, hub, lead } of reader.sql<[], Spotlight>(SPOTLIGHTS_SQL).all())
    for (const school of namedIn.get(hub)?.(lead) ?? []) {
      const entry = of(school.id)
      if (date > today) entry.sharesOn = date
      else if (entry.shared === null) entry.shared = { on: date, how: 'forum', id, title }
    }
  for (const { id, partnerId, on, name } of reader
    .sql<[], { id: string; partnerId: string; on: string; name: string }>(GIVEN_SQL)
    .all()) {
    const entry = of(partnerId)
    if (entry.shared === null || entry.shared.on < on) entry.shared = { on, how: 'pair', id, title: name }
  }
  return (schoolId) => found.get(schoolId) ?? { shared: null, sharesOn: null }
}
