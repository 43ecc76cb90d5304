import { isSmallGroup } from '#shared/model/suppression.ts'
import { answersIn } from '#shared/model/survey.ts'
import { unsafeGroups } from '../audits/survey/stored.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'

/**
 * Survey results that may not leave, whoever wrote them: those that show, or help to work out, what 1–4 people
 * answered. What this app writes has passed the same rule; another app's, an older one's, or results of two computers
 * that met in one audit may not have.
 */
export function unsafeSurveys(reader: Reader): ReadonlySet<string> {
  const unsafe = unsafeGroups(reader)
  const surveys = listRecords(reader, 'survey', 'WHERE deleted = 0 OR conflicted = 1')
  return new Set(surveys.filter(({ body }) => unsafe.get(body.auditId)?.has(body.group)).map(({ id }) => id))
}

/** A version by itself, as it may be one of two that nobody has brought together. */
export function tellsOfFew({ answered, results }: Readonly<Record<string, unknown>>): boolean {
  if (typeof answered !== 'number' || isSmallGroup(answered)) return true
  return (
    Array.isArray(results) &&
    results.some(({ counts }) => !Array.isArray(counts) || isSmallGroup(answersIn(counts)))
  )
}
