import type { needs } from '#shared/contract/needs.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { makeManyNeeds, removeManyNeeds } from './make-many.ts'
import { listNeeds } from './reads.ts'

export const needsHandlers: HandlersOf<typeof needs> = {
  ...recordHandlers('need'),
  list: read(listNeeds),
  makeMany: write((writer, input) => {
    mustBeAdviser(writer)
    return makeManyNeeds(writer, input)
  }),
  removeMany: write((writer, input) => {
    mustBeAdviser(writer)
    return removeManyNeeds(writer, input)
  }),
}
