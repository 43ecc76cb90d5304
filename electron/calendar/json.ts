import * as z from 'zod'
import { AppError } from '#shared/errors.ts'
import { CALENDAR_FILE_FORMAT, type CalendarFile, calendarFile } from '#shared/model/calendar/file.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import { localDate } from '#shared/model/fields.ts'
import { assemble } from './assemble.ts'
import type { Fact, FactKind } from './facts.ts'
import type { CalendarProposal } from './proposal.ts'

/** A list of every school day by year, as UTCSheffield/term_dates publishes for authorities and schools. */
const dayList = z.object({
  generated_at: z.string().optional(),
  source: z.string(),
  school: z.string(),
  pd_days: z.array(localDate).default([]),
  academic_years: z.array(
    z.object({
      name: z.string(),
      provisional: z.boolean().default(false),
      bank_holidays: z.array(localDate),
      school_holidays: z.array(z.object({ start: localDate, end: localDate, label: z.string() })),
      dates: z.array(z.object({ date: localDate })),
    }),
  ),
})

/** Reads a JSON file of calendars: ours, as `shared/model/calendar/file.ts` describes it, or a list of school days. */
export function readCalendarJson(text: string, source: string): CalendarProposal {
  const content = parse(text)
  if (typeof content === 'object' && content !== null && 'academic_years' in content)
    return fromDayList(check(dayList, content), source)
  if (typeof content !== 'object' || content === null || !('format' in content))
    throw new AppError(
      'wrong-file',
      'This file holds no calendars: choose one that says "cpd-fieldbook-calendars".',
    )
  if (content.format !== CALENDAR_FILE_FORMAT)
    throw new AppError(
      'wrong-file',
      'This file is of another kind: choose one that says "cpd-fieldbook-calendars".',
    )
  if (!('version' in content) || content.version !== 1)
    throw new AppError(
      'wrong-file',
      'This file of calendars is of another version: update CPD Fieldbook, then try again.',
    )
  return fromOurs(check(calendarFile, content))
}

function fromOurs(file: CalendarFile): CalendarProposal {
  const calendars: CalendarProposal['calendars'] = []
  const incomplete: CalendarProposal['incomplete'] = []
  for (const calendar of file.calendars) {
    const errors = calendarProblems(calendar).filter((problem) => problem.level === 'error')
    const twice = calendars.some((other) => other.academicYear === calendar.academicYear)
    const sentences = errors.map((problem) => problem.text)
    if (twice) sentences.push('The file has this school year twice.')
    if (sentences.length === 0) calendars.push(calendar)
    else incomplete.push({ academicYear: calendar.academicYear, sentence: sentences.join(' ') })
  }
  return { authority: file.authority, calendars, incomplete, notUnderstood: [], assumed: [] }
}

function fromDayList(list: z.infer<typeof dayList>, source: string): CalendarProposal {
  const facts = list.academic_years.flatMap((year) => [
    ...year.dates.map(({ date }) => fact('termDay', date, date, `School day ${date}`)),
    ...year.bank_holidays.map((date) => fact('bankHoliday', date, date, `Bank holiday ${date}`)),
    ...year.school_holidays.map(({ start, end, label }) => fact('holiday', start, end, label)),
  ])
  const inset = list.pd_days.map((date) => fact('inset', date, date, `INSET day ${date}`))
  const made = list.generated_at ? `, made on ${list.generated_at.slice(0, 10)}` : ''
  const proposal = assemble([...facts, ...inset], `${source}: ${list.school}, from ${list.source}${made}`, [])
  const provisional = new Set(list.academic_years.filter((year) => year.provisional).map((year) => year.name))
  return {
    ...proposal,
    calendars: proposal.calendars.map((calendar) =>
      provisional.has(calendar.academicYear)
        ? { ...calendar, source: `${calendar.source} (provisional)` }
        : calendar,
    ),
  }
}

function fact(kind: FactKind, first: string, last: string, text: string): Fact {
  return { kind, first, last, text, code: null, season: null, line: null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new AppError('wrong-file', 'This is not a whole JSON file: it is cut off or was changed by hand.')
  }
}

function check<S extends z.ZodType>(schema: S, content: unknown): z.infer<S> {
  const result = schema.safeParse(content)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new AppError(
    'wrong-file',
    `This file of calendars has a fault at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`,
  )
}
