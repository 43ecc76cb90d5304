import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { day } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { STEP_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import { nameOf } from './people.ts'

const ANSWERS = [
  { status: 'done', key: 'd', words: 'Done', tone: 'good' },
  { status: 'partly', key: 'p', words: 'Partly', tone: 'due' },
  { status: 'not_done', key: 'n', words: 'Not done', tone: 'overdue' },
] as const satisfies readonly {
  status: keyof typeof STEP_STATUS
  key: string
  words: string
  tone: StatusTone
}[]

type Answer = (typeof ANSWERS)[number]
type Answered = Readonly<{ step: RecordOf<'step'>; answer: Answer; version: string }>

type FromBeforeProps = Readonly<{ steps: ConversationPage['openBefore']; people: ConversationPage['people'] }>

/** Steps that were promised before and are still open: did they happen? One key each, and the next one is there. */
export function FromBefore({ steps, people }: FromBeforeProps) {
  const save = useWrite('coaching.step.save')
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const rows = [
    ...steps,
    ...answered.map(({ step }) => step).filter(({ id }) => steps.every((open) => open.id !== id)),
  ].sort(
    (one, other) =>
      (one.body.dueOn ?? '9999').localeCompare(other.body.dueOn ?? '9999') || one.id.localeCompare(other.id),
  )
  const say = async (step: RecordOf<'step'>, answer: Answer) => {
    const body = { ...step.body, status: answer.status, doneOn: answer.status === 'done' ? today() : null }
    const saved = await save.run({ id: step.id, base: step.base, body })
    if (saved)
      setAnswered((before) => [
        ...before.filter((one) => one.step.id !== step.id),
        { step, answer, version: saved.version },
      ])
  }
  const undo = async ({ step, version }: Answered) => {
    const saved = await save.run({ id: step.id, base: [version], body: step.body })
    if (saved) setAnswered((before) => before.filter((one) => one.step.id !== step.id))
  }
  return (
    <>
      <ErrorSentence error={save.error} />
      <ul className="coaching-before">
        {rows.map((step) => (
          <BeforeRow
            key={step.id}
            step={step}
            owner={nameOf(people, step.body.ownerPersonId)}
            answered={
              steps.some(({ id }) => id === step.id)
                ? undefined
                : answered.find((one) => one.step.id === step.id)
            }
            onAnswer={(answer) => void say(step, answer)}
            onUndo={(one) => void undo(one)}
          />
        ))}
      </ul>
    </>
  )
}

type BeforeRowProps = Readonly<{
  step: RecordOf<'step'>
  owner: string
  answered: Answered | undefined
  onAnswer: (answer: Answer) => void
  onUndo: (answered: Answered) => void
}>

function BeforeRow({ step, owner, answered, onAnswer, onUndo }: BeforeRowProps) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on at what took its place.
    if (answered && document.activeElement === document.body) undo.current?.focus()
  }, [answered])
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || answered) return
    const answer = ANSWERS.find(({ key }) => key === event.key.toLowerCase())
    if (!answer) return
    event.preventDefault()
    const next = nextRow(event.currentTarget)
    onAnswer(answer)
    next?.focus()
  }
  const { text, dueOn } = step.body
  return (
    <li onKeyDown={onKeyDown}>
      <span className="coaching-before-text">
        {text}
        <span className="fb-quiet">
          {owner === '' ? 'You' : owner}
          {dueOn !== null && `, due ${day(dueOn)}`}
        </span>
      </span>
      {answered ? (
        <span className="fb-actions">
          <Status tone={answered.answer.tone}>{STEP_STATUS[answered.answer.status]}</Status>
          <Button ref={undo} variant="subtle" size="compact-sm" onClick={() => onUndo(answered)}>
            Undo
          </Button>
        </span>
      ) : (
        <span className="fb-actions">
          {ANSWERS.map((answer) => (
            <Button
              key={answer.key}
              variant="default"
              size="compact-sm"
              aria-keyshortcuts={answer.key.toUpperCase()}
              onClick={() => onAnswer(answer)}
            >
              {answer.words} <kbd className="coaching-key">{answer.key.toUpperCase()}</kbd>
              <span className="fb-hidden">: {text}</span>
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}

/** The first button of the next row that waits for an answer: the keys go on there. */
function nextRow(row: HTMLElement): HTMLElement | null | undefined {
  return row.nextElementSibling?.querySelector<HTMLElement>('button')
}
