import { DataTable } from '#renderer/ui/DataTable.tsx'
import { STRANDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { type Counted, countParticipations, retentionOfPeople } from '#shared/model/participation-counts.ts'

/** Distinct people and participations beside each other, strand by strand. */
export function PeopleCounts({ takings }: Readonly<{ takings: readonly Counted[] }>) {
  const counts = countParticipations(takings)
  const { joined, kept } = retentionOfPeople(takings, today())
  const figures = [...counts.strands, { ...counts, strand: null }].filter((one) => one.participations > 0)
  type Figures = (typeof figures)[number]
  const column = (key: string, head: string, value: (row: Figures) => number) => ({
    key,
    head,
    align: 'right' as const,
    cell: value,
  })
  return (
    <details className="people-group">
      <summary>By strand, and who stays</summary>
      <p className="people-kept">
        {counted(counts.people, 'person takes', 'people take')} or took part, in{' '}
        {counted(counts.participations, 'participation')}: one person in three strands counts once here and
        three times there.
        {joined > 0 &&
          ` Of ${counted(joined, 'person', 'people')} who joined a year ago or more, ${kept} ${kept === 1 ? 'is' : 'are'} still active or ${kept === 1 ? 'has' : 'have'} completed.`}
      </p>
      <DataTable
        caption="People and participations by strand"
        rows={figures}
        rowKey={(row) => row.strand ?? 'all'}
        columns={[
          {
            key: 'strand',
            head: 'Strand',
            cell: (row) => (row.strand === null ? <strong>All strands</strong> : STRANDS[row.strand]),
          },
          column('people', 'People', (row) => row.people),
          column('participations', 'Participations', (row) => row.participations),
          column('registered', 'Registered', (row) => row.byStatus.registered),
          column('active', 'Active', (row) => row.byStatus.active),
          column('withdrawn', 'Withdrawn', (row) => row.byStatus.withdrawn),
          column('completed', 'Completed', (row) => row.byStatus.completed),
        ]}
      />
    </details>
  )
}
