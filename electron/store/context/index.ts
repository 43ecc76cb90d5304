import type { context } from '#shared/contract/context.ts'
import { type HandlersOf, read, task } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { listRecords } from '../records/read.ts'
import { loadContext, previewContext } from './load-file.ts'
import { readContextFile } from './read-file.ts'

export const contextHandlers: HandlersOf<typeof context> = {
  ...recordHandlers('context'),
  list: read((reader, { schoolId }) =>
    listRecords(
      reader,
      'context',
      'WHERE school_id = ? AND deleted = 0 ORDER BY academic_year, id',
      schoolId,
    ),
  ),
  previewFile: task(async (host, input) => {
    const file = await readContextFile(host.resolveFile(input.file))
    return host.store().read((reader) => previewContext(reader, file, input))
  }),
  loadFile: task(async (host, input) => {
    const file = await readContextFile(host.resolveFile(input.file))
    return host.store().write((writer) => {
      mustBeAdviser(writer)
      return loadContext(writer, file, input)
    })
  }),
}
