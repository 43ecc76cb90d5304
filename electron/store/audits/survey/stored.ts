import type { RecordOf } from '#shared/contract/base.ts'
import type { Body } from '#shared/model/kinds.ts'
import { type Kept, keepSafe } from '#shared/model/suppression.ts'
import { mayOverlap, type SurveyGroup } from '#shared/model/survey.ts'
import type { Reader } from '../../db.ts'
import { headsOf } from '../../records/heads.ts'
import { listRecords } from '../../records/read.ts'

type Survey = Body<'survey'>

/** Every body that was ever kept of an audit's survey, also of groups that are gone: somebody may have any of them. */
export function everKept(reader: Reader, auditId: string): Survey[] {
  return reader
    .sql<[string], { body: string }>(
      `SELECT DISTINCT body FROM version
       WHERE record IN (SELECT id FROM survey WHERE audit_id = ?) AND body IS NOT NULL`,
    )
    .all(auditId)
    .map(({ body }) => JSON.parse(body) as Survey)
}

/** An audit's results as they may be shown: what another app or another computer wrote is not taken on trust. */
export function safeSurveys(reader: Reader, auditId: string): RecordOf<'survey'>[] {
  const surveys = listRecords(
    reader,
    'survey',
    'WHERE audit_id = ? AND deleted = 0 ORDER BY "group"',
    auditId,
  )
  const { kept, thinned } = verdictOn(standing(reader, 'WHERE audit_id = ?', auditId))
  const shown = new Set(kept.map(({ group }) => group))
  return surveys
    .filter(({ body }) => shown.has(body.group))
    .map((survey) => {
      const gone = thinned.flatMap(({ group, itemIds }) => (group === survey.body.group ? itemIds : []))
      const results = survey.body.results.filter(({ itemId }) => !gone.includes(itemId))
      return { ...survey, body: { ...survey.body, results } }
    })
}

/** For each audit the groups that may not leave as they are. */
export function unsafeGroups(reader: Reader): Map<string, ReadonlySet<SurveyGroup>> {
  const audits = new Map<string, Survey[]>()
  for (const body of standing(reader, ''))
    audits.set(body.auditId, [...(audits.get(body.auditId) ?? []), body])
  return new Map(
    [...audits].map(([auditId, bodies]) => {
      const { hidden, thinned } = verdictOn(bodies)
      return [auditId, new Set([...hidden, ...thinned].map(({ group }) => group))]
    }),
  )
}

function verdictOn(bodies: readonly Survey[]): Kept<Survey> {
  return keepSafe(bodies, { nested: bodies.some(mayOverlap) })
}

/** What stands now; of a record that two computers wrote all that either of them says. */
function standing(reader: Reader, where: '' | 'WHERE audit_id = ?', ...parameters: string[]): Survey[] {
  const tail = `${where === '' ? 'WHERE' : `${where} AND`} (deleted = 0 OR conflicted = 1) ORDER BY id`
  return listRecords(reader, 'survey', tail, ...parameters).flatMap(({ id, conflicted, body }) =>
    conflicted
      ? headsOf(reader, id).flatMap(({ body, deleted }) =>
          body === null || deleted === 1 ? [] : [JSON.parse(body) as Survey],
        )
      : [body],
  )
}
