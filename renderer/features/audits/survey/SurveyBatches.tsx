import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { SurveyBatch } from '#shared/contract/surveys.ts'
import { today } from '#shared/model/local-date.ts'

type SurveyBatchesProps = Readonly<{ auditId: string; onUndone: () => void }>

/** What was done with the results on this computer; the newest that stands has its way back. */
export function SurveyBatches({ auditId, onUndone }: SurveyBatchesProps) {
  const batches = useRead('surveys.batches', { auditId })
  const undo = useWrite('surveys.undo')
  const [words, setWords] = useState('')
  if (!batches.data || batches.data.length === 0) return null
  const newest = batches.data.find(({ undoneAt }) => undoneAt === null)

  async function takeBack(batch: SurveyBatch): Promise<void> {
    const done = await undo.run({ batch: batch.id })
    if (!done) return
    setWords('The results are as they were before.')
    onUndone()
  }

  return (
    <Section title="How the results came here">
      <ul className="survey-batches">
        {batches.data.map((batch) => (
          <li key={batch.id}>
            <span>{nameOf(batch)}</span>
            <span className="fb-quiet">
              {dayNear(instantDay(batch.madeAt), today())} {instantTime(batch.madeAt)}
              {batch.undoneAt !== null && ', undone'}
            </span>
            {batch === newest && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Undo: ${nameOf(batch)}`}
                onClick={() => void takeBack(batch)}
                loading={undo.busy}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{words}</p>
      <ErrorSentence error={undo.error} />
    </Section>
  )
}

function nameOf({ deed, title }: SurveyBatch): string {
  if (deed === 'file') return `Imported from ${title}`
  return deed === 'typed' ? 'Totals typed' : 'Results removed'
}
