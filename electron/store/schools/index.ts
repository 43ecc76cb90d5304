import type { schools } from '#shared/contract/schools.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { listSchools, readSchoolPage } from './reads.ts'
import { addSchool } from './writes.ts'

export const schoolsHandlers: HandlersOf<typeof schools> = {
  ...recordHandlers('school'),
  list: read(listSchools),
  get: read(readSchoolPage),
  add: write((writer, input) => {
    mustBeAdviser(writer)
    return addSchool(writer, input)
  }),
}
