import blackpool from '../../calendars/blackpool-890.json' with { type: 'json' }
import luton from '../../calendars/luton-821.json' with { type: 'json' }
import northumberland from '../../calendars/northumberland-929.json' with { type: 'json' }
import sheffield from '../../calendars/sheffield-373.json' with { type: 'json' }
import stoke from '../../calendars/stoke-on-trent-861.json' with { type: 'json' }
import { type CalendarFile, calendarFile } from './file.ts'

/**
 * The drafts that ship with the app, one file for each local authority whose dates were found. Not confirmed by
 * anybody: each source says how far it can be trusted. `shared/calendars/README.md` says what is missing.
 */
export const SHIPPED_CALENDARS: readonly CalendarFile[] = [
  calendarFile.parse(blackpool),
  calendarFile.parse(luton),
  calendarFile.parse(northumberland),
  calendarFile.parse(sheffield),
  calendarFile.parse(stoke),
]
