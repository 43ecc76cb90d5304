import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, today } from '#shared/model/local-date.ts'
import type { SelfEvaluation } from '#shared/model/self-evaluation.ts'
import { addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { FILLED_IN_ON, formText } from '#test/support/self-evaluation.ts'
import { openTestClient } from '#test/support/test-host.ts'

const QUALITY = { frameworkId: 'cpd-quality-7', frameworkVersion: '1.0.0', round: 'baseline' } as const

async function begin() {
  const { client, store } = openTestClient()
  const school = { id: addSchool(store, { name: 'Norbreck Test Primary' }).id, name: 'Norbreck Test Primary' }
  const { id: auditId } = await client.audits.open({ schoolId: school.id, ...QUALITY })
  const form = (answers: SelfEvaluation['answers'], more: Partial<SelfEvaluation> = {}) =>
    formText({ audit: auditId, school, answers, ...more })
  const leaders = async () =>
    (await client.audits.get({ id: auditId })).ratings
      .filter(({ body }) => body.source === 'self_evaluation')
      .filter(({ body }) => body.level !== null || body.state !== 'rated' || body.note !== '')
      .map(({ body }) => [body.itemId, body.state, body.level, body.note])
  const type = (itemId: string, level: 0 | 1 | 2 | 3, note = '') =>
    client.audits.rate({ auditId, itemId, source: 'self_evaluation', level, note })
  return { client, store, school, auditId, form, leaders, type, self: client.audits.selfEvaluation }
}

const versions = (store: Awaited<ReturnType<typeof begin>>['store']) =>
  store.sqlite.prepare('SELECT count(*) FROM version').pluck().get()

describe('a form from a school', () => {
  it('is looked at first: what it holds, and what differs from what is typed', async () => {
    const { self, auditId, form, type, store } = await begin()
    await type('B1.1', 1)
    await type('B1.2', 2, 'Said on the phone')
    const before = versions(store)
    const text = form([
      { item: 'B1.3', answer: 'dont_know', comment: '' },
      { item: 'B1.1', answer: 3, comment: 'Every team' },
      { item: 'B1.2', answer: 2, comment: '' },
      { item: 'B1.4', answer: null, comment: 'Ask the SENDCo' },
    ])
    expect(await self.preview({ auditId, text })).toEqual({
      filledInBy: 'headteacher',
      filledInOn: FILLED_IN_ON,
      answered: 3,
      items: 39,
      comments: 2,
      changes: [
        {
          itemId: 'B1.1',
          title: 'Shared vision',
          before: { level: 1, state: 'rated', note: '' },
          after: { level: 3, state: 'rated', note: 'Every team' },
          differs: true,
        },
        {
          itemId: 'B1.3',
          title: 'Staff voice',
          before: { level: null, state: 'rated', note: '' },
          after: { level: null, state: 'not_assessed', note: '' },
          differs: false,
        },
        {
          itemId: 'B1.4',
          title: 'Safe to try',
          before: { level: null, state: 'rated', note: '' },
          after: { level: null, state: 'rated', note: 'Ask the SENDCo' },
          differs: false,
        },
      ],
    })
    expect(versions(store)).toBe(before)
  })

  it('is taken in as a whole, leaves what it does not answer, and is taken back as a whole', async () => {
    const { self, auditId, form, leaders, type, client } = await begin()
    await type('B1.1', 1)
    await type('B1.2', 2, 'Said on the phone')
    await client.audits.rate({ auditId, itemId: 'B1.1', level: 1 })
    const text = form([
      { item: 'B1.1', answer: 3, comment: '' },
      { item: 'B1.2', answer: null, comment: '' },
      { item: 'B1.5', answer: 'not_applicable', comment: 'No classes' },
    ])
    const { id, changed } = await self.take({ auditId, text })
    expect(changed).toBe(2)
    expect(await leaders()).toEqual([
      ['B1.1', 'rated', 3, ''],
      ['B1.2', 'rated', 2, 'Said on the phone'],
      ['B1.5', 'not_applicable', null, 'No classes'],
    ])
    expect(await self.imports({ auditId })).toEqual([
      { id, filledInBy: 'headteacher', filledInOn: FILLED_IN_ON, madeAt: expect.any(String), changed: 2 },
    ])
    expect(await self.undo({ id: id as string })).toEqual({ undone: 2, kept: [] })
    expect(await leaders()).toEqual([
      ['B1.1', 'rated', 1, ''],
      ['B1.2', 'rated', 2, 'Said on the phone'],
    ])
    expect(await self.imports({ auditId })).toEqual([])
    expect(await self.undo({ id: id as string })).toEqual({ undone: 0, kept: [] })
    // Another source of the same item was never touched, and the form can come again.
    expect((await client.audits.list())[0]).toMatchObject({ agreed: 1 })
    expect(await self.take({ auditId, text })).toMatchObject({ changed: 2 })
  })

  it('changes nothing the second time', async () => {
    const { self, auditId, form, store } = await begin()
    const text = form([{ item: 'B1.1', answer: 3, comment: 'Every team' }])
    await self.take({ auditId, text })
    const before = versions(store)
    expect((await self.preview({ auditId, text })).changes).toEqual([])
    expect(await self.take({ auditId, text })).toEqual({ id: null, changed: 0 })
    expect(versions(store)).toBe(before)
    expect(await self.imports({ auditId })).toHaveLength(1)
  })

  it('leaves what was changed since, and names it', async () => {
    const { self, auditId, form, leaders, type } = await begin()
    const { id } = await self.take({
      auditId,
      text: form([
        { item: 'B1.1', answer: 3, comment: '' },
        { item: 'B1.2', answer: 3, comment: '' },
      ]),
    })
    await type('B1.2', 0)
    expect(await self.undo({ id: id as string })).toEqual({ undone: 1, kept: ['B1.2'] })
    expect(await leaders()).toEqual([['B1.2', 'rated', 0, '']])
  })

  it('of another school, audit or framework is refused, and says whose it is', async () => {
    const { self, auditId, form, school, client, leaders } = await begin()
    const answers: SelfEvaluation['answers'] = [{ item: 'B1.1', answer: 3, comment: '' }]
    const refused = async (text: string) => {
      await expect(self.preview({ auditId, text })).rejects.toMatchObject({ data: { code: 'wrong-file' } })
      return self.take({ auditId, text }).then(
        () => 'taken',
        (error: Error) => error.message,
      )
    }
    const layton = { id: '00000000-0000-7000-8000-000000000002', name: 'Layton Test Primary' }
    expect(await refused(form(answers, { school: layton }))).toBe(
      'This form is for Layton Test Primary, not Norbreck Test Primary.',
    )
    expect(await refused(form(answers, { framework: { id: 'cpd-quality-7', version: '1.1.0' } }))).toBe(
      'This form stands on cpd-quality-7 1.1.0, and this audit on cpd-quality-7 1.0.0: send the form of this audit.',
    )
    const other = await client.audits.open({ schoolId: school.id, ...QUALITY, round: 'annual_1' })
    expect(await refused(form(answers, { audit: other.id }))).toMatch(
      /^This form is for the Year 1 audit of Norbreck Test Primary, opened \d{4}-\d\d-\d\d: bring it back there\.$/,
    )
    expect(await refused(form(answers, { audit: layton.id }))).toBe(
      'This form is for another audit of Norbreck Test Primary: send the form of this audit.',
    )
    expect(await refused(form([...answers, { item: 'C9.9', answer: 1, comment: '' }]))).toBe(
      'This form has an item C9.9 that this audit does not have: send the form anew.',
    )
    expect(await leaders()).toEqual([])
  })

  it('of a day that cannot be is refused', async () => {
    const { self, auditId, form, leaders } = await begin()
    const answers: SelfEvaluation['answers'] = [{ item: 'B1.1', answer: 3, comment: '' }]
    for (const filledInOn of ['0026-11-20', '2019-01-01', addDays(today(), 2), '9999-12-31'])
      await expect(self.take({ auditId, text: form(answers, { filledInOn }) })).rejects.toMatchObject({
        message: `This form says that it was filled in on ${filledInOn}: ask the school to put the day right and save it again.`,
      })
    expect(await leaders()).toEqual([])
    expect(await self.take({ auditId, text: form(answers, { filledInOn: today() }) })).toMatchObject({
      changed: 1,
    })
  })

  it('stays out of an audit that the school was shown, and of the centre', async () => {
    const { self, auditId, form, client, store, leaders } = await begin()
    const text = form([{ item: 'B1.1', answer: 3, comment: '' }])
    const { id } = await self.take({ auditId, text })
    await client.audits.rate({ auditId, itemId: 'B1.1', level: 3 })
    const { audit } = await client.audits.get({ id: auditId })
    await client.audits.move({ id: auditId, base: audit.base, to: 'shared' })
    const more = form([{ item: 'B1.2', answer: 3, comment: '' }])
    await expect(self.take({ auditId, text: more })).rejects.toMatchObject({ data: { code: 'not-open' } })
    await expect(self.undo({ id: id as string })).rejects.toMatchObject({ data: { code: 'not-open' } })
    expect(await leaders()).toEqual([['B1.1', 'rated', 3, '']])
    store.sqlite.prepare("UPDATE workspace SET role = 'centre'").run()
    await expect(self.take({ auditId, text: more })).rejects.toMatchObject({ data: { code: 'read-only' } })
  })
})

describe('the form for a school', () => {
  it('is written where the person said, or refused in words', async () => {
    const { self, auditId } = await begin()
    const file = join(temporaryFolder(), 'Self-evaluation.html')
    const { bytes } = await self.writeForm({ auditId, file })
    expect(readFileSync(file).byteLength).toBe(bytes)
    expect(readFileSync(file, 'utf8')).toContain('Norbreck Test Primary')
    const nowhere = join(temporaryFolder(), 'none', 'x.html')
    await expect(self.writeForm({ auditId, file: nowhere })).rejects.toMatchObject({
      data: { code: 'disk-error' },
    })
    expect(existsSync(nowhere)).toBe(false)
  })

  it('has a printed page for who has no computer at hand', async () => {
    const { self, auditId } = await begin()
    const { title, html } = await self.document({ auditId })
    expect(title).toBe('Self-evaluation – Norbreck Test Primary')
    expect(html).toContain('B7.')
  })
})
