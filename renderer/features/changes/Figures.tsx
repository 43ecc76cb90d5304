import { Button } from '@mantine/core'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { RegisterChange } from '#shared/contract/register-changes.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { Deeds } from './use-changes.ts'

type FiguresProps = Readonly<{ figures: readonly RegisterChange[]; deeds: Deeds }>

/** What nobody need decide: rolls that moved little, the census figures of the year, facts that are confirmed. */
export function Figures({ figures, deeds }: FiguresProps) {
  const readOnly = useReadOnly()
  return (
    <Section
      title="Other figures"
      note={counted(figures.length, 'school')}
      actions={
        !readOnly && (
          <Button
            variant="default"
            size="compact-md"
            disabled={deeds.busy}
            onClick={() =>
              void deeds.accept(figures, `the other figures of ${counted(figures.length, 'school')}`)
            }
          >
            Bring up to date
          </Button>
        )
      }
    >
      <p className="fb-quiet">
        Rolls that moved by less than 10 %, the year’s census figures, and facts that the newer register
        confirms.
      </p>
      <details className="changes-figures">
        <summary>School by school</summary>
        <ul>
          {figures.map(({ schoolId, schoolName, after }) => (
            <li key={schoolId}>
              {schoolName}: {after}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
