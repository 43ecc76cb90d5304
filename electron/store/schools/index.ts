import type { schools } from '#shared/contract/schools.ts'
import { type HandlersOf, read, task, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { exportSchools } from './export-list.ts'
import { listSchools } from './list.ts'
import { readSchoolPage } from './reads.ts'
import { addSchool } from './writes.ts'

export const schoolsHandlers: HandlersOf<typeof schools> = {
  ...recordHandlers('school'),
  list: read(listSchools),
  get: read(readSchoolPage),
  exportList: task((host, { file, ...wanted }) =>
    exportSchools(host.store(), { ...wanted, file: host.resolveFile(file) }),
  ),
  add: write((writer, input) => {
    mustBeAdviser(writer)
    return addSchool(writer, input)
  }),
}
