import type { Table } from '#electron/contacts/table.ts'
import type { ContactChoices, ContactCounts } from '#shared/contract/contacts.ts'
import { AppError } from '#shared/errors.ts'
import { today } from '#shared/model/local-date.ts'
import type { Writer } from '../../db.ts'
import { beginBatch } from '../batch.ts'
import { personFor } from '../writes.ts'
import { planOf } from './preview.ts'

/** Makes the people and roles that the preview showed, in the caller's transaction, as one batch. */
export function importContacts(
  writer: Writer,
  table: Table,
  choices: ContactChoices,
  fileName: string,
): { batch: string; counts: ContactCounts } {
  const { planned, counts } = planOf(writer, table, choices)
  const batch = beginBatch(writer)
  const made = new Map<number, string>()
  let changes = 0
  for (const plan of planned) {
    if (plan.is === 'unmatched' || plan.whose === 'skip') continue
    const { row, name, email, phone, role, from } = plan.contact
    const personId =
      plan.whose === 'new' ? undefined : 'person' in plan.whose ? plan.whose.person : made.get(plan.whose.row)
    const person = personFor(writer, { personId, name, email, phone }, batch)
    if (plan.whose === 'new') made.set(row, person)
    if (!plan.addsRole) continue
    changes += 1
    batch.save('role', {
      body: {
        personId: person,
        schoolId: plan.school.id,
        role,
        from: from ?? today(new Date(writer.now())),
        isMainContact: role === 'cpd_lead',
      },
    })
  }
  if (changes === 0)
    throw new AppError('bad-input', 'Nothing in this file is new: everybody in it is known here already.')
  return { batch: batch.end('contacts', fileName), counts }
}
