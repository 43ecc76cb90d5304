import type { contract } from '#shared/contract/index.ts'
import { acrossHandlers } from './audits/across-handlers.ts'
import { auditsHandlers } from './audits/index.ts'
import { surveysHandlers } from './audits/survey/index.ts'
import { calendarsHandlers } from './calendars/index.ts'
import { changesHandlers } from './changes/index.ts'
import { coachingHandlers } from './coaching/index.ts'
import { contextHandlers } from './context/index.ts'
import { draftsHandlers } from './drafts/index.ts'
import { exchangeHandlers } from './exchange/index.ts'
import { forumsHandlers } from './forums/index.ts'
import { frameworksHandlers } from './frameworks/index.ts'
import type { HandlersOf } from './handlers.ts'
import { inspectionsHandlers } from './inspections/index.ts'
import { needsHandlers } from './needs/index.ts'
import { peopleHandlers } from './people/index.ts'
import { plansHandlers } from './plans/index.ts'
import { recordsHandlers } from './records/index.ts'
import { registerChangesHandlers } from './register/changes-handlers.ts'
import { registerHandlers } from './register/index.ts'
import { schoolsHandlers } from './schools/index.ts'
import { searchHandlers } from './search/index.ts'
import { viewsHandlers } from './views/index.ts'
import { weekHandlers } from './week/index.ts'
import { workspaceHandlers } from './workspace/index.ts'

/** Who answers what. An operation of the contract without a handler does not compile. */
export const handlers: HandlersOf<typeof contract> = {
  workspace: workspaceHandlers,
  changes: changesHandlers,
  week: weekHandlers,
  register: registerHandlers,
  registerChanges: registerChangesHandlers,
  schools: schoolsHandlers,
  calendars: calendarsHandlers,
  context: contextHandlers,
  inspections: inspectionsHandlers,
  people: peopleHandlers,
  frameworks: frameworksHandlers,
  audits: auditsHandlers,
  across: acrossHandlers,
  surveys: surveysHandlers,
  needs: needsHandlers,
  plans: plansHandlers,
  coaching: coachingHandlers,
  forums: forumsHandlers,
  exchange: exchangeHandlers,
  drafts: draftsHandlers,
  records: recordsHandlers,
  search: searchHandlers,
  views: viewsHandlers,
}
