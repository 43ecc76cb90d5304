import { paths } from '#renderer/app/paths.ts'
import type { WeekPage } from '#shared/contract/week.ts'
import { endOf } from '#shared/model/agenda.ts'
import { CONVERSATION_MODES, CONVERSATION_STATUS, FORUM_STATUS } from '#shared/model/enums.ts'

/** A conversation or a forum, as a line of the timetable. */
export type Appointment = Readonly<{
  id: string
  date: string
  time: string
  what: string
  who: string
  detail: string
  href: string
  /** Held or cancelled: said in a word. */
  over: string | undefined
}>

/** Everything of the week that has a day, in the order of the clock. */
export function appointmentsOf(week: Pick<WeekPage, 'conversations' | 'forums'>): readonly Appointment[] {
  const conversations = week.conversations.map(({ conversation: { id, body }, schoolName, personName }) => ({
    id,
    date: body.startsAt.slice(0, 10),
    time: body.startsAt.slice(11, 16),
    what: CONVERSATION_MODES[body.mode],
    who: schoolName,
    detail: personName ?? '',
    href: paths.conversation(id),
    over: body.status === 'planned' ? undefined : CONVERSATION_STATUS[body.status],
  }))
  const forums = week.forums.flatMap(({ forum: { id, body } }) =>
    body.date === null
      ? []
      : [
          {
            id,
            date: body.date,
            time: body.start,
            what: 'Forum',
            who: body.title,
            detail: [`until ${endOf(body.start, body.minutes)}`, body.venue].filter(Boolean).join(' · '),
            href: paths.forum(id),
            over: body.status === 'planned' ? undefined : FORUM_STATUS[body.status],
          },
        ],
  )
  return [...conversations, ...forums].sort((one, other) =>
    `${one.date} ${one.time} ${one.who}`.localeCompare(`${other.date} ${other.time} ${other.who}`),
  )
}
