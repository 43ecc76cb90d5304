import { AppError } from '#shared/errors.ts'
import { today } from '#shared/model/local-date.ts'
import { fillContext } from '../context/from-register.ts'
import type { Reader, Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { naturalId, type Saved, save } from '../records/save.ts'
import { partnerBefore, partnerWith } from '../register/changes.ts'
import { factsOf } from '../register/facts.ts'
import { registerSchoolByUrn, registerStatus } from '../register/reads.ts'
import { readWorkspace } from '../store.ts'

/** Makes a partner school of a school in the register. Adding one that is a partner already changes nothing. */
export function addSchool(writer: Writer, { urn }: { urn: string }): Saved {
  // A school that became an academy is one partner, under whichever of its URNs it is looked for.
  const partner = partnerWith(writer, urn)
  if (partner !== undefined) return savedAs(writer, partner)
  const id = naturalId('school', { urn })
  const facts = registerSchoolByUrn(writer, Number(urn))
  if (facts === undefined)
    throw new AppError(
      'not-found',
      `The register has no school with the URN ${urn}. Load a newer register, then add it.`,
    )
  const before = partnerBefore(writer, urn)
  if (before !== undefined)
    throw new AppError(
      'bad-input',
      `${facts.name} is what your partner school ${before.body.name} (URN ${before.body.urn}) has become; say so under “What changed”.`,
    )
  const asAt = registerStatus(writer)?.asAt ?? null
  const saved = save(writer, 'school', {
    base: baseOf(writer, id as string),
    body: {
      ...factsOf(facts),
      registerAsAt: asAt,
      hub: readWorkspace(writer).hub,
      partnerStatus: 'active',
      joinedOn: today(new Date(writer.now())),
    },
  })
  fillContext(writer, saved.id, facts, asAt)
  return saved
}

function savedAs(reader: Reader, id: string): Saved {
  const row = reader
    .sql<[string], { version: string; savedAt: string }>(
      'SELECT school.version, saved_at AS savedAt FROM school JOIN version ON version.id = version WHERE school.id = ?',
    )
    .get(id)
  if (row === undefined) throw new Error('A partner school has no version.')
  return { id, ...row }
}
