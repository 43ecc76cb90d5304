import { describe, expect, it } from 'vitest'
import { reportDocument } from '#outputs/audit-report/document.ts'
import { reportJson } from '#outputs/audit-report/json.ts'
import { ALL_PARTS, type ReportParts } from '#outputs/audit-report/model.ts'
import { reportTables } from '#outputs/audit-report/tables.ts'
import { type Block, runsOf, type Text } from '#outputs/document/model.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import type { Input } from '#shared/model/kinds.ts'
import type { Level } from '#shared/model/rating.ts'
import { findAuditOf } from '#store/audits/find-audit.ts'
import { readAuditReport } from '#store/audits/report.ts'
import { reportBytes } from '#store/audits/report-bytes.ts'
import type { Saved } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { allOf, readXml, wordsOf as wordsOfXml } from '#test/support/read-xml.ts'
import { readZip } from '#test/support/read-zip.ts'
import { openTestClient } from '#test/support/test-host.ts'

const TODAY = '2026-11-22'

function addAudit(store: Store, school: Saved, body: Partial<Input<'audit'>> = {}): Saved {
  return add(store, 'audit', {
    schoolId: school.id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    status: 'moderating',
    openedOn: '2026-09-14',
    ...body,
  })
}

function rate(
  store: Store,
  audit: Saved,
  school: Saved,
  source: Input<'rating'>['source'],
  levels: Readonly<Record<string, Level>>,
  rest: Partial<Input<'rating'>> = {},
): void {
  for (const [itemId, level] of Object.entries(levels))
    add(store, 'rating', { auditId: audit.id, schoolId: school.id, itemId, source, level, ...rest })
}

/** Every item of B6, so that the area has a score. */
const B6 = { 'B6.1': 1, 'B6.2': 2, 'B6.3': 2, 'B6.4': 1, 'B6.5': 2, 'B6.6': 2 } as const

const read = (store: Store, audit: Saved) =>
  store.read((reader) => readAuditReport(reader, { id: audit.id, today: TODAY }))

