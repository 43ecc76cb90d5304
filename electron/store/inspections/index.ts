import type { inspections } from '#shared/contract/inspections.ts'
import { AppError } from '#shared/errors.ts'
import { inspection, inspectionProblem } from '#shared/model/inspection.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { recordHandlers } from '../records/operations.ts'
import { listRecords } from '../records/read.ts'

const operations = recordHandlers('inspection')

export const inspectionsHandlers: HandlersOf<typeof inspections> = {
  ...operations,
  save: write((writer, input) => {
    const problem = inspectionProblem(inspection.body.parse(input.body))
    if (problem !== undefined) throw new AppError('bad-input', problem)
    return operations.save.run(writer, input)
  }),
  list: read((reader, { schoolId }) =>
    listRecords(reader, 'inspection', 'WHERE school_id = ? AND deleted = 0 ORDER BY date DESC, id', schoolId),
  ),
}
