import * as z from 'zod'
import { codes, HALF_TERMS } from '../enums.ts'
import { academicYear, line, localDate } from '../fields.ts'

export const HALF_TERM_CODES = codes(HALF_TERMS)
export type HalfTermCode = (typeof HALF_TERM_CODES)[number]

/** First and last day are days for staff: an INSET day before the pupils come or after they leave lies inside. */
const halfTerm = z.object({ code: z.enum(HALF_TERM_CODES), firstDay: localDate, lastDay: localDate })
export type HalfTerm = Readonly<z.infer<typeof halfTerm>>

/**
 * What a calendar says, whoever owns it: a local authority, or a school that sets its own dates (foundation, voluntary
 * aided, academy, free school). Half-terms are data and never worked out from months.
 * `calendarProblems` says what is wrong with the dates; this only says that they are dates.
 */
export const CALENDAR_FIELDS = {
  academicYear: academicYear.refine(isYearPair, 'Write a school year as 2026-27.'),
  halfTerms: z.array(halfTerm).length(6, 'A school year has six half-terms.'),
  /** Staff come, pupils do not: term days, but nobody is free for a talk. */
  insetDays: z.array(localDate).max(20),
  /** Single days inside a half-term on which the school is shut, other than bank holidays. */
  closedDays: z.array(localDate).max(60),
  bankHolidays: z.array(localDate).max(20),
  /** Where the dates come from, and what in them is assumed. */
  source: z.string().max(2000),
  confirmedBy: line.nullable(),
  confirmedOn: localDate.nullable(),
}

export const calendar = z.object(CALENDAR_FIELDS)
export type Calendar = z.infer<typeof calendar>

/** The calendars of one school, one for each school year; the order does not matter. */
export type Calendars = readonly Calendar[]

function isYearPair(text: string): boolean {
  return (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5))
}
