import type { people } from '#shared/contract/people.ts'
import type { Input, KindName } from '#shared/model/kinds.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { undoBatch } from './batch.ts'
import { contactsHandlers } from './contacts/index.ts'
import { handOver } from './hand-over.ts'
import { knownPeople, leadsOf, listPeople, peopleOfSchool } from './reads.ts'
import { checkParticipation, takePart } from './take-part.ts'
import { appoint, checkRole } from './writes.ts'

export const peopleHandlers: HandlersOf<typeof people> = {
  person: recordHandlers('person'),
  role: checked('role', checkRole),
  participation: checked('participation', checkParticipation),
  appoint: write((writer, input) => {
    mustBeAdviser(writer)
    return appoint(writer, input)
  }),
  list: read(listPeople),
  ofSchool: read(peopleOfSchool),
  known: read(knownPeople),
  leads: read(leadsOf),
  handOver: write((writer, input) => {
    mustBeAdviser(writer)
    return handOver(writer, input)
  }),
  takePart: write((writer, input) => {
    mustBeAdviser(writer)
    return takePart(writer, input)
  }),
  undo: write((writer, input) => {
    mustBeAdviser(writer)
    return undoBatch(writer, input)
  }),
  contacts: contactsHandlers,
}

/** The operations of a kind whose fields must agree with each other. */
function checked<K extends KindName>(kind: K, check: (body: Input<K>) => void) {
  const handlers = recordHandlers(kind)
  return {
    ...handlers,
    save: write<Parameters<typeof handlers.save.run>[1], ReturnType<typeof handlers.save.run>>(
      (writer, input) => {
        check(input.body)
        return handlers.save.run(writer, input)
      },
    ),
  }
}
