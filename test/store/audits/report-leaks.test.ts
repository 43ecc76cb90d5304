import { expect, it } from 'vitest'
import { ALL_PARTS } from '#outputs/audit-report/model.ts'
import { REPORT_FORMATS } from '#shared/contract/audit-report.ts'
import { readAuditReport } from '#store/audits/report.ts'
import { reportBytes } from '#store/audits/report-bytes.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { readZip } from '#test/support/read-zip.ts'

/** Every text of a file, whether it stands in it as it is or packed. */
async function textsOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString('utf8')
  const parts = [...(await readZip(bytes))].flatMap(([name, part]) => [
    name,
    Buffer.from(part).toString('utf8'),
  ])
  // Word may cut a word into runs.
  return [...parts, ...parts.map((part) => part.replace(/<[^>]*>/g, ''))].join('\n')
}

it('carries no private word, no name and nothing that tells whose a quote is, in any kind of file', async () => {
  const store = openTestStore()
  const school = addSchool(store, { bestContactNote: 'SECRET-contact' })
  const schoolId = school.id
  const audit = add(store, 'audit', {
    schoolId,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'annual_1',
    status: 'shared',
    openedOn: '2026-09-14',
    peerAuditor: 'SECRET-peer',
    moves: [{ from: 'shared', to: 'moderating', on: '2026-10-01', reason: 'SECRET-reopened' }],
    summary: 'PLAIN-summary',
  })
  const auditId = audit.id
  const earlier = add(store, 'audit', {
    schoolId,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    openedOn: '2025-09-14',
    summary: 'SECRET-earlier',
    sharing: 'private',
  })
  add(store, 'rating', { auditId: earlier.id, schoolId, itemId: 'B1.2', source: 'agreed', level: 3 })

  const rating = { auditId, schoolId, level: 2 } as const
  add(store, 'rating', { ...rating, itemId: 'B1.1', source: 'agreed', note: 'PLAIN-reason' })
  add(store, 'rating', {
    ...rating,
    itemId: 'B1.2',
    source: 'agreed',
    note: 'SECRET-rating',
    sharing: 'private',
  })
  for (const source of ['interviews', 'documents', 'adviser', 'self_evaluation'] as const)
    add(store, 'rating', { ...rating, itemId: 'B1.1', source, note: `SECRET-${source}` })
  const survey = { auditId, schoolId, answered: 20, results: [], source: 'SECRET-file.csv' }
  add(store, 'survey', { ...survey, group: 'all' })

  const line = { auditId, schoolId, itemId: 'B1.1' }
  add(store, 'evidence', { ...line, title: 'PLAIN-document', whereKept: 'PLAIN-office' })
  add(store, 'evidence', { ...line, title: 'SECRET-evidence', sharing: 'private' })
  add(store, 'evidence', { ...line, title: 'SECRET-counted', sharing: 'aggregate' })
  add(store, 'evidence', {
    ...line,
    kind: 'quote',
    title: 'PLAIN-quote',
    fromWhom: 'SECRET-whom',
    whereKept: 'SECRET-where',
    date: '2019-03-07',
  })
  add(store, 'need', {
    schoolId,
    auditId,
    itemId: 'B1.1',
    title: 'PLAIN-need',
    pupilEvidence: 'PLAIN-pupils',
  })
  add(store, 'need', { schoolId, auditId, title: 'SECRET-need', sharing: 'private' })
  add(store, 'need', { schoolId, auditId, title: 'SECRET-dropped', status: 'dropped' })
  add(store, 'need', { schoolId, title: 'SECRET-elsewhere' })
  const person = add(store, 'person', { name: 'SECRET-person' })
  const talk = add(store, 'conversation', {
    schoolId,
    personId: person.id,
    startsAt: '2026-10-01T15:30',
    sharedSummary: 'SECRET-summary',
  })
  add(store, 'note', { conversationId: talk.id, schoolId, privateNote: 'SECRET-note' })

  const report = store.read((reader) => readAuditReport(reader, { id: auditId, today: '2026-11-22' }))
  expect(report.withheld).toBe(4)
  for (const format of REPORT_FORMATS) {
    const text = await textsOf(await reportBytes(report, format, ALL_PARTS))
    expect(text.match(/SECRET-[a-z_]+/g), format).toBeNull()
    expect(text, format).not.toMatch(/2019|7 March/)
    expect(text, format).toContain('PLAIN-reason')
    if (format !== 'csv') expect(text, format).toContain('PLAIN-need')
    if (format !== 'csv' && format !== 'xlsx')
      for (const plain of ['summary', 'document', 'office', 'quote', 'pupils'])
        expect(text, format).toContain(`PLAIN-${plain}`)
  }
})

it('makes no report of an audit that is marked private', () => {
  const store = openTestStore()
  const audit = add(store, 'audit', {
    schoolId: addSchool(store).id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    openedOn: '2026-09-14',
    sharing: 'private',
  })
  expect(() => store.read((reader) => readAuditReport(reader, { id: audit.id }))).toThrow('is marked private')
})
