import { Button } from '@mantine/core'
import { useRef } from 'react'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { go, paths } from '#renderer/app/paths.ts'
import { callRecord } from '#renderer/data/record-operations.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { day, dayTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { yearText } from '#shared/model/date-text.ts'
import { ConversationFacts } from './ConversationFacts.tsx'
import { FromBefore } from './FromBefore.tsx'
import { BOXES, type BoxName, GrowBoxes } from './GrowBoxes.tsx'
import { NOTE_LABELS } from './labels.ts'
import { SharedPart } from './SharedPart.tsx'
import { Steps } from './Steps.tsx'
import { useAltKeys } from './use-alt-keys.ts'
import { LEAVES, STAYS, WhereItGoes } from './WhereItGoes.tsx'

/** The page of a call: everything by the keyboard, every pause in typing kept. */
export function ConversationEditor({ page }: Readonly<{ page: ConversationPage }>) {
  const { conversation, school } = page
  const form = useRecordForm('conversation', conversation)
  const note = useRecordForm('note', page.note, { conversationId: conversation.id, schoolId: school.id })
  const start = useWrite('coaching.start')
  const boxes = useRef<Partial<Record<BoxName, HTMLTextAreaElement | null>>>({})
  const summary = useRef<HTMLTextAreaElement>(null)
  const newStep = useRef<HTMLInputElement>(null)

  const isPlanned = form.values.status === 'planned'
  const markAsHeld = async () => {
    form.set({ status: 'held' })
    if (note.state.dirty) await note.save()
    if (!(await form.save())) return
    say('Marked as held.', () => {
      form.set({ status: 'planned' })
      void form.save()
    })
  }
  const planNext = async (date: string) => {
    const startsAt = `${date}T${form.values.startsAt.slice(11)}`
    const next = await start.run({ schoolId: school.id, startsAt })
    if (!next) return
    say(`Planned for ${dayTime(startsAt)}.`, () => {
      callRecord('conversation', 'remove', { id: next.id, base: [next.version] }).catch((reason: Error) =>
        say(reason.message),
      )
    })
  }

  const { weekLater } = page
  const moveOn = async () => {
    if (weekLater === null) return
    const before = form.values.startsAt
    const startsAt = `${weekLater}T${before.slice(11)}`
    form.set({ startsAt })
    if (!(await form.save())) return
    say(`Moved to ${dayTime(startsAt)}.`, () => {
      form.set({ startsAt: before })
      void form.save()
    })
  }

  useAltKeys([
    ...BOXES.map(({ name, letter }) => ({
      id: `coaching.${name}`,
      letter,
      label: `Write in ${NOTE_LABELS[name]}`,
      run: () => goOnWriting(boxes.current[name]),
    })),
    {
      id: 'coaching.summary',
      letter: 's',
      label: 'Write the shared summary',
      run: () => goOnWriting(summary.current),
    },
    { id: 'coaching.step', letter: 't', label: 'Add a step', run: () => newStep.current?.focus() },
    ...(isPlanned
      ? [{ id: 'coaching.held', letter: 'h', label: 'Mark as held', run: () => void markAsHeld() }]
      : []),
    {
      id: 'coaching.school',
      letter: 'b',
      label: 'Back to the school',
      run: () => go(paths.school(school.id)),
    },
  ])

  return (
    <Page
      title={`${school.name}, ${dayTime(form.values.startsAt)}`}
      back={{ label: school.name, href: paths.school(school.id) }}
      actions={
        isPlanned && (
          <>
            {weekLater !== null && (
              <Button variant="default" onClick={() => void moveOn()}>
                Move to {day(weekLater)}
              </Button>
            )}
            <Button onClick={() => void markAsHeld()}>Mark as held</Button>
          </>
        )
      }
    >
      <ConversationFacts form={form} people={page.people} />
      <FromBeforeSection page={page} />
      <div className="coaching-parts">
        <WhereItGoes stays title={STAYS}>
          <GrowBoxes form={note} boxes={boxes} />
        </WhereItGoes>
        <WhereItGoes stays={false} title={LEAVES}>
          <ErrorSentence error={start.error} />
          <SharedPart
            suggestedNext={page.suggestedNext}
            form={form}
            goals={goalsApart(page.goals)}
            summary={summary}
            onPlanNext={(date) => void planNext(date)}
          />
        </WhereItGoes>
      </div>
      <Section title="Steps agreed" note="These go to the central team too. Enter adds the next one.">
        <Steps page={page} entry={newStep} />
      </Section>
      <HistoryLink kind="conversation" id={page.conversation.id} />
    </Page>
  )
}

/** The same goal may stand in two years' plans: then its year tells them apart. */
function goalsApart(goals: ConversationPage['goals']): ConversationPage['goals'] {
  return goals.map((goal) => {
    const isAlone = goals.every((other) => other.id === goal.id || other.title !== goal.title)
    if (isAlone || goal.academicYear === null) return goal
    return { ...goal, title: `${goal.title} (${yearText(goal.academicYear)})` }
  })
}

/** To the end of what is written: a focus alone would put the next word before the first. */
function goOnWriting(box: HTMLTextAreaElement | null | undefined): void {
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}

/** Stays once it was there: the last answer must not take the list away with its way back. */
function FromBeforeSection({ page }: Readonly<{ page: ConversationPage }>) {
  const wasThere = useRef(false)
  if (page.openBefore.length > 0) wasThere.current = true
  if (!wasThere.current) return null
  return (
    <Section title="From before: did it happen?" note="D done, P partly, N not done">
      <FromBefore steps={page.openBefore} people={page.people} />
    </Section>
  )
}
