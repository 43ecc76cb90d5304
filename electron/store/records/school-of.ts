/** The school that a record belongs to; a school belongs to itself, a forum to none. */
export function schoolOf(
  kind: string,
  record: string,
  body: Readonly<Record<string, unknown>>,
): string | null {
  if (kind === 'school') return record
  return typeof body.schoolId === 'string' ? body.schoolId : null
}