/** What stands in a report, block by block, as plain text. */
function wordsOf(store: Store, audit: Saved, parts: Partial<ReportParts> = {}): string {
  const {
    title,
    subtitle = '',
    facts = [],
    blocks,
  } = reportDocument(read(store, audit), {
    ...ALL_PARTS,
    ...parts,
  })
  const plain = (text: Text) =>
    runsOf(text)
      .map((run) => run.text)
      .join('')
  const ofBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.text}`]
      case 'paragraph':
        return [plain(block.text)]
      case 'callout':
        return [block.title ?? '', plain(block.text)]
      case 'list':
        return block.items.map(plain)
      case 'table':
        return [block.caption, ...block.rows.map((row) => row.map(plain).join(' | '))]
      case 'chart':
        return [`chart ${block.chart.title}`, block.chart.summary]
      case 'page-break':
        return []
    }
  }
  return [title, subtitle, ...facts.map((fact) => fact.join(': ')), ...blocks.flatMap(ofBlock)]
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

function onlySchool() {
  const store = openTestStore({ name: 'Siân O’Neill-Önaç' })
  const school = addSchool(store, { name: 'Norbreck Test Primary', urn: '119001', town: 'Blackpool' })
  return { store, school }
}

describe('an audit report', () => {
  it('has the chapters of a report in their order, and says until it is shared that it is a draft', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school, { visitOn: '2026-10-03', summary: 'Good.\n\nTime is lost.' })
    rate(store, audit, school, 'agreed', B6)
    rate(store, audit, school, 'self_evaluation', { 'B6.1': 3 })
    const words = wordsOf(store, audit)
    expect(words.split('\n').filter((line) => /^# /.test(line))).toEqual([
      '# Summary',
      '# Profile',
      '# How leaders and staff see it',
      '# Areas and their items',
      '# Needs agreed',
      '# How this was done',
    ])
    expect(words).toContain('Baseline audit. Draft of 22 November 2026: levels may change')
    expect(words).toContain('Visit: 3 October 2026')
    expect(words).toContain('Expert adviser: Siân O’Neill-Önaç, Blackpool')
    expect(words).toContain('\nGood.\nTime is lost.\n')
    const shared = addAudit(store, school, { status: 'shared', sharedOn: '2026-11-20', round: 'annual_1' })
    expect(wordsOf(store, shared)).not.toContain('Draft')
  })

  it('says how each area’s figures were reached', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'agreed', { ...B6, 'B1.1': 2 })
    const words = wordsOf(store, audit)
    expect(words).toContain(
      'Bronze · 50 %. 6 of 6 items rated: 12 of 24 points (level times weight). For Silver, 75 % of the weight must be at Silver or above (50 % of the weight is), and B6.1, which counts three times, must reach Silver.',
    )
    expect(words).toContain(
      'Too early for a score. 1 of 6 items rated, which is 22 % of the weight; a score needs 70 %.',
    )
  })

  it('names the item that holds an area back when it counts three times', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    const items = ['B3.1', 'B3.2', 'B3.4', 'B3.5', 'B3.6', 'B3.7']
    rate(store, audit, school, 'agreed', Object.fromEntries(items.map((id) => [id, 1])))
    rate(store, audit, school, 'agreed', { 'B3.3': 0 })
    expect(wordsOf(store, audit)).toContain(
      '77 % of the weight is at Bronze or above already; for Bronze, B3.3, which counts three times, must reach Bronze.',
    )
  })

  it('gives an area no level while an item that counts three times has none, and says why', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'agreed', { 'B2.1': 3, 'B2.3': 3, 'B2.4': 3, 'B2.5': 3, 'B2.6': 3 })
    const words = wordsOf(store, audit)
    expect(words).toContain(
      '100 % · no level yet. 5 of 6 items rated: 24 of 24 points (level times weight). No level yet: B2.2 counts three times and is not rated.',
    )
    expect(words).toContain('Focus has no level yet: B2.2 counts three times and is not rated.')
    expect(words).toContain('while one of them that applies is not rated, the area has a score and no level')
    expect(words).not.toContain('Gold ·')
    const report = store.read((reader) => readAuditReport(reader, { id: audit.id }))
    expect(reportTables(report)[0]?.rows[1]?.slice(0, 4)).toEqual(['B2', 'Focus', 'No level yet', 100])
    expect((reportJson(report) as { areas: unknown[] }).areas[1]).toMatchObject({
      score: 1,
      level: null,
      undecided: ['B2.2'],
    })
  })

  it('lets “working towards” read as the place where most schools start', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'agreed', { ...B6, 'B6.1': 0 })
    expect(wordsOf(store, audit)).toContain(
      '1 area is at “Working towards”. Most schools start there: the standard is set high on purpose',
    )
  })

  it('gives every figure of the survey its answers, its response and its month', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'self_evaluation', { 'B6.1': 3 })
    add(store, 'survey', {
      auditId: audit.id,
      schoolId: school.id,
      group: 'all',
      invited: 112,
      answered: 64,
      results: [{ itemId: 'B6.1', counts: [2, 3, 2, 20, 37] }],
      heldFrom: '2026-06-02',
      heldTo: '2026-06-19',
    })
    const words = wordsOf(store, audit)
    expect(words).toContain(
      'Leaders and staff, item by item. Staff survey: 64 answers; 112 invited, 57 % response; June 2026',
    )
    expect(words).toMatch(/B6\.1 Protected time\n.*\| Gold \| 2\.5 \| \+0\.5 \| 89 % \(57 of 64\)/)
    expect(wordsOf(store, audit, { survey: false })).not.toContain('64 answers')
  })

  it('shows no figure of fewer answers than the smallest group', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'self_evaluation', { 'B6.1': 3 })
    add(store, 'survey', {
      auditId: audit.id,
      schoolId: school.id,
      group: 'all',
      answered: 40,
      results: [{ itemId: 'B6.1', counts: [4, 0, 0, 0, 0] }],
    })
    add(store, 'survey', {
      auditId: audit.id,
      schoolId: school.id,
      group: 'senior_leaders',
      answered: 3,
      results: [{ itemId: 'B6.2', counts: [0, 0, 0, 0, 3] }],
    })
    const report = store.read((reader) => readAuditReport(reader, { id: audit.id }))
    expect(report.surveys.flatMap(({ results }) => results)).toEqual([])
    expect(wordsOf(store, audit)).toMatch(/B6\.1 Protected time\n.*\| Gold \| not asked.* \| – \| –/)
  })

  it('says so where there is no survey to set beside leaders’ view', () => {
    const { store, school } = onlySchool()
    const audit = addAudit(store, school)
    rate(store, audit, school, 'self_evaluation', { 'B6.1': 3 })
    const words = wordsOf(store, audit)
    expect(words).toContain('There is no staff survey to set beside it.')
    expect(words).toMatch(/B6\.1 Protected time\n.*\| Gold \| not asked, or too few answers \| – \| –/)
    expect(words).not.toContain('fewer than 5 answers')
  })

  it('is a Word file with headings, heads of tables and words for every picture', async () => {
    const { store, school } = onlySchool()
    const before = addAudit(store, school, { openedOn: '2025-09-15', status: 'closed' })
    rate(store, before, school, 'agreed', { ...B6, 'B6.2': 1 })
    const audit = addAudit(store, school, { round: 'annual_1' })
    rate(store, audit, school, 'agreed', B6)
    rate(store, audit, school, 'self_evaluation', { 'B6.1': 3 })
    const parts = await readZip(await reportBytes(read(store, audit), 'docx', ALL_PARTS))
    const word = readXml(Buffer.from(parts.get('word/document.xml') ?? '').toString())
    const styles = allOf(word, 'w:pStyle').map(({ attributes }) => attributes['w:val'])
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(7)
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(7)
    const pictures = allOf(word, 'wp:docPr')
    expect(pictures).toHaveLength(3)
    for (const { attributes } of pictures) expect(attributes.descr).toMatch(/\w+ .*\. /)
    const tables = allOf(word, 'w:tbl')
    for (const table of tables) expect(allOf(table, 'w:tblHeader')).toHaveLength(1)
    expect(allOf(word, 'w:instrText').some((field) => wordsOfXml(field).includes('TOC'))).toBe(true)
  })

  it('compares with the baseline, and says what does not compare', () => {
    const { store, school } = onlySchool()
    const before = addAudit(store, school, { openedOn: '2025-09-15', status: 'closed' })
    rate(store, before, school, 'agreed', { ...B6, 'B6.2': 1, 'B6.3': 3 })
    const between = addAudit(store, school, { openedOn: '2026-02-01', round: 'ad_hoc', status: 'closed' })
    rate(store, between, school, 'agreed', B6)
    const audit = addAudit(store, school, { round: 'annual_1' })
    rate(store, audit, school, 'agreed', B6)
    const words = wordsOf(store, audit)
    expect(words).toContain('# Change since the baseline audit')
    expect(words).toContain(
      'Compared with the baseline audit of 15 September 2025: 1 item is higher, 4 as before, 1 lower.',
    )
    expect(words).toContain('B6.2 Meetings for learning | Bronze | Silver | +1')
    expect(words).toContain('Silver\nbefore: Bronze')
    const without = wordsOf(store, audit, { comparison: false })
    expect(without).not.toContain('before: ')
    expect(without).not.toContain('15 September 2025')
    expect(read(store, before).earlier).toBeNull()
  })

  it('says when it is too long to be printed, and what to do about it', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const audit = addAudit(store, school)
    const items = itemsOf(findShipped('cpd-quality-7', '1.0.0') as Framework).map(({ id }) => id)
    const levels = Object.fromEntries(items.map((id): [string, Level] => [id, 1]))
    rate(store, audit, school, 'agreed', levels, { note: '&'.repeat(30_000) })
    const document = (parts: Partial<ReportParts>) =>
      client.audits.report.document({ id: audit.id, parts: { ...ALL_PARTS, ...parts } })
    await expect(document({})).rejects.toThrow('too long to print')
    expect((await document({ items: false })).html).toContain('Needs agreed')
  })

  it('is of the newest audit of the school, or of the one that is named', () => {
    const { store, school } = onlySchool()
    const first = addAudit(store, school)
    const second = addAudit(store, school, { openedOn: '2026-10-01' })
    const stranger = addAudit(store, addSchool(store))
    const find = (audit?: string) => store.read((reader) => findAuditOf(reader, { urn: '119001', audit }))
    expect([find(), find(first.id)]).toEqual([second.id, first.id])
    expect(() => find(stranger.id)).toThrow('Norbreck Test Primary has no audit with this id.')
    expect(() => store.read((reader) => findAuditOf(reader, { urn: '999999' }))).toThrow(
      'No school with the URN 999999',
    )
  })
})
