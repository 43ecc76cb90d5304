import { Table } from '@mantine/core'
import { useId } from 'react'
import type { Framework } from '#shared/model/framework.ts'
import {
  coverageRule,
  hasAreaLevels,
  type ProfileRow,
  percent,
  profileSummary,
  profileTitle,
} from './profile.ts'

type AreaProfileProps = Readonly<{ framework: Framework; rows: readonly ProfileRow[] }>

/** One bar an area, its meaning in words beside it, the whole in a sentence, and the same figures as a table. */
export function AreaProfile({ framework, rows }: AreaProfileProps) {
  const title = useId()
  return (
    <figure className="audit-profile" aria-labelledby={title}>
      <figcaption>
        <h2 id={title} className="audit-title">
          {profileTitle(framework)}
        </h2>
        <p className="audit-summary">{profileSummary(framework, rows)}</p>
      </figcaption>
      <div className="audit-bars" aria-hidden="true">
        {rows.map((row) => (
          <Bar key={row.areaId} row={row} />
        ))}
        <div className="audit-axis">
          <div className="audit-axis-scale">
            <span>0 %</span>
            <span>50 %</span>
            <span>100 %</span>
          </div>
        </div>
      </div>
      <AreaTable framework={framework} rows={rows} />
    </figure>
  )
}

function Bar({ row }: Readonly<{ row: ProfileRow }>) {
  return (
    <div className="audit-row">
      <span className="audit-name">{row.name}</span>
      <svg className="audit-track" data-empty={row.share === null} role="presentation">
        <line className="audit-half" x1="50%" x2="50%" y1="0" y2="100%" />
        {row.share !== null && (
          <rect className="audit-fill" x="0" y="20%" height="60%" width={`${row.share * 100}%`} />
        )}
      </svg>
      <span className="audit-words" data-empty={row.share === null}>
        {row.words}
      </span>
    </div>
  )
}

function AreaTable({ framework, rows }: AreaProfileProps) {
  const levels = hasAreaLevels(framework)
  return (
    <details className="audit-figures">
      <summary>The same figures as a table</summary>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Area</Table.Th>
            <Table.Th scope="col">Items rated</Table.Th>
            <Table.Th scope="col">Weight rated</Table.Th>
            {levels && <Table.Th scope="col">Level</Table.Th>}
            <Table.Th scope="col">{levels ? 'Score' : 'Items at 2 or 3'}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.areaId}>
              <Table.Th scope="row">{row.name}</Table.Th>
              <Table.Td>
                {row.rated} of {row.items}
              </Table.Td>
              <Table.Td>{percent(row.coverage)}</Table.Td>
              {levels && (
                <Table.Td>
                  {row.level === null ? '–' : framework.scale.find((step) => step.value === row.level)?.label}
                </Table.Td>
              )}
              <Table.Td>{row.share === null ? '–' : percent(row.share)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className="audit-note">{coverageRule}</p>
    </details>
  )
}
