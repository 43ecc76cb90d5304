import { AppError } from '#shared/errors.ts'
import { readCalendarIcs } from './ics.ts'
import { readCalendarJson } from './json.ts'
import type { CalendarProposal } from './proposal.ts'
import { readCalendarText } from './text.ts'

/** A calendar of ten years is well below this; what is larger is something else. */
export const MAX_CALENDAR_BYTES = 5_000_000

/** Reads a file of term dates, whatever its ending says: ICS, JSON or plain text. */
export function readCalendarFile(bytes: Uint8Array, name: string): CalendarProposal {
  if (bytes.length > MAX_CALENDAR_BYTES)
    throw new AppError(
      'wrong-file',
      'This file is too large for a calendar: choose an .ics, .json or .txt file of term dates.',
    )
  const text = decode(bytes)
  const start = text.trimStart().slice(0, 100).toUpperCase()
  if (start === '')
    throw new AppError('wrong-file', 'This file is empty: choose an .ics, .json or .txt file of term dates.')
  if (start.startsWith('<'))
    throw new AppError('wrong-file', 'This is a web page: open it, copy the dates and paste them.')
  if (text.includes('\0') || start.startsWith('%PDF'))
    throw new AppError('wrong-file', 'This file cannot be read: open it, copy the dates and paste them.')
  const source = `Imported from ${name}`
  if (start.startsWith('BEGIN:VCALENDAR')) return readCalendarIcs(text, source)
  if (start.startsWith('{') || start.startsWith('[')) return readCalendarJson(text, source)
  return readCalendarText(text, { source })
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
