import { isSmallGroup, keepSafe } from '#shared/model/suppression.ts'
import { answersIn } from '#shared/model/survey.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'

/**
 * Survey results that may not leave, whoever wrote them: those that show, or help to work out, what 1–4 people
 * answered. What this app writes has passed the same rule; another app's, an older one's, or results of two computers
 * that met in one audit may not have.
 */
export function unsafeSurveys(reader: Reader): ReadonlySet<string> {
  const audits = new Map<string, ReturnType<typeof surveysOf>>()
  for (const record of surveysOf(reader))
    audits.set(record.body.auditId, [...(audits.get(record.body.auditId) ?? []), record])
  const unsafe = new Set<string>()
  for (const records of audits.values()) {
    const { hidden, thinned } = keepSafe(records.map(({ body }) => body))
    const groups = new Set([...hidden, ...thinned].map(({ group }) => group))
    for (const { id, body } of records) if (groups.has(body.group)) unsafe.add(id)
  }
  return unsafe
}

function surveysOf(reader: Reader) {
  return listRecords(reader, 'survey', 'WHERE deleted = 0 ORDER BY id')
}

/** A version by itself, as it may be one of two that nobody has brought together. */
export function tellsOfFew({ answered, results }: Readonly<Record<string, unknown>>): boolean {
  if (typeof answered !== 'number' || isSmallGroup(answered)) return true
  return (
    Array.isArray(results) &&
    results.some(({ counts }) => !Array.isArray(counts) || isSmallGroup(answersIn(counts)))
  )
}
