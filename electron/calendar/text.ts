import { academicYearOf } from '#shared/model/local-date.ts'
import { assemble } from './assemble.ts'
import { type Context, classify, seasonOf } from './classify.ts'
import { datesInText, plainText, withoutDates } from './dates-in-text.ts'
import type { Fact } from './facts.ts'
import type { CalendarProposal, NotUnderstood } from './proposal.ts'

/**
 * Reads term dates that were copied from a council's or a school's page. `academicYear` is what the person says, for
 * text that names no year. Every line that was not used comes back with the reason.
 */
export function readCalendarText(
  text: string,
  options: Readonly<{ source: string; academicYear?: string }>,
): CalendarProposal {
  const facts: Fact[] = []
  const notUnderstood: NotUnderstood[] = []
  let context: Context = { season: null, section: null }
  // A heading's year holds until the next heading's; without one, the year of the last line that had one does.
  let headed = options.academicYear ?? null
  let noted: string | null = null
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = plainText(raw)
    if (line.trim() === '') continue
    const refuse = (reason: string) => notUnderstood.push({ line: index + 1, text: raw.trim(), reason })
    const rest = withoutDates(line)
    headed = yearNamed(rest) ?? headed
    if (rest === line) {
      const heading = headingOf(rest)
      if (heading)
        context = { ...heading, season: heading.season ?? (heading.section ? null : context.season) }
      else if (yearNamed(rest) === null) refuse('There is no date in it.')
      continue
    }
    const found = datesInText(line, headed ?? noted)
    if (typeof found === 'string') {
      refuse(found)
      continue
    }
    const season = seasonOf(rest)
    if (season !== null && /\bterm\b/i.test(rest)) context = { season, section: null }
    for (const { first, last, label } of found) {
      const meaning = classify(label, first, last, context)
      if (typeof meaning === 'string') refuse(meaning)
      else facts.push({ ...meaning, first, last, line: index + 1, text: raw.trim() })
      if (/\d{4}/.test(line)) noted = academicYearOf(last)
    }
  }
  return assemble(facts, options.source, notUnderstood)
}

/** The school year that a line names: "2025 to 2026", "2025/26", "Spring term 2026". */
function yearNamed(text: string): string | null {
  const pair = /\b(20\d\d) *(?:-|\/|to|and) *(?:20)?(\d\d)\b/i.exec(text)
  if (pair) {
    const year = academicYearOf(`${pair[1]}-09-01`)
    return year.endsWith(`-${pair[2]}`) ? year : null
  }
  const season = seasonOf(text)
  const single = /\b(20\d\d)\b/.exec(text)?.[1]
  if (season === null || single === undefined) return null
  const autumn = academicYearOf(`${single}-09-01`)
  return season === 'autumn' ? autumn : academicYearOf(`${single}-03-01`)
}

/** A short line without dates that says what the lines below it are about. */
function headingOf(text: string): Context | null {
  const words = text.toLowerCase()
  if (words.trim().split(/\s+/).length > 8) return null
  if (/\bin-?set\b|training|professional development/.test(words)) return { season: null, section: 'inset' }
  if (/\bbank holidays?\b/.test(words)) return { season: null, section: 'bankHoliday' }
  const season = seasonOf(words)
  if (/\bholidays?\b/.test(words) && !/\bterm/.test(words)) return { season: null, section: 'holiday' }
  if (season !== null) return { season, section: null }
  return /\bterms?\b|\bschool (year|calendar)\b|academic year/.test(words)
    ? { season: null, section: null }
    : null
}
