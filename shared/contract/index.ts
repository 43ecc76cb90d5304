import { across } from './across.ts'
import { audits } from './audits.ts'
import { calendars } from './calendars.ts'
import { changes } from './changes.ts'
import { coaching } from './coaching.ts'
import { context } from './context.ts'
import { drafts } from './drafts.ts'
import { exchange } from './exchange.ts'
import { forums } from './forums.ts'
import { frameworks } from './frameworks.ts'
import { inspections } from './inspections.ts'
import { needs } from './needs.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { records } from './records.ts'
import { register } from './register.ts'
import { registerChanges } from './register-changes.ts'
import { schools } from './schools.ts'
import { search } from './search.ts'
import { surveys } from './surveys.ts'
import { views } from './views.ts'
import { week } from './week.ts'
import { workspace } from './workspace.ts'

/** Everything that may be asked of the store, by a window, the command line or a test. */
export const contract = {
  workspace,
  changes,
  week,
  register,
  registerChanges,
  schools,
  calendars,
  context,
  inspections,
  people,
  frameworks,
  audits,
  across,
  surveys,
  needs,
  plans,
  coaching,
  forums,
  exchange,
  drafts,
  records,
  search,
  views,
}
