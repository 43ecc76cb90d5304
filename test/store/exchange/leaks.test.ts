import { open, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openZip, readEntry } from '#exchange/zip-read.ts'
import { kindOf } from '#shared/model/kinds.ts'
import { exportPreview } from '#store/exchange/preview.ts'
import { remove } from '#store/records/save.ts'
import { add, change } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { addEverything, bundleOf } from '#test/support/workspaces.ts'

/** Every byte that a bundle holds, packed and unpacked. */
async function everyByte(file: string): Promise<string> {
  const handle = await open(file)
  const texts = [(await readFile(file)).toString('latin1')]
  for (const entry of (await openZip(handle)).values())
    for await (const chunk of readEntry(handle, entry)) texts.push(chunk.toString('latin1'))
  await handle.close()
  return texts.join('')
}

test('nothing private leaves: not a word, not an earlier word, not a figure of a small group, not a trace', async () => {
  const adviser = openTestStore()
  const shared = addEverything(adviser)
  const schoolId = shared.school.id
  const hidden = addEverything(adviser, 'SECRET')
  // Everything that hangs on a private school, and each kind made private by itself.
  const texts = Object.keys(kindOf('note').body.shape).filter((field) => !/Id$|sharing/.test(field))
  const conversation = add(adviser, 'conversation', {
    schoolId,
    startsAt: '2026-11-02T09:00',
    sharedSummary: 'SENT-1',
  })
  const note = add(adviser, 'note', {
    conversationId: conversation.id,
    schoolId,
    ...Object.fromEntries(texts.map((field) => [field, `SECRET-${field}`])),
  })
  const alone = [
    add(adviser, 'person', { name: 'SECRET-person', sharing: 'private' }),
    add(adviser, 'need', { schoolId, title: 'SECRET-need', sharing: 'private' }),
    add(adviser, 'step', { schoolId, source: 'plan', text: 'SECRET-step', sharing: 'school' }),
    add(adviser, 'forum', {
      hub: 'SECRET-hub',
      academicYear: '2026-27',
      halfTerm: 'SPR1',
      title: 'SECRET-forum',
      sharing: 'aggregate',
    }),
  ]
  const item = add(adviser, 'agenda_item', {
    forumId: (alone[3] as { id: string }).id,
    position: 1,
    minutes: 5,
    title: 'SECRET-item',
  })
  const school = adviser.read((reader) =>
    reader.sql<[string], { urn: string }>('SELECT urn FROM school WHERE id = ?').get(hidden.school.id),
  )
  change(adviser, 'school', hidden.school, {
    urn: school?.urn ?? '',
    name: 'SECRET-school',
    hub: 'x',
    sharing: 'private',
  })

  change(adviser, 'framework', hidden.framework, {
    frameworkId: 'own-secret-local-a1',
    frameworkVersion: '1.0.0',
    name: 'SECRET framework',
    state: 'published',
    sharing: 'private',
  })
  alone.push(
    add(adviser, 'framework', {
      frameworkId: 'secret-file',
      frameworkVersion: '1.0.0',
      name: 'SECRET-file',
      state: 'published',
      origin: 'file',
    }),
    add(adviser, 'framework', {
      frameworkId: 'secret-draft',
      frameworkVersion: '1.0.0',
      name: 'SECRET-draft',
    }),
  )
  change(adviser, 'crosswalk', hidden.crosswalk, {
    fromId: 'cpd-quality-7',
    fromVersion: '1.0.0',
    toId: 'own-secret-local-a1',
    toVersion: '1.0.0',
    note: 'SECRET crosswalk',
    sharing: 'private',
  })
  change(adviser, 'person', hidden.person, { name: 'SECRET Person', sharing: 'private' })
  change(adviser, 'forum', hidden.forum, {
    hub: 'Blackpool',
    academicYear: '2026-27',
    halfTerm: 'AUT2',
    title: 'SECRET forum',
    sharing: 'private',
  })

  const groups = [1, 2, 3, 4].map((groupSize) => {
    const outcome = add(adviser, 'outcome', {
      goalId: shared.goal.id,
      schoolId,
      statement: `SECRET-group-${groupSize}`,
      groupSize,
    })
    return [
      outcome,
      add(adviser, 'measure', {
        outcomeId: outcome.id,
        schoolId,
        name: 'SECRET-measure',
        baseline: 73.3731,
        target: 81.8181,
      }),
    ]
  })
  // Typed, saved, and taken back before anything was sent; and deleted before anything was sent.
  const typed = add(adviser, 'need', { schoolId, title: 'SECRET-typed' })
  change(adviser, 'need', typed, { schoolId, title: 'SENT-2' })
  const deleted = add(adviser, 'need', { schoolId, title: 'SECRET-deleted' })
  adviser.write((writer) => remove(writer, 'need', deleted.id, [deleted.version]))

  const bytes = await everyByte(await bundleOf(adviser))
  expect(bytes).toContain('SENT-1')
  expect(bytes).toContain('SENT-2')
  expect(bytes).not.toContain('SECRET')
  expect(bytes).not.toContain('73.3731')
  expect(bytes).not.toContain('81.8181')

  for (const saved of [note, shared.note, item, ...alone, ...groups.flat(), ...Object.values(hidden)]) {
    expect(bytes).not.toContain(saved.id)
    expect(bytes).not.toContain(saved.version)
  }
  const nonces = adviser.read((reader) =>
    reader.sql<[string], { nonce: string }>('SELECT nonce FROM version WHERE id = ?').get(typed.version),
  )
  expect(bytes).not.toContain(nonces?.nonce)

  const preview = adviser.read(exportPreview)
  expect(JSON.stringify({ ...preview, samples: [] })).not.toContain('SECRET')
  expect(preview.samples.flatMap((sample) => sample.leaves).join()).not.toContain('SECRET')
})
