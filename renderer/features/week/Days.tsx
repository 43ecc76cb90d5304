import { Button } from '@mantine/core'
import { paths } from '#renderer/app/paths.ts'
import { day } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import type { Appointment } from './appointments.ts'

type AppointmentsProps = Readonly<{ appointments: readonly Appointment[] }>

export function Today({ date, appointments }: AppointmentsProps & Readonly<{ date: string }>) {
  const today = appointments.filter((appointment) => appointment.date === date)
  return today.length > 0 ? (
    <Lines appointments={today} />
  ) : (
    <EmptyState>Nothing is planned for {day(date)}.</EmptyState>
  )
}

/** The days of a week that have something in them, without the one that is shown above. */
export function Days({
  without,
  appointments,
}: AppointmentsProps & Readonly<{ without: string | undefined }>) {
  const others = appointments.filter((appointment) => appointment.date !== without)
  if (others.length === 0)
    return (
      <EmptyState
        action={
          <Button component="a" href={paths.coaching} variant="default">
            Plan a conversation
          </Button>
        }
      >
        Conversations and forums stand here, day by day.
      </EmptyState>
    )
  const days = [...new Set(others.map((appointment) => appointment.date))]
  return days.map((date) => (
    <div key={date} className="week-day">
      <h3>{day(date)}</h3>
      <Lines appointments={others.filter((appointment) => appointment.date === date)} />
    </div>
  ))
}

function Lines({ appointments }: AppointmentsProps) {
  return (
    <ul className="week-lines">
      {appointments.map((appointment) => (
        <li key={appointment.id}>
          <a href={appointment.href}>
            <span className="week-time">{appointment.time}</span>
            <span className="week-what">{appointment.what}</span>
            <span className="week-who">{appointment.who}</span>
            <span className="week-detail">
              {appointment.over ? (
                <Status tone={appointment.over === 'Held' ? 'good' : 'quiet'}>{appointment.over}</Status>
              ) : (
                appointment.detail
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
