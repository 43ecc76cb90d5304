import { AppError } from '#shared/errors.ts'
import { isOpen } from '#shared/model/audit-states.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Reader } from '../db.ts'
import { findRecord, listRecords } from '../records/read.ts'

type Wanted = Readonly<{ urn?: string | undefined; audit?: string | undefined }>

/**
 * The audit that is named, which is to be the school's if one is named too; else the school's newest or, where
 * something is to be written, its only open one.
 */
export function findAuditOf(
  reader: Reader,
  { urn, audit }: Wanted,
  which: 'newest' | 'open' = 'newest',
): string {
  const school = urn === undefined ? undefined : schoolWith(reader, urn)
  if (audit !== undefined) {
    const named = findRecord(reader, 'audit', audit)
    if (school !== undefined && named?.body.schoolId !== school.id)
      throw new AppError('not-found', `${school.body.name} has no audit with this id.`)
    if (named === undefined)
      throw new AppError('not-found', `No audit with the id ${audit} is in this workspace.`)
    return named.id
  }
  if (school === undefined)
    throw new AppError('bad-input', 'Name the school by its URN, or the audit by its id.')
  const { name } = school.body
  const [first, ...others] = listRecords(
    reader,
    'audit',
    'WHERE school_id = ? AND deleted = 0 ORDER BY opened_on DESC, id DESC',
    school.id,
  ).filter(({ body }) => which === 'newest' || isOpen(body.status))
  if (first === undefined)
    throw new AppError('not-found', `${name} has no ${which === 'open' ? 'open audit' : 'audit yet'}.`)
  if (which === 'open' && others.length > 0) {
    const list = [first, ...others].map(
      ({ id, body }) => `${id} (${AUDIT_ROUNDS[body.round]}, ${body.openedOn})`,
    )
    throw new AppError(
      'bad-input',
      `${name} has several open audits; name one with --audit: ${list.join(', ')}.`,
    )
  }
  return first.id
}

function schoolWith(reader: Reader, urn: string) {
  const [school, other] = listRecords(
    reader,
    'school',
    'WHERE urn = ? AND deleted = 0 ORDER BY name, id',
    urn,
  )
  if (school === undefined)
    throw new AppError('not-found', `No school with the URN ${urn} is in this workspace.`)
  if (other !== undefined)
    throw new AppError(
      'bad-input',
      `${school.body.name} and ${other.body.name} both have the URN ${urn}. Correct it with one of them first.`,
    )
  return school
}
