import { academicYearOf, today } from '#shared/model/local-date.ts'

/** This school year and the twelve before it, the newest first. */
export function recentYears(): string[] {
  const now = Number(academicYearOf(today()).slice(0, 4))
  return Array.from({ length: 13 }, (_, back) => academicYearOf(`${now - back}-10-01`))
}
