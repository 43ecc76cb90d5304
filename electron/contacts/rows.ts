import { CONTACT_FIELDS, type ContactField, type ContactMapping } from '#shared/contract/contacts.ts'
import type { ROLES } from '#shared/model/enums.ts'
import { readDate } from './dates.ts'
import { readRole } from './role-words.ts'
import type { Table, TableRow } from './table.ts'

type Role = keyof typeof ROLES

/** One row that can be used, as far as the file alone can tell. */
export type Contact = Readonly<{
  row: number
  name: string
  email: string
  phone: string
  urn: string
  school: string
  role: Role
  /** The words of the file, where they mean none of our roles. */
  unknownRole: string | null
  from: string | null
}>
export type Unusable = Readonly<{ row: number; name: string; column: string; reason: string }>

/** A row as far as it can be read, or why not: with the column as the file calls it. */
export function readRows(
  { headings, rows, faults }: Table,
  mapping: ContactMapping,
  roleForEmpty: Role,
): { contacts: Contact[]; unusable: Unusable[] } {
  const contacts: Contact[] = []
  const unusable: Unusable[] = faults.map(({ row, reason }) => ({
    row,
    name: '',
    column: '',
    reason:
      reason === 'quote'
        ? 'A quotation mark in this row is not closed.'
        : 'This row is longer than any row can be.',
  }))
  for (const row of rows) {
    const read = readContact(row, headings, mapping, roleForEmpty)
    if ('reason' in read) unusable.push(read)
    else contacts.push(read)
  }
  return { contacts, unusable: unusable.sort((a, b) => a.row - b.row) }
}

function readContact(
  { row, cells }: TableRow,
  headings: readonly string[],
  mapping: ContactMapping,
  roleForEmpty: Role,
): Contact | Unusable {
  const at = (field: ContactField): string => cells[mapping[field] ?? -1] ?? ''
  const name = oneLine(at('name') || `${at('firstName')} ${at('lastName')}`)
  const fault = (field: ContactField, reason: string): Unusable => ({
    row,
    name: name.slice(0, 100),
    column: headings[mapping[field] ?? -1] || CONTACT_FIELDS[field],
    reason,
  })
  if (name === '') return fault(mapping.name === undefined ? 'firstName' : 'name', 'There is no name.')
  if (name.length > 200) return fault('name', 'This is longer than any name.')
  if (!/\p{L}/u.test(name)) return fault('name', 'This is not a name.')
  const email = readEmail(at('email'))
  if (email === undefined) return fault('email', 'This is not an e-mail address.')
  const urn = readUrn(at('urn'))
  if (urn === undefined) return fault('urn', 'A URN has six digits.')
  const from = readDate(at('from'))
  if ('reason' in from) return fault('from', from.reason)
  const phone = oneLine(at('phone'))
  if (phone.length > 100) return fault('phone', 'This is longer than any phone number.')
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(phone))
    return fault('phone', 'A spreadsheet program has rounded this number.')
  const roleWords = oneLine(at('role'))
  const role = roleWords === '' ? roleForEmpty : readRole(roleWords)
  return {
    row,
    name,
    email,
    phone,
    urn,
    school: oneLine(at('school')).slice(0, 300),
    role: role ?? 'other',
    unknownRole: role === undefined ? roleWords.slice(0, 100) : null,
    from: from.date,
  }
}

function oneLine(cell: string): string {
  return cell.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** `Sam Okafor <sam@school.org.uk>` and `mailto:` are addresses too. */
function readEmail(cell: string): string | undefined {
  const bare = (/<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[;,]$/, '')
  if (bare === '' || /^(?:n\/?a|none|-|tbc)$/i.test(bare)) return ''
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(bare) && bare.length <= 320 ? bare : undefined
}

/** Excel may have made `100051.0` of it. */
function readUrn(cell: string): string | undefined {
  const bare = cell.replace(/\.0+$/, '').replace(/^URN:?\s*/i, '')
  if (bare === '') return ''
  return /^\d{5,7}$/.test(bare) ? bare : undefined
}
