import { expect, it } from 'vitest'
import type { Input } from '#shared/model/kinds.ts'
import type { SurveyCounts } from '#shared/model/survey.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { formText } from '#test/support/self-evaluation.ts'
import { openTestClient } from '#test/support/test-host.ts'
import { bundleOf, receive } from '#test/support/workspaces.ts'

const QUALITY = { frameworkId: 'cpd-quality-7', frameworkVersion: '1.0.0', round: 'baseline' } as const
const SECRET = 'Said in confidence'

/** One audit with a rating of every source whose words are held back. */
async function begin() {
  const { client, store } = openTestClient()
  const school = { id: addSchool(store).id, name: 'Norbreck Test Primary' }
  const { id: auditId } = await client.audits.open({ schoolId: school.id, ...QUALITY })
  const place = { auditId, schoolId: school.id, itemId: 'B1.1', state: 'rated' } as const
  const hold = (body: Pick<Input<'rating'>, 'source' | 'level'>) =>
    client.audits.rating.save({ base: [], body: { ...place, ...body, note: SECRET, sharing: 'private' } })
  return { client, store, school, auditId, hold }
}
type Begun = Awaited<ReturnType<typeof begin>>

const WAYS: Record<string, (begun: Begun) => Promise<unknown>> = {
  'setting a level': async ({ client, auditId, hold }) => {
    await hold({ source: 'adviser', level: 1 })
    await client.audits.rate({ auditId, itemId: 'B1.1', source: 'adviser', level: 2 })
  },
  'writing other words with a level': async ({ client, auditId, hold }) => {
    await hold({ source: 'adviser', level: 1 })
    await client.audits.rate({ auditId, itemId: 'B1.1', source: 'adviser', level: 1, note: `${SECRET}!` })
  },
  'agreeing all': async ({ client, auditId, hold }) => {
    await hold({ source: 'agreed', level: null })
    for (const source of ['self_evaluation', 'adviser'] as const)
      await client.audits.rate({ auditId, itemId: 'B1.1', source, level: 2 })
    expect(await client.audits.agreeAll({ auditId })).toEqual({ itemIds: ['B1.1'] })
  },
  'taking agreed levels back': async ({ client, auditId, hold }) => {
    await hold({ source: 'agreed', level: 1 })
    await client.audits.takeBack({ auditId, itemIds: ['B1.1'] })
  },
  'taking a form in': async ({ client, auditId, school, hold }) => {
    await hold({ source: 'self_evaluation', level: 1 })
    const answers = [{ item: 'B1.1', answer: 3 as const, comment: '' }]
    await client.audits.selfEvaluation.take({ auditId, text: formText({ audit: auditId, school, answers }) })
  },
  'taking a form back': async ({ client, auditId, school, hold }) => {
    await hold({ source: 'self_evaluation', level: 1 })
    const answers = [{ item: 'B1.1', answer: 3 as const, comment: '' }]
    const text = formText({ audit: auditId, school, answers })
    const { id } = await client.audits.selfEvaluation.take({ auditId, text })
    await client.audits.selfEvaluation.undo({ id: id as string })
  },
}

it.each(Object.keys(WAYS))('words that are held back stay here after %s', async (way) => {
  const begun = await begin()
  await WAYS[way]?.(begun)
  const { ratings } = await begun.client.audits.get({ id: begun.auditId })
  const held = ratings.filter(({ body }) => body.note.startsWith(SECRET))
  expect(held.map(({ body }) => body.sharing)).toEqual(['private'])
  const centre = openTestClient({ role: 'centre', name: 'C', hub: '' })
  await receive(centre.store, await bundleOf(begun.store))
  const there = centre.store.sqlite.prepare('SELECT body FROM version').pluck().all().join()
  expect(there).toContain(begun.school.id)
  expect(there).not.toContain(SECRET)
})

it('survey totals that are held back stay here when they are typed anew', async () => {
  const { client, store, auditId, school } = await begin()
  const all = (answered: number) => ({
    group: 'all' as const,
    answered,
    results: [{ itemId: 'B1.1', counts: [0, 0, 0, 0, answered] as SurveyCounts }],
  })
  const held = { auditId, schoolId: school.id, source: 'Typed', sharing: 'private' as const }
  add(store, 'survey', { ...all(20), ...held })
  await client.surveys.type({ auditId, groups: [all(30)] })
  const { surveys } = await client.audits.get({ id: auditId })
  expect(surveys.map(({ body }) => [body.answered, body.sharing])).toEqual([[30, 'private']])
})
