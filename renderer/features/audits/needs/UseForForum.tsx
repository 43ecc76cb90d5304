import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { ForumRow } from '#shared/contract/forums.ts'
import { yearText } from '#shared/model/date-text.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { NEEDS_OF_A_FORUM } from '#shared/model/forum.ts'
import { academicYearOf, today } from '#shared/model/local-date.ts'
import type { NeedTopic } from '#shared/model/need-ranking.ts'
import type { RankedNeed } from './ranked-need.ts'

type UseForForumProps = Readonly<{ topic: NeedTopic<RankedNeed>; onClose: () => void }>

/** Puts a topic's needs on a forum that is being planned, or begins one with them. */
export function UseForForum({ topic, onClose }: UseForForumProps) {
  const forums = useRead('forums.list')
  const now = useRead('calendars.halfTerm', { on: today() })
  const error = forums.error ?? now.error
  const planned = (forums.data ?? []).filter(({ forum }) => forum.body.status === 'planned')
  return (
    <Modal opened onClose={onClose} title={`Use for a forum: ${topic.title}`} size="lg">
      <ErrorSentence error={error} />
      {forums.data && !now.waiting && (
        <ChooseForum
          topic={topic}
          planned={planned}
          term={{
            academicYear: now.data?.academicYear ?? academicYearOf(today()),
            halfTerm: now.data?.halfTerm ?? 'AUT1',
          }}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

const NEW = 'new'

type ChooseForumProps = Readonly<{
  topic: NeedTopic<RankedNeed>
  planned: readonly ForumRow[]
  term: Readonly<{ academicYear: string; halfTerm: keyof typeof HALF_TERMS }>
  onClose: () => void
}>

function ChooseForum({ topic, planned, term, onClose }: ChooseForumProps) {
  const [chosen, setChosen] = useState(soonest(planned)?.forum.id ?? NEW)
  const save = useWrite('forums.save')
  const open = useWrite('forums.open')
  const shown = useRef<HTMLFormElement>(null)
  // The form comes after its dialog, which has given the focus away by then.
  useEffect(() => shown.current?.querySelector('select')?.focus(), [])
  const forum = planned.find((row) => row.forum.id === chosen)?.forum
  const wanted = topic.needs
    .filter(({ status }) => status === 'open' || status === 'planned')
    .map(({ row }) => row.need.id)
  const there = new Set(forum?.body.needIds ?? [])
  const added = wanted.filter((id) => !there.has(id))
  const room = Math.max(0, NEEDS_OF_A_FORUM - there.size)

  async function use(): Promise<void> {
    const needIds = [...there, ...added.slice(0, room)]
    const saved =
      forum === undefined
        ? await open.run({ ...term, needIds })
        : await save.run({ id: forum.id, base: forum.base, body: { ...forum.body, needIds } })
    if (!saved) return
    onClose()
    if (forum !== undefined)
      say(`“${forum.body.title}” is drawn from it now; its agenda stays as it is.`, () => {
        void save.run({ id: saved.id, base: [saved.version], body: forum.body })
      })
    go(paths.forum(saved.id))
  }

  return (
    <form
      ref={shown}
      className="fb-form"
      onSubmit={(event) => {
        event.preventDefault()
        void use()
      }}
    >
      <Choose
        label="Forum"
        choices={[
          ...planned.map((row) => ({ value: row.forum.id, label: nameOf(row) })),
          {
            value: NEW,
            label: `A new forum in ${HALF_TERMS[term.halfTerm]}, ${yearText(term.academicYear)}`,
          },
        ]}
        value={chosen}
        onChange={(next) => setChosen(next ?? NEW)}
      />
      <p>
        {added.length === 0
          ? 'This forum is drawn from all of these needs already.'
          : `${counted(Math.min(added.length, room), 'need')} of ${counted(topic.schools, 'school')} will stand behind it.`}{' '}
        {added.length > room &&
          `A forum takes ${NEEDS_OF_A_FORUM} needs at most: the ${room} most pressing come in.`}
      </p>
      <ErrorSentence error={save.error ?? open.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={save.busy || open.busy} disabled={room === 0}>
          {forum === undefined ? 'Make the agenda' : 'Put it on the forum'}
        </Button>
      </Group>
    </form>
  )
}

function nameOf({ forum: { body } }: ForumRow): string {
  const when =
    body.date === null ? `${HALF_TERMS[body.halfTerm]}, ${yearText(body.academicYear)}` : dayYear(body.date)
  return `${body.title}, ${when}`
}

/** The forum that is nearest ahead; one whose date is still to be fixed comes after those that have one. */
function soonest(planned: readonly ForumRow[]): ForumRow | undefined {
  const ahead = planned.filter(({ forum }) => (forum.body.date ?? '9999') >= today())
  return [...ahead].sort((a, b) =>
    (a.forum.body.date ?? '9999').localeCompare(b.forum.body.date ?? '9999'),
  )[0]
}
