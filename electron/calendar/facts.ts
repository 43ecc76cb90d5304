import type { HalfTermCode } from '#shared/model/calendar/calendar.ts'

export type Season = 'autumn' | 'spring' | 'summer'

/** What a line or an event is about. Edges are single days: the first or last day of a term or of a holiday. */
export type FactKind =
  | 'term'
  | 'termDay'
  | 'termStart'
  | 'termEnd'
  | 'holiday'
  | 'holidayStart'
  | 'holidayEnd'
  | 'inset'
  | 'closed'
  | 'bankHoliday'

export type Meaning = Readonly<{ kind: FactKind; code: HalfTermCode | null; season: Season | null }>

/** One statement of a source: what it is about, its days (both included) and where it stands. */
export type Fact = Meaning & Readonly<{ first: string; last: string; line: number | null; text: string }>
