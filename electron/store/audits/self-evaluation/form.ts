import { selfEvaluationForm } from '#outputs/self-evaluation/form.ts'
import { selfEvaluationPage } from '#outputs/self-evaluation/page.ts'
import type { SelfEvaluationSheet } from '#outputs/self-evaluation/sheet.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Reader } from '../../db.ts'
import { getRecord } from '../../records/read.ts'
import type { Store } from '../../store.ts'
import { writeWhole } from '../../write-whole.ts'
import { frameworkOf } from './changes.ts'

/** What the form and the printed page of an audit are made from. */
function sheetOf(reader: Reader, auditId: string): SelfEvaluationSheet {
  const { body } = getRecord(reader, 'audit', auditId)
  const school = getRecord(reader, 'school', body.schoolId)
  return {
    audit: auditId,
    round: AUDIT_ROUNDS[body.round],
    school: { id: school.id, name: school.body.name },
    framework: frameworkOf(reader, body),
  }
}

export function formDocument(reader: Reader, { auditId }: { auditId: string }) {
  return selfEvaluationPage(sheetOf(reader, auditId))
}

/** Writes the form for the school to a file that the person named. */
export function writeForm(store: Store, { auditId, file }: { auditId: string; file: string }) {
  return writeWhole(file, selfEvaluationForm(store.read((reader) => sheetOf(reader, auditId))))
}
