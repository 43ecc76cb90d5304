import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { CHANGE_WORDS, type RegisterChange } from '#shared/contract/register-changes.ts'
import { Successors } from './Successors.tsx'
import type { Deeds } from './use-changes.ts'

type SchoolChangesProps = Readonly<{ changes: readonly RegisterChange[]; deeds: Deeds }>

/** What changed at one school, line by line. */
export function SchoolChanges({ changes, deeds }: SchoolChangesProps) {
  const readOnly = useReadOnly()
  const [first] = changes
  if (first === undefined) return null
  const { schoolName, schoolId } = first
  const clear = changes.filter(({ choose }) => !choose)
  return (
    <Section
      title={schoolName}
      note={<a href={paths.school(schoolId)}>URN {first.urn}</a>}
      actions={
        !readOnly &&
        clear.length > 1 && (
          <Button
            variant="default"
            size="compact-md"
            disabled={deeds.busy}
            aria-label={`Accept these ${clear.length}: ${schoolName}`}
            onClick={() => void deeds.accept(clear, `what changed at ${schoolName}`)}
          >
            Accept these {clear.length}
          </Button>
        )
      }
    >
      <div className="fb-table-frame">
        <table className="fb-table changes-table">
          <caption className="fb-hidden">What changed at {schoolName}</caption>
          <thead>
            <tr>
              <th scope="col" className="changes-what">
                What
              </th>
              <th scope="col">Here</th>
              <th scope="col">The register</th>
              <th scope="col" className="changes-deeds">
                <span className="fb-hidden">Decide</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow
                key={`${change.what} ${change.value}`}
                change={change}
                deeds={deeds}
                readOnly={readOnly}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type ChangeRowProps = Readonly<{ change: RegisterChange; deeds: Deeds; readOnly: boolean }>

function ChangeRow({ change, deeds, readOnly }: ChangeRowProps) {
  const [successor, setSuccessor] = useState<string>()
  const { what, before, after, evidence, schoolName } = change
  const word = CHANGE_WORDS[what]
  const [yes, no] = what === 'new_urn' ? ['It is the same school', 'Another school'] : ['Accept', 'Keep mine']
  const said = `${what === 'new_urn' ? 'new URN' : word.toLowerCase()} of ${schoolName}`
  return (
    <tr>
      <th scope="row" className="changes-what">
        {word}
      </th>
      <td>{before}</td>
      <td>
        {after}
        {evidence.length > 0 && (
          <ul className="changes-evidence">
            {evidence.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {change.choose && <Successors change={change} value={successor} onChange={setSuccessor} />}
      </td>
      <td className="changes-deeds">
        {!readOnly && change.waits && <span className="fb-quiet">after the new URN</span>}
        {!readOnly && !change.waits && (
          <div className="fb-actions">
            <Button
              variant="default"
              size="compact-md"
              disabled={deeds.busy || (change.choose && successor === undefined)}
              aria-label={`${yes}: ${said}`}
              onClick={() =>
                void deeds.accept(
                  [successor === undefined ? change : { ...change, successor }],
                  `the ${said}`,
                )
              }
            >
              {yes}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              disabled={deeds.busy}
              aria-label={`${no}: ${said}`}
              onClick={() => void deeds.keep([change], `the ${said} as it is here`)}
            >
              {no}
            </Button>
          </div>
        )}
      </td>
    </tr>
  )
}
