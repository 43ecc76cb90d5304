import { AppError } from '#shared/errors.ts'
import { today } from '#shared/model/local-date.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import type { Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { naturalId, type Saved, save } from '../records/save.ts'
import { registerSchoolByUrn, registerStatus } from '../register/reads.ts'
import { readWorkspace } from '../store.ts'

/** Makes a partner school of a school in the register. Adding one that is a partner already changes nothing. */
export function addSchool(writer: Writer, { urn }: { urn: string }): Saved {
  const id = naturalId('school', { urn })
  const here = writer
    .sql<[string], { version: string; deleted: number; saved_at: string }>(
      'SELECT school.version, school.deleted, saved_at FROM school JOIN version ON version.id = version WHERE urn = ?',
    )
    .get(urn)
  if (here?.deleted === 0) return { id: id as string, version: here.version, savedAt: here.saved_at }
  const facts = registerSchoolByUrn(writer, Number(urn))
  if (facts === undefined)
    throw new AppError(
      'not-found',
      `The register has no school with the URN ${urn}. Load a newer register, then add it.`,
    )
  return save(writer, 'school', {
    base: baseOf(writer, id as string),
    body: {
      ...factsOf(facts),
      registerAsAt: registerStatus(writer)?.asAt ?? null,
      hub: readWorkspace(writer).hub,
      partnerStatus: 'active',
      joinedOn: today(new Date(writer.now())),
    },
  })
}

/** What a school page says of a school, as the register has it. */
function factsOf(school: RegisterSchool) {
  return {
    urn: String(school.urn),
    name: school.name,
    laCode: school.laCode ?? '',
    laName: school.laName ?? '',
    laestab: school.laestab ?? '',
    phase: school.phase ?? '',
    typeName: school.typeName ?? '',
    trust: school.trust ?? '',
    street: school.street ?? '',
    town: school.town ?? '',
    postcode: school.postcode ?? '',
    website: school.website ?? '',
    phone: school.phone ?? '',
    ageLow: school.lowAge,
    ageHigh: school.highAge,
    pupils: school.pupils,
  }
}
