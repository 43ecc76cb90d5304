import { Button } from '@mantine/core'
import { inWords } from '#renderer/data/in-words.ts'
import { callRecord } from '#renderer/data/record-operations.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { PairRow, StandingRow } from '#shared/contract/across.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { today } from '#shared/model/local-date.ts'
import { type Option, pairOf } from './words.ts'

type ChosenSchoolsProps = Readonly<{
  chosen: readonly StandingRow[]
  framework: Framework
  subject: Option
  pairs: readonly PairRow[]
  onDone: () => void
  onNeed: () => void
}>

/** What can be done with the schools that were chosen. */
export function ChosenSchools({ chosen, framework, subject, pairs, onDone, onNeed }: ChosenSchoolsProps) {
  const save = useWrite('across.pairings.save')
  const pair = pairOf(chosen)
  const have = pair && pairs.find((row) => isOn(row, subject) && holds(row, pair.weak, pair.strong))
  async function make(): Promise<void> {
    if (!pair) return
    const saved = await save.run({
      base: [],
      body: {
        schoolId: pair.weak.schoolId,
        partnerId: pair.strong.schoolId,
        ...subject.subject,
        frameworkId: framework.id,
        frameworkVersion: framework.version,
        status: 'proposed',
        madeOn: today(),
        note: '',
        sharing: 'programme',
      },
    })
    if (!saved) return
    onDone()
    say(`Paired ${pair.weak.name} with ${pair.strong.name} on ${subject.title}.`, () => {
      void callRecord('pairing', 'remove', { id: saved.id, base: [saved.version] }).catch((reason) =>
        say(inWords(reason).message),
      )
    })
  }
  return (
    <div className="across-chosen" role="status">
      <span>
        {counted(chosen.length, 'school')} chosen.{' '}
        <span className="fb-quiet">
          {have
            ? 'These two are a pair on this already.'
            : pair
              ? `${pair.weak.name} learns, ${pair.strong.name} shares.`
              : 'A weak one and a strong one make a pair.'}
        </span>
      </span>
      <ErrorSentence error={save.error} />
      <span className="fb-actions">
        <Button variant="subtle" onClick={onDone}>
          Choose none
        </Button>
        <Button variant="default" onClick={onNeed}>
          Make a need of this pattern
        </Button>
        <Button onClick={() => void make()} disabled={!pair || have !== undefined} loading={save.busy}>
          Pair them
        </Button>
      </span>
    </div>
  )
}

/** Whether a pair that was not dropped is about this. */
export function isOn({ pairing: { body } }: PairRow, { subject }: Option): boolean {
  return body.status !== 'dropped' && body.areaId === subject.areaId && body.itemId === subject.itemId
}

function holds({ pairing: { body } }: PairRow, weak: StandingRow, strong: StandingRow): boolean {
  return body.schoolId === weak.schoolId && body.partnerId === strong.schoolId
}
