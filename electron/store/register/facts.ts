import type { RegisterSchool } from '#shared/model/register.ts'

/** What a school page says of a school, as the register has it. */
export function factsOf(school: RegisterSchool) {
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
