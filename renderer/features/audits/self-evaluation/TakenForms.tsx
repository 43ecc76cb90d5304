import { Button } from '@mantine/core'
import { useRead } from '#renderer/data/use-read.ts'
import { dayNear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { whoFilledIn } from './answer-words.ts'
import { useUndoForm } from './use-undo-form.ts'

/** Which forms were taken in, with the way back for each. */
export function TakenForms({ auditId, locked }: Readonly<{ auditId: string; locked: boolean }>) {
  const taken = useRead('audits.selfEvaluation.imports', { auditId })
  const undo = useUndoForm()
  if (!taken.data || taken.data.length === 0) return <ErrorSentence error={undo.error} />
  return (
    <>
      <ul className="leaders-taken" aria-label="Forms that were taken in">
        {taken.data.map(({ id, filledInBy, filledInOn, madeAt, changed }) => (
          <li key={id}>
            <span>
              Form of {dayNear(filledInOn, today())}, filled in by {whoFilledIn(filledInBy)}
              <span className="fb-quiet">
                {' · '}taken in {dayNear(instantDay(madeAt), today())} {instantTime(madeAt)},{' '}
                {counted(changed, 'item')}
              </span>
            </span>
            {!locked && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={undo.busy}
                onClick={() => void undo.run(id)}
              >
                Take it back<span className="fb-hidden"> : the form of {dayNear(filledInOn, today())}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorSentence error={undo.error} />
    </>
  )
}
