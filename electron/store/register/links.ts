import type { LinksStatus } from '#shared/contract/register.ts'
import type { Reader } from '../db.ts'

/** Which links file is loaded; null before one was. */
export function linksStatus(reader: Reader): LinksStatus {
  const row = reader
    .sql<[], NonNullable<LinksStatus>>(
      `SELECT file_name AS fileName, as_at AS asAt, rows, undated, loaded_at AS loadedAt
       FROM register_links_load WHERE state = 'current'`,
    )
    .get()
  return row ?? null
}

export type Successor = Readonly<{ urn: number; type: string; on: string | null }>

/** What the links file says came after a school: its own lines, and the lines of those that name it as predecessor. */
export function successorsByLinks(reader: Reader, urn: number): Successor[] {
  const rows = reader
    .sql<[{ urn: number }], Successor>(
      `SELECT link.link_urn AS urn, link_type AS type, linked_on AS "on"
       FROM register_link link JOIN register_links_load l ON l.id = link.load_id AND l.state = 'current'
       WHERE link.urn = :urn AND (link_type LIKE 'Successor%' OR link_type = 'Result of Amalgamation')
       UNION ALL
       SELECT link.urn, link_type, linked_on
       FROM register_link link JOIN register_links_load l ON l.id = link.load_id AND l.state = 'current'
       WHERE link.link_urn = :urn AND link_type LIKE 'Predecessor%'`,
    )
    .all({ urn })
  const found = new Map<number, Successor>()
  for (const row of rows) {
    const known = found.get(row.urn)
    if (known === undefined || (known.on === null && row.on !== null)) found.set(row.urn, row)
  }
  return [...found.values()]
}
