import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { inWords } from './undone.ts'

/** Imports that were made here, each with its way back as long as nobody went on with what it made. */
export function Batches() {
  const batches = useRead('people.contacts.batches')
  const undo = useWrite('people.undo')
  const [words, setWords] = useState('')
  if (!batches.data || batches.data.length === 0) return null

  async function takeBack(batch: string): Promise<void> {
    const undone = await undo.run({ batch })
    if (undone) setWords(inWords(undone))
  }

  return (
    <Section title="Imports before">
      <ul className="people-list people-batches">
        {batches.data.map(({ id, title, madeAt, undoneAt, changes }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="fb-quiet">
              {dayNear(instantDay(madeAt), today())} {instantTime(madeAt)}, {counted(changes, 'record')}
            </span>
            {undoneAt === null ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Undo the import of ${title}`}
                onClick={() => void takeBack(id)}
                loading={undo.busy}
              >
                Undo the import
              </Button>
            ) : (
              <span className="fb-quiet">undone {dayNear(instantDay(undoneAt), today())}</span>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{words}</p>
      <ErrorSentence error={undo.error} />
    </Section>
  )
}
