import * as z from 'zod'
import { calendar } from './calendar.ts'

export const CALENDAR_FILE_FORMAT = 'cpd-fieldbook-calendars'

/**
 * The JSON file of calendars, for import, for export and for what ships with the app:
 *
 *     { "format": "cpd-fieldbook-calendars", "version": 1,
 *       "authority": { "code": "373", "name": "Sheffield" },
 *       "calendars": [ { "academicYear": "2026-27",
 *         "halfTerms": [ { "code": "AUT1", "firstDay": "2026-09-01", "lastDay": "2026-10-23" }, … six of them ],
 *         "insetDays": [], "closedDays": [], "bankHolidays": [ "2026-12-25", … ],
 *         "source": "…", "confirmedBy": null, "confirmedOn": null } ] }
 *
 * `authority` is `null` for a school's own calendars: the person who imports them says whose they are.
 */
export const calendarFile = z.object({
  format: z.literal(CALENDAR_FILE_FORMAT),
  version: z.literal(1),
  authority: z
    .object({
      code: z.string().regex(/^\d{3}$/, 'A local authority has a code of three digits.'),
      name: z.string(),
    })
    .nullable(),
  calendars: z.array(calendar).min(1),
})
export type CalendarFile = z.infer<typeof calendarFile>
