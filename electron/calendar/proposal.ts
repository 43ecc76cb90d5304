import type { Calendar } from '#shared/model/calendar/calendar.ts'

/** Something in the file or text that was not used, so that the person can see what a calendar may lack. */
export type NotUnderstood = Readonly<{ line: number | null; text: string; reason: string }>

/** What a reader found. A school year is in `calendars` whole, or in `incomplete` with what it lacks: never half. */
export type CalendarProposal = Readonly<{
  /** The authority that the file names, where it names one. */
  authority: Readonly<{ code: string; name: string }> | null
  calendars: Calendar[]
  incomplete: Readonly<{ academicYear: string; sentence: string }>[]
  notUnderstood: NotUnderstood[]
  /** What the reader worked out and the source does not say in so many words. */
  assumed: string[]
}>
