import type { Writer } from '../db.ts'
import { cpdLeadOf } from '../people/reads.ts'
import { getRecord } from '../records/read.ts'
import { type Saved, save } from '../records/save.ts'

/** Plans a conversation with the school's CPD lead. */
export function startConversation(writer: Writer, input: { schoolId: string; startsAt: string }): Saved {
  const school = getRecord(writer, 'school', input.schoolId)
  return save(writer, 'conversation', {
    base: [],
    body: { ...input, personId: cpdLeadOf(writer, school.id), minutes: 40 },
  })
}
