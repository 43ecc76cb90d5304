import type { people } from '#shared/contract/people.ts'
import { type HandlersOf, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { appoint } from './writes.ts'

export const peopleHandlers: HandlersOf<typeof people> = {
  person: recordHandlers('person'),
  role: recordHandlers('role'),
  appoint: write((writer, input) => {
    mustBeAdviser(writer)
    return appoint(writer, input)
  }),
}
