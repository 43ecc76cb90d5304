import type { ReactNode } from 'react'
import { Choose } from '#renderer/ui/Choose.tsx'
import type { ContactRow, ContactPreview as Preview } from '#shared/contract/contacts.ts'
import { counted } from '#shared/model/figure-words.ts'

/** Choices that a screen can hold; the others follow their suggestion. */
const ASKED = 200

type ContactPreviewProps = Readonly<{ preview: Preview; onDecide: (row: number, decision: string) => void }>
type Of<I extends ContactRow['is']> = Extract<ContactRow, { is: I }>

/** Row by row what an import would do: what needs a decision or was left out stands first. */
export function ContactPreview({ preview, onDecide }: ContactPreviewProps) {
  const { counts, rows, unknownRoles } = preview
  const of = <I extends ContactRow['is']>(is: I) => rows.filter((row): row is Of<I> => row.is === is)
  return (
    <>
      <p role="status">
        {counted(counts.rows, 'row')}: <strong>{counted(counts.created, 'new person', 'new people')}</strong>,{' '}
        {counts.known} known already, {counts.duplicates} that may be known, {counts.unmatched} without their
        school, {counts.skipped} that cannot be used. {counted(counts.roles, 'role')} would be added.
      </p>
      {unknownRoles.length > 0 && (
        <p className="fb-quiet">Taken as “Other”: {unknownRoles.map((role) => `“${role}”`).join(', ')}.</p>
      )}
      <Group
        title="May be known already"
        count={counts.duplicates}
        open
        heads={['Row', 'Name', 'What to do']}
      >
        {of('duplicate')
          .slice(0, ASKED)
          .map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>
                {row.name}
                <span className="people-detail">{row.detail}</span>
              </td>
              <td>
                <Choose
                  aria-label={`Row ${row.row}, ${row.name}`}
                  choices={[
                    ...row.candidates.map(({ key, name, words }) => ({
                      value: key,
                      label: `The same as ${name} (${words})`,
                    })),
                    { value: 'new', label: 'A new person' },
                    { value: 'skip', label: 'Leave out' },
                  ]}
                  value={row.decision}
                  onChange={(decision) => decision && onDecide(row.row, decision)}
                  description={row.candidates[0]?.why}
                />
              </td>
            </tr>
          ))}
      </Group>
      <Group
        title="Without their school"
        count={counts.unmatched}
        open
        heads={['Row', 'Name', 'School', 'Why']}
      >
        {of('unmatched').map(({ row, name, school, reason }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{name}</td>
            <td>{school}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </Group>
      <Group title="Cannot be used" count={counts.skipped} open heads={['Row', 'Name', 'Column', 'Why']}>
        {of('skipped').map(({ row, name, column, reason }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{name}</td>
            <td>{column === '' ? 'whole row' : column}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </Group>
      <Group title="New people" count={counts.created} open heads={['Row', 'Name', 'Role']}>
        {of('new').map(({ row, name, detail }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{name}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </Group>
      <Group title="Known already" count={counts.known} heads={['Row', 'Name', 'Role', '']}>
        {of('known').map(({ row, name, detail, adds }) => (
          <tr key={row}>
            <td>{row}</td>
            <td>{name}</td>
            <td>{detail}</td>
            <td>{adds ? 'The role is added' : 'Nothing to do'}</td>
          </tr>
        ))}
      </Group>
    </>
  )
}

type GroupProps = Readonly<{
  title: string
  count: number
  open?: boolean
  heads: readonly string[]
  children: readonly ReactNode[]
}>

function Group({ title, count, open = false, heads, children }: GroupProps) {
  if (count === 0) return null
  return (
    <details className="people-group" open={open}>
      <summary>
        {title}: {counted(count, 'row')}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="people-scroll" tabIndex={0} aria-label={title}>
        <table className="fb-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head === '' ? <span className="fb-hidden">What happens</span> : head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
      {count > children.length && <p className="fb-quiet">These are the first {children.length}.</p>}
    </details>
  )
}
