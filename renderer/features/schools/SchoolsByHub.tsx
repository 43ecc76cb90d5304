import { counted } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { SchoolsTable } from './SchoolsTable.tsx'

/** What the central team sees: a table for each hub, with the adviser whose schools they are. */
export function SchoolsByHub({ rows }: Readonly<{ rows: readonly SchoolRow[] }>) {
  const hubs = hubsOf(rows)
  return (
    <div className="schools-hubs">
      {hubs.map(([hub, schools]) => (
        <Section key={hub} title={hub} note={counted(schools.length, 'school')}>
          <SchoolsTable caption={`Partner schools of ${hub}`} rows={schools} withAdviser />
        </Section>
      ))}
    </div>
  )
}

/** The store hands the schools over hub by hub. */
function hubsOf(rows: readonly SchoolRow[]): [hub: string, schools: readonly SchoolRow[]][] {
  const hubs = new Map<string, SchoolRow[]>()
  for (const row of rows) hubs.set(row.hub, [...(hubs.get(row.hub) ?? []), row])
  return [...hubs]
}
