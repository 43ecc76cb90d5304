import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { add, addSchool, change } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'

function aHub() {
  const { client, store } = openTestClient()
  const ash = addSchool(store, { urn: '110001', name: 'Ash Lane Primary School' })
  const bow = addSchool(store, { urn: '110002', name: 'Bow Street Academy' })
  const folder = temporaryFolder()
  const file = (text: string, name = 'contacts.csv') => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const look = async (path: string) => {
    const { guess, sha256 } = await client.people.contacts.read({ file: path })
    return { file: path, sha256, mapping: guess }
  }
  const counted = () =>
    store.sqlite
      .prepare(
        `SELECT (SELECT count(*) FROM person WHERE deleted = 0) AS people,
                (SELECT count(*) FROM role WHERE deleted = 0) AS roles`,
      )
      .get()
  return { client, store, ash, bow, file, look, counted }
}

const LIST = `Name;E-mail;School;Role;Start date
Ada One-Test;ada@ash.example.org;Ash Lane Primary;CPD lead;01/09/2026
Ada One-Test;ada@ash.example.org;Bow Street Academy;Middle leader;
Bea Two-Test;;110002;Wizard;46266
Sam Okafor-Test;;Bow Street;Teacher;
Cy Three-Test;;Nowhere;Teacher;
;;Ash Lane Primary;Teacher;
`

describe('contacts from a CSV file', () => {
  it('shows what would be made without making it, then makes just that in one transaction', async () => {
    const { client, store, ash, file, look, counted } = aHub()
    const sam = add(store, 'person', { name: 'Sam Okafor-Test', email: 'sam@ash.example.org' })
    add(store, 'role', { personId: sam.id, schoolId: ash.id, role: 'teacher' })
    const path = file(`\ufeff${LIST}`)
    expect(await client.people.contacts.read({ file: path })).toMatchObject({
      fileName: 'contacts.csv',
      encoding: 'utf-8',
      rows: 6,
      headings: ['Name', 'E-mail', 'School', 'Role', 'Start date'],
      examples: ['Ada One-Test', 'ada@ash.example.org', 'Ash Lane Primary', 'CPD lead', '01/09/2026'],
      guess: { name: 0, email: 1, school: 2, role: 3, from: 4 },
    })
    const choices = await look(path)
    const preview = await client.people.contacts.preview(choices)
    const counts = { rows: 6, created: 2, known: 1, duplicates: 1, unmatched: 1, skipped: 1, roles: 4 }
    expect(preview.counts).toEqual(counts)
    expect(preview.unknownRoles).toEqual(['Wizard'])
    expect(preview.rows.find(({ is }) => is === 'skipped')).toMatchObject({ row: 7, column: 'Name' })
    expect(counted()).toEqual({ people: 1, roles: 1 })

    let commits = 0
    store.onCommit(() => commits++)
    const done = await client.people.contacts.import(choices)
    expect(done.counts).toEqual(counts)
    expect(commits).toBe(1)
    expect(counted()).toEqual({ people: 3, roles: 5 })
    const people = await client.people.list()
    expect(
      people.map(({ name, posts }) => [name, posts.map(({ role, from }) => [role, from])]),
    ).toMatchObject([
      [
        'Ada One-Test',
        [
          ['cpd_lead', '2026-09-01'],
          ['middle_leader', expect.any(String)],
        ],
      ],
      ['Bea Two-Test', [['other', '2026-09-01']]],
      [
        'Sam Okafor-Test',
        [
          ['teacher', expect.any(String)],
          ['teacher', null],
        ],
      ],
    ])
    await expect(client.people.contacts.import(choices)).rejects.toThrow('Nothing in this file is new')
  })

  it('is undone as a whole, also later', async () => {
    const { client, file, look, counted } = aHub()
    const { batch } = await client.people.contacts.import(await look(file(LIST)))
    expect(await client.people.contacts.batches()).toMatchObject([
      { id: batch, title: 'contacts.csv', undoneAt: null, changes: 7 },
    ])
    expect(await client.people.undo({ batch })).toEqual({ undone: 7, kept: [] })
    expect(counted()).toEqual({ people: 0, roles: 0 })
    expect((await client.people.contacts.batches())[0]?.undoneAt).not.toBeNull()
    // The same list can come again.
    await client.people.contacts.import(await look(file(LIST)))
    expect(counted()).toEqual({ people: 3, roles: 4 })
  })

  it('leaves what somebody changed or built on, and says whom', async () => {
    const { client, store, ash, file, look, counted } = aHub()
    const { batch } = await client.people.contacts.import(await look(file(LIST)))
    const people = await client.people.list()
    const idOf = (name: string) => people.find((person) => person.name.startsWith(name))?.id as string
    add(store, 'step', { schoolId: ash.id, source: 'plan', ownerPersonId: idOf('Ada'), text: 'Send it' })
    const bea = store.sqlite.prepare('SELECT id, version FROM person WHERE id = ?').get(idOf('Bea')) as {
      id: string
      version: string
    }
    change(store, 'person', { ...bea, savedAt: '' }, { name: 'Bea Two-Test', phone: '01253 000000' })

    const { kept, undone } = await client.people.undo({ batch })
    expect(kept).toEqual([
      { name: 'Bea Two-Test', reason: 'was changed since' },
      { name: 'Ada One-Test', reason: 'has steps now' },
    ])
    expect(undone).toBe(5)
    expect(counted()).toEqual({ people: 2, roles: 0 })
  })

  it('refuses a file that was changed since it was looked at, and rows wait for their decision', async () => {
    const { client, store, ash, file, look, counted } = aHub()
    const sam = add(store, 'person', { name: 'Sam Okafor-Test' })
    add(store, 'role', { personId: sam.id, schoolId: ash.id, role: 'teacher' })
    const list = 'Name,School\nSam Okafor-Test,Bow Street Academy\n'
    const choices = await look(file(list))
    const { rows } = await client.people.contacts.preview(choices)
    expect(rows).toMatchObject([
      {
        is: 'duplicate',
        decision: `person:${sam.id}`,
        candidates: [{ why: 'Has the same name, at another school.' }],
      },
    ])
    await client.people.contacts.import({ ...choices, decisions: { 2: 'new' } })
    expect(counted()).toEqual({ people: 2, roles: 2 })
    file(`${list}Ada One-Test,Bow Street Academy\n`)
    await expect(client.people.contacts.import(choices)).rejects.toThrow('Choose it again')
  })

  it('takes 5,000 rows in one transaction, and gives them back', async () => {
    const { client, file, look, counted } = aHub()
    const lines = Array.from(
      { length: 5000 },
      (_, at) => `Person ${at}-Test,p${at}@x.example.org,${at % 2 ? '110001' : 'Bow Street Academy'},Teacher`,
    )
    const path = file(`Name,E-mail,School,Role\r\n${lines.join('\r\n')}\r\n`)
    const choices = await look(path)
    const preview = await client.people.contacts.preview(choices)
    expect(preview.counts).toMatchObject({ rows: 5000, created: 5000, roles: 5000 })
    expect(preview.rows).toHaveLength(300)
    const { batch } = await client.people.contacts.import(choices)
    expect(counted()).toEqual({ people: 5000, roles: 5000 })
    expect((await client.people.undo({ batch })).undone).toBe(10_000)
    expect(counted()).toEqual({ people: 0, roles: 0 })
  })
})
