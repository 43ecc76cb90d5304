import type { registerChanges } from '#shared/contract/register-changes.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { acceptChanges, keepMine, undoAcceptance } from './accept.ts'
import { registerChangesOf } from './changes.ts'

export const registerChangesHandlers: HandlersOf<typeof registerChanges> = {
  list: read((reader, input) => registerChangesOf(reader, input)),
  accept: write((writer, input) => {
    mustBeAdviser(writer)
    return acceptChanges(writer, input)
  }),
  undo: write((writer, input) => {
    mustBeAdviser(writer)
    return undoAcceptance(writer, input)
  }),
  keep: write((writer, input) => {
    mustBeAdviser(writer)
    return keepMine(writer, input)
  }),
}
