import type { AuditPage, AuditRow } from '#shared/contract/audits.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import type { Reader } from '../db.ts'
import { findFramework, frameworkLookup } from '../frameworks/reads.ts'
import { getRecord, listRecords, toRecord } from '../records/read.ts'
import { safeSurveys } from './survey/stored.ts'

export function listAudits(reader: Reader): AuditRow[] {
  type Row = Record<string, unknown> & {
    schoolName: string
    schoolHub: string
    agreed: number
    needs: number
  }
  const frameworks = frameworkLookup(reader)
  return reader
    .sql<[], Row>(
      `SELECT audit.*, school.name AS schoolName, school.hub AS schoolHub,
         (SELECT count(*) FROM rating WHERE audit_id = audit.id AND source = 'agreed' AND deleted = 0
           AND (level IS NOT NULL OR state <> 'rated')) AS agreed,
         (SELECT count(*) FROM need WHERE audit_id = audit.id AND deleted = 0) AS needs
       FROM audit JOIN school ON school.id = audit.school_id
       WHERE audit.deleted = 0 AND school.deleted = 0
       ORDER BY audit.opened_on DESC, school.name, audit.id`,
    )
    .all()
    .map((row) => {
      const audit = toRecord(reader, 'audit', row)
      const framework = frameworks.of(audit.body.frameworkId, audit.body.frameworkVersion)
      return {
        audit,
        schoolName: row.schoolName,
        hub: row.schoolHub,
        framework: framework?.name ?? audit.body.frameworkId,
        items: framework === undefined ? null : itemsOf(framework).length,
        agreed: row.agreed,
        needs: row.needs,
      }
    })
}

export function readAuditPage(reader: Reader, { id }: { id: string }): AuditPage {
  const audit = getRecord(reader, 'audit', id)
  const school = getRecord(reader, 'school', audit.body.schoolId)
  return {
    audit,
    school: { id: school.id, name: school.body.name },
    framework: findFramework(reader, audit.body.frameworkId, audit.body.frameworkVersion) ?? null,
    ratings: listRecords(reader, 'rating', 'WHERE audit_id = ? AND deleted = 0 ORDER BY item_id, source', id),
    surveys: safeSurveys(reader, id),
    evidence: listRecords(reader, 'evidence', 'WHERE audit_id = ? AND deleted = 0 ORDER BY item_id, id', id),
    needs: listRecords(reader, 'need', 'WHERE audit_id = ? AND deleted = 0 ORDER BY priority, title', id),
  }
}
