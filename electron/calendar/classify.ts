import { HALF_TERM_CODES, type HalfTermCode } from '#shared/model/calendar/calendar.ts'
import { daysBetween } from '#shared/model/local-date.ts'
import type { FactKind, Meaning, Season } from './facts.ts'

/** A half-term lasts four weeks or more, a break inside the year three at most. */
const SHORT = 21

export type Context = Readonly<{ season: Season | null; section: 'holiday' | 'inset' | 'bankHoliday' | null }>

const INSET =
  /\b(in-?set|staff training|teacher training|training days?|professional development|pd days?|non[- ]pupil)\b/
const BANK_HOLIDAY =
  /\b(bank holiday|good friday|easter monday|may day|new year'?s day|christmas day|boxing day)\b/
const TERM_DAY = /\b(term|school) day\b/
const OPENS =
  /\b(re-?opens?|opens?|returns?|resumes?|back to school|first day|start of (the )?(\w+ )?term)\b|(?<!half[- ]?)\bterm (starts?|begins?|opens?|commences?)\b/
const CLOSES =
  /\b(closes?|breaks? up|last day|end of (the )?(autumn |spring |summer )?term)\b|(?<!half[- ]?)\bterm (ends?|finishes|closes?)\b/
const BEGINS = /\b(starts?|begins?|commences?)\b/
const ENDS = /\b(ends?|finishe?s?)\b/
const CLOSED = /\b(closed|closure|shut|occasional)\b/
const HOLIDAY = /\b(holidays?|break|vacation)\b/
const HALF_TERM = /\b(half[- ]?term|mid[- ]?term)\b/
const FEAST = /\b(christmas|easter|whit|whitsun)\b/
const TERM_WORDS = /\b(term|autumn|spring|summer|half|ht ?[1-6])\b/

/** What a label and its days are about, or the reason why that cannot be told. */
export function classify(label: string, first: string, last: string, context: Context): Meaning | string {
  const words = label.toLowerCase().replace(/’/g, "'")
  const season = seasonOf(words) ?? context.season
  const code = codeOf(words, season)
  const days = daysBetween(first, last) + 1
  const is = (kind: FactKind): Meaning => ({ kind, code: kind.startsWith('term') ? code : null, season })
  if (INSET.test(words)) return days <= 5 ? is('inset') : 'An INSET day cannot be as long as that.'
  if (TERM_DAY.test(words) && days === 1) return is('termDay')
  if (BANK_HOLIDAY.test(words) && days === 1) return is('bankHoliday')
  if (days === 1) {
    const edge = edgeOf(words, code)
    if (edge === 'both') return 'It is not clear whether school opens or closes on this day.'
    if (edge !== null) return is(edge)
    if (CLOSED.test(words)) return is('closed')
  }
  if (HOLIDAY.test(words)) return is('holiday')
  if (code === null && HALF_TERM.test(words)) return is(days < SHORT ? 'holiday' : 'term')
  if (FEAST.test(words) && days < SHORT) return is('holiday')
  if (context.section !== null && !/\bterm\b/.test(words)) return is(context.section)
  if (TERM_WORDS.test(words) || (words === '' && season !== null)) {
    if (days >= SHORT) return is('term')
    return days === 1 ? 'One day alone: is it the first or the last?' : 'It is too short for a half-term.'
  }
  return 'It does not say what happens on these days.'
}

function edgeOf(words: string, code: HalfTermCode | null): FactKind | 'both' | null {
  const opens = OPENS.test(words)
  const closes = CLOSES.test(words)
  if (opens && closes) return 'both'
  if (opens) return 'termStart'
  if (closes) return 'termEnd'
  const begins = BEGINS.test(words)
  const ends = ENDS.test(words)
  if (begins && ends) return 'both'
  if (!begins && !ends) return null
  const holiday = HOLIDAY.test(words) || (code === null && HALF_TERM.test(words))
  if (holiday) return begins ? 'holidayStart' : 'holidayEnd'
  return begins ? 'termStart' : 'termEnd'
}

export function seasonOf(words: string): Season | null {
  return (/\b(autumn|spring|summer)\b/.exec(words.toLowerCase())?.[1] as Season | undefined) ?? null
}

/** "Autumn 1", "1st half of the spring term", "Term 3", "HT6", "Half-term 2"; under a term's heading 1 or 2 is its half. */
function codeOf(words: string, season: Season | null): HalfTermCode | null {
  const half = /\b(1st|first|2nd|second)\b(?! day)/.exec(words)?.[1]
  const named = /\b(?:autumn|spring|summer)(?: half)?(?:[- ]term)?(?: half)? ?([12])\b/.exec(words)?.[1]
  const counted = /\b(?:ht|half[- ]?term|term|half) ?([1-6])\b/.exec(words)?.[1]
  const number = half !== undefined ? (/^(1|f)/.test(half) ? 1 : 2) : Number(named ?? counted ?? 0)
  if (number === 0) return null
  if (season !== null && number <= 2)
    return HALF_TERM_CODES[['autumn', 'spring', 'summer'].indexOf(season) * 2 + number - 1] ?? null
  return counted === undefined ? null : (HALF_TERM_CODES[number - 1] ?? null)
}
