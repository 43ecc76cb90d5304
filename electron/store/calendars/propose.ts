import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CalendarProposal } from '#electron/calendar/proposal.ts'
import { MAX_CALENDAR_BYTES, readCalendarFile } from '#electron/calendar/read-file.ts'
import { readCalendarText } from '#electron/calendar/text.ts'
import type { Proposal } from '#shared/contract/calendars.ts'
import { AppError } from '#shared/errors.ts'
import { termDaysInYear } from '#shared/model/calendar/days.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'

/** What a file of term dates says, with what is odd in it. */
export async function proposeFile(path: string): Promise<Proposal> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile())
    throw new AppError('file-missing', 'This file is not there any more. Choose it again.')
  if (found.size > MAX_CALENDAR_BYTES)
    throw new AppError(
      'wrong-file',
      'This file is too large for a calendar: choose an .ics, .json or .txt file.',
    )
  return described(readCalendarFile(await readFile(path), basename(path)))
}

export function proposeText(text: string, academicYear?: string): Proposal {
  if (text.trim() === '') throw new AppError('bad-input', 'Paste the term dates first.')
  const options = { source: 'Pasted text', ...(academicYear === undefined ? {} : { academicYear }) }
  return described(readCalendarText(text, options))
}

function described({ authority, calendars, incomplete, notUnderstood, assumed }: CalendarProposal): Proposal {
  return {
    authority,
    calendars: calendars.map((calendar) => ({
      calendar,
      problems: calendarProblems(calendar).map((problem) => ({ ...problem })),
      termDays: termDaysInYear(calendar),
    })),
    incomplete: incomplete.map((one) => ({ ...one })),
    notUnderstood: notUnderstood.map((one) => ({ ...one })),
    assumed,
  }
}
