import { AppError } from '#shared/errors.ts'
import { addDays, isLocalDate } from '#shared/model/local-date.ts'
import type { NotUnderstood } from './proposal.ts'

/** An all-day event of a calendar file; both days included, unlike the file's own DTEND. */
export type DayEvent = Readonly<{ summary: string; first: string; last: string; line: number }>

type Property = { name: string; parameters: string; value: string; line: number }

/**
 * Reads the all-day events of an iCalendar file (RFC 5545). Only what calendars of term dates need: lines are
 * unfolded, `VALUE=DATE` and midnight-to-midnight times are days, DTEND is exclusive, DURATION may stand for it.
 * Timed, repeated and cancelled events come back as not understood. A file that is cut off is refused whole.
 */
export function readDayEvents(text: string): { events: DayEvent[]; notUnderstood: NotUnderstood[] } {
  const events: DayEvent[] = []
  const notUnderstood: NotUnderstood[] = []
  const open: string[] = []
  let event: Property[] | null = null
  let ended = false
  for (const property of propertiesOf(text)) {
    const value = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN') {
      if (open.length === 0 && value !== 'VCALENDAR') throw notACalendar()
      open.push(value)
      if (value === 'VEVENT') event = []
    } else if (property.name === 'END') {
      if (open.pop() !== value) throw cutOff()
      if (value === 'VEVENT' && event) {
        const read = dayEvent(event)
        if ('reason' in read) notUnderstood.push(read)
        else events.push(read)
        event = null
      }
      ended = open.length === 0
    } else if (open.length === 0) throw notACalendar()
    // A VALARM inside an event has properties of its own.
    else if (open.at(-1) === 'VEVENT') event?.push(property)
  }
  if (!ended) throw open.length > 0 ? cutOff() : notACalendar()
  return { events, notUnderstood }
}

/** A line that begins with a space or a tab continues the one before it. */
function* propertiesOf(text: string): Generator<Property> {
  let unfolded: { text: string; line: number } | null = null
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (/^[ \t]/.test(line) && unfolded) unfolded.text += line.slice(1)
    else {
      if (unfolded) yield property(unfolded.text, unfolded.line)
      unfolded = line === '' ? null : { text: line, line: index + 1 }
    }
  }
  if (unfolded) yield property(unfolded.text, unfolded.line)
}

function property(text: string, line: number): Property {
  // A colon inside a quoted parameter is not the one before the value.
  const match =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s.exec(text)
  if (!match) throw notACalendar()
  return { name: match[1]?.toUpperCase() ?? '', parameters: match[2] ?? '', value: match[3] ?? '', line }
}

function dayEvent(properties: readonly Property[]): DayEvent | NotUnderstood {
  const find = (name: string) => properties.find((candidate) => candidate.name === name)
  const line = find('SUMMARY')?.line ?? properties[0]?.line ?? null
  const summary = plain(find('SUMMARY')?.value ?? '').trim()
  const refuse = (reason: string) => ({ line, text: summary || '(no name)', reason })
  const start = find('DTSTART')
  if (summary === '') return refuse('The event has no name.')
  if (find('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return refuse('The event is cancelled.')
  if (find('RRULE') || find('RDATE')) return refuse('The event repeats: repeated events are not read.')
  const first = start && dayOf(start)
  if (!first) return refuse('It is not an event of whole days.')
  const after = endOf(first, find('DTEND'), find('DURATION'))
  if (after === null) return refuse('Its end is not a whole day.')
  if (after < first) return refuse('It ends before it begins.')
  return { summary, first, last: after === first ? first : addDays(after, -1), line: line ?? 1 }
}

function endOf(first: string, end: Property | undefined, duration: Property | undefined): string | null {
  if (end) return dayOf(end)
  if (!duration) return addDays(first, 1)
  const match = /^\+?P(?:(\d{1,3})W|(\d{1,3})D)$/.exec(duration.value.trim())
  return match ? addDays(first, Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0)) : null
}

/** A date, or local midnight. Midnight in UTC is one o'clock in summer, so a `Z` is not a day. */
function dayOf({ value }: Property): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T000000)?$/.exec(value.trim())
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : ''
  return isLocalDate(date) ? date : null
}

function plain(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter))
}

function notACalendar(): AppError {
  return new AppError(
    'wrong-file',
    'This is not a calendar file: choose the .ics file that the council or school offers.',
  )
}

function cutOff(): AppError {
  return new AppError('wrong-file', 'This calendar file is cut off: download it again.')
}
