import { AppError } from '#shared/errors.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { type ItemViews, viewsOf } from '#shared/model/moderation.ts'
import type { Reader } from '../db.ts'
import { findFramework } from '../frameworks/reads.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { safeSurveys } from './survey/stored.ts'

/** Who sees what in one audit, from what is stored; `undefined` without its framework. */
export function auditViews(reader: Reader, auditId: string): ItemViews[] | undefined {
  const { frameworkId, frameworkVersion } = getRecord(reader, 'audit', auditId).body
  const framework = findFramework(reader, frameworkId, frameworkVersion)
  return framework && viewsIn(reader, auditId, framework)
}

/** The same for what cannot be done without the framework. */
export function mustHaveViews(reader: Reader, auditId: string): ItemViews[] {
  const views = auditViews(reader, auditId)
  if (views === undefined)
    throw new AppError('not-found', 'This audit’s framework is not in this workspace. Import its file first.')
  return views
}

function viewsIn(reader: Reader, auditId: string, framework: Framework): ItemViews[] {
  return viewsOf(
    framework,
    listRecords(reader, 'rating', 'WHERE audit_id = ? AND deleted = 0', auditId).map(({ body }) => body),
    safeSurveys(reader, auditId).map(({ body }) => body),
  )
}
