import { bankHolidaysIn } from '#shared/model/calendar/bank-holidays.ts'
import { addDays } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import { type Story, tell } from './story.ts'

/** The invented term dates that the story is told on, for each local authority of the hub, so that term days count. */
export function tellCalendars(story: Story, writer: Writer): void {
  const authorities = [...new Set(story.hub.places.map((place) => place.laCode))]
  for (const year of story.years)
    for (const laCode of authorities) {
      const first = year.halfTerms[0]?.first ?? ''
      tell(story, writer, 'calendar', addDays(first, -30), {
        sharing: 'private',
        laCode,
        schoolId: null,
        academicYear: year.label,
        halfTerms: year.halfTerms.map(({ code, first, last }) => ({ code, firstDay: first, lastDay: last })),
        insetDays: [first],
        closedDays: [],
        bankHolidays: bankHolidaysIn(year.label),
        source: 'Invented for practice',
        confirmedBy: story.hub.adviser,
        confirmedOn: addDays(first, -30),
      })
    }
}
