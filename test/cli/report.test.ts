import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '#store/open.ts'
import { getRecord } from '#store/records/read.ts'
import { save } from '#store/records/save.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { readZip } from '#test/support/read-zip.ts'
import { fieldbookJson } from './run-command.ts'

let folder: string
let workspace: string
let older: string

beforeEach(() => {
  folder = temporaryFolder()
  workspace = join(folder, 'fieldbook.sqlite')
  const store = createStore({ path: workspace }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  const school = addSchool(store, { name: 'Beech Primary', urn: '112345' })
  const auditOf = (openedOn: string, round: 'baseline' | 'annual_1') =>
    add(store, 'audit', {
      schoolId: school.id,
      frameworkId: 'cpd-quality-7',
      frameworkVersion: '1.0.0',
      round,
      status: 'moderating',
      openedOn,
    })
  older = auditOf('2025-09-10', 'baseline').id
  const newer = auditOf('2026-09-10', 'annual_1')
  const rating = {
    auditId: newer.id,
    schoolId: school.id,
    itemId: 'B6.1',
    source: 'agreed',
    level: 2,
  } as const
  add(store, 'rating', { ...rating, note: '=Cover is found' })
  add(store, 'need', { schoolId: school.id, auditId: newer.id, title: 'Private', sharing: 'private' })
  store.close()
})

const report = (out: string, ...more: string[]) =>
  fieldbookJson('report', 'audit', '--workspace', workspace, '--school', '112345', '--out', out, ...more)

describe('report audit', () => {
  it('writes the newest audit as the file’s ending says', async () => {
    const out = join(folder, 'report.docx')
    const { code, data } = await report(out)
    expect(code).toBe(0)
    expect(data).toMatchObject({ file: out, round: 'annual_1', draft: true, withheld: 1 })
    const parts = await readZip(readFileSync(out))
    expect(Buffer.from(parts.get('word/document.xml') ?? '').toString()).toContain('Beech Primary')
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('writes the results for people and for programs', async () => {
    const csv = join(folder, 'items.CSV')
    await report(csv)
    expect(readFileSync(csv, 'utf8')).toMatch(/"B6\.1","Protected time".*"Silver",2,"'=Cover is found"/)
    const json = join(folder, 'results.json')
    await report(json)
    const results = JSON.parse(readFileSync(json, 'utf8'))
    expect(results.items.find(({ id }: { id: string }) => id === 'B6.1')).toMatchObject({
      agreed: 2,
      weight: 3,
    })
    expect(results.needs).toEqual([])
    const xlsx = join(folder, 'results.xlsx')
    await report(xlsx)
    expect(
      [...(await readZip(readFileSync(xlsx))).keys()].filter((name) => name.includes('sheets/sheet')),
    ).toHaveLength(5)
  })

  it('takes the audit that is named', async () => {
    const { data } = await report(join(folder, 'report.html'), '--audit', older)
    expect(data).toMatchObject({ audit: older, round: 'baseline' })
  })

  it.each([
    ['report.pdf', /ends in \.docx, \.xlsx, \.csv, \.json or \.html\. A PDF is made in the app\./],
    ['report.doc', /ends in \.docx, \.xlsx, \.csv, \.json or \.html\./],
    ['report', /ends in \.docx, \.xlsx, \.csv, \.json or \.html\./],
  ])('was called wrongly with %s, and writes nothing', async (name, sentence) => {
    const out = join(folder, name)
    const { code, data } = await report(out)
    expect([code, data.rule]).toEqual([2, 'usage'])
    expect(data.reason).toMatch(sentence)
    expect(existsSync(out)).toBe(false)
  })

  it('refuses a URN that two schools have, and names both', async () => {
    const store = createStore({ path: join(folder, 'two.sqlite') }, { role: 'adviser', name: 'Ada', hub: '' })
    const [, two] = [addSchool(store, { name: 'Beech', urn: '112345' }), addSchool(store, { name: 'Ash' })]
    const { body, base } = store.read((reader) => getRecord(reader, 'school', two.id))
    store.write((writer) => save(writer, 'school', { id: two.id, base, body: { ...body, urn: '112345' } }))
    store.close()
    workspace = join(folder, 'two.sqlite')
    const { code, data } = await report(join(folder, 'report.docx'))
    expect([code, data.rule]).toEqual([1, 'bad-input'])
    expect(data.reason).toBe('Ash and Beech both have the URN 112345. Correct it with one of them first.')
  })

  it('writes through a link', async () => {
    const [file, link] = [join(folder, 'there.csv'), join(folder, 'link.csv')]
    writeFileSync(file, 'old')
    symlinkSync(file, link)
    expect((await report(link)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Protected time')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })
})
