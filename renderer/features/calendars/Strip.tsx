import { day, shortDay } from '#renderer/ui/dates.ts'
import type { CalendarYear } from '#shared/contract/calendars.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { addDays } from '#shared/model/local-date.ts'
import { axisOf } from './words.ts'

const MONTHS = ['09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07', '08']

type StripProps = Readonly<{ year: string; rows: CalendarYear['rows']; today: string }>

/** A school year of all schools together, one row a calendar. The table under it says the same in words. */
export function Strip({ year, rows, today }: StripProps) {
  const { start, end, at } = axisOf(year)
  const isNow = start <= today && today <= end
  return (
    <div className="calendars-strip" aria-hidden="true">
      <div className="calendars-months">
        {MONTHS.map((month) => {
          const first = `${Number(year.slice(0, 4)) + (month < '09' ? 1 : 0)}-${month}-01`
          return (
            <span key={month} style={{ left: `${at(first)}%` }}>
              {shortDay(first).replace('1 ', '')}
            </span>
          )
        })}
        {isNow && (
          <span className="calendars-today-word" style={{ left: `${at(today)}%` }}>
            today
          </span>
        )}
      </div>
      {rows.map((row) => (
        <div className="calendars-strip-row" key={row.owner.laCode ?? row.owner.schoolId}>
          <span className="calendars-strip-name" title={row.name}>
            {row.name}
          </span>
          <div className="calendars-track">
            {row.calendar.halfTerms.map(({ code, firstDay, lastDay }) => (
              <span
                key={code}
                className="calendars-bar"
                title={`${HALF_TERMS[code]}: ${day(firstDay)} to ${day(lastDay)}`}
                style={{ left: `${at(firstDay)}%`, width: `${at(addDays(lastDay, 1)) - at(firstDay)}%` }}
              >
                {HALF_TERMS[code]}
              </span>
            ))}
            {marksOf(row.calendar).map(({ kind, date }) => (
              <span
                key={`${kind}${date}`}
                className={`calendars-mark calendars-${kind}`}
                title={`${MARK_WORDS[kind]}: ${day(date)}`}
                style={{ left: `${at(date)}%` }}
              >
                <Mark kind={kind} />
              </span>
            ))}
            {isNow && <span className="calendars-today" style={{ left: `${at(today)}%` }} />}
          </div>
        </div>
      ))}
      <p className="calendars-key fb-quiet">
        {(['inset', 'closed', 'bank'] as const).map((kind) => (
          <span key={kind}>
            <Mark kind={kind} /> {MARK_WORDS[kind]}
          </span>
        ))}
        <span>one column a week</span>
      </p>
    </div>
  )
}

type MarkKind = 'inset' | 'closed' | 'bank'

const MARK_WORDS: Readonly<Record<MarkKind, string>> = {
  inset: 'INSET day',
  closed: 'closed day',
  bank: 'bank holiday',
}

/** Told apart by shape: a triangle, a cross, a diamond. */
function Mark({ kind }: Readonly<{ kind: MarkKind }>) {
  return (
    <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
      {kind === 'inset' && <path d="M5 1 L9.5 9 H0.5 Z" fill="currentColor" />}
      {kind === 'closed' && (
        <path d="M1.5 1.5 L8.5 8.5 M8.5 1.5 L1.5 8.5" stroke="currentColor" strokeWidth="2" />
      )}
      {kind === 'bank' && (
        <path d="M5 0.5 L9.5 5 L5 9.5 L0.5 5 Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  )
}

function marksOf({ insetDays, closedDays, bankHolidays }: CalendarYear['rows'][number]['calendar']) {
  const of = (kind: MarkKind, dates: readonly string[]) => [...new Set(dates)].map((date) => ({ kind, date }))
  return [...of('inset', insetDays), ...of('closed', closedDays), ...of('bank', bankHolidays)]
}
