import { yearText } from '#shared/model/date-text.ts'
import type { Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { findRecord, getRecord } from '../records/read.ts'
import { naturalId, type Saved, save } from '../records/save.ts'

/** The school's plan of a year, begun if there is none. */
export function openPlan(writer: Writer, input: { schoolId: string; academicYear: string }): Saved {
  const school = getRecord(writer, 'school', input.schoolId)
  const id = naturalId('plan', input) as string
  const here = findRecord(writer, 'plan', id)
  const body = here?.body ?? {
    ...input,
    title: `CPD plan of ${school.body.name}, ${yearText(input.academicYear)}`,
  }
  return save(writer, 'plan', { id, base: baseOf(writer, id), body })
}
