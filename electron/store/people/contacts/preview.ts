import { type Planned, planContacts } from '#electron/contacts/plan.ts'
import { readRows, type Unusable } from '#electron/contacts/rows.ts'
import type { Table } from '#electron/contacts/table.ts'
import type { ContactChoices, ContactCounts, ContactPreview, ContactRow } from '#shared/contract/contacts.ts'
import { AppError } from '#shared/errors.ts'
import { ROLES } from '#shared/model/enums.ts'
import type { Reader } from '../../db.ts'
import { listPeople } from '../reads.ts'

/** Rows of one sort that a preview shows; its counts have them all. Decisions are asked of every duplicate. */
const SHOWN = 300

export type Plan = Readonly<{
  planned: readonly Planned[]
  unusable: readonly Unusable[]
  counts: ContactCounts
}>

/** What the file would make of the people who are known now. */
export function planOf(reader: Reader, table: Table, choices: ContactChoices): Plan {
  const { mapping, role = 'other', schoolId = null, decisions = {} } = choices
  if (mapping.name === undefined && mapping.firstName === undefined)
    throw new AppError('bad-input', 'Say which column holds the name.')
  const { contacts, unusable } = readRows(table, mapping, role)
  const schools = reader
    .sql<[], { id: string; urn: string; name: string }>('SELECT id, urn, name FROM school WHERE deleted = 0')
    .all()
  const planned = planContacts(
    contacts,
    { people: listPeople(reader), schools },
    { schoolForEmpty: schoolId, decisions },
  )
  return { planned, unusable, counts: count(planned, unusable) }
}

export function previewContacts(reader: Reader, table: Table, choices: ContactChoices): ContactPreview {
  const { planned, unusable, counts } = planOf(reader, table, choices)
  const shown = { new: 0, known: 0, duplicate: 0, unmatched: 0, skipped: 0 }
  const rows = [...planned.map(rowOf), ...unusable.map((row) => ({ is: 'skipped' as const, ...row }))].filter(
    ({ is }) => is === 'duplicate' || shown[is]++ < SHOWN,
  )
  const unknownRoles = planned.flatMap(({ contact }) => contact.unknownRole ?? [])
  return { counts, rows, unknownRoles: [...new Set(unknownRoles)].slice(0, 20) }
}

function rowOf(plan: Planned): ContactRow {
  const { row, name, email, role, from, urn, school } = plan.contact
  if (plan.is === 'unmatched')
    return { is: 'unmatched', row, name, school: school || urn || '(none)', reason: plan.reason }
  const since = from === null ? '' : ` from ${from}`
  const detail = [`${ROLES[role]} at ${plan.school.name}${since}`, email]
    .filter((part) => part !== '')
    .join(', ')
  if (plan.is === 'new') return { is: 'new', row, name, detail }
  if (plan.is === 'known') return { is: 'known', row, name, detail, adds: plan.addsRole }
  return {
    is: 'duplicate',
    row,
    name,
    detail,
    candidates: [...plan.candidates],
    decision: plan.decision,
  }
}

function count(planned: readonly Planned[], unusable: readonly Unusable[]): ContactCounts {
  const of = (is: Planned['is']) => planned.filter((plan) => plan.is === is).length
  return {
    rows: planned.length + unusable.length,
    created: of('new'),
    known: of('known'),
    duplicates: of('duplicate'),
    unmatched: of('unmatched'),
    skipped: unusable.length,
    roles: planned.filter((plan) => plan.is !== 'unmatched' && plan.addsRole).length,
  }
}
