import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RegisterChange } from '#shared/contract/register-changes.ts'
import { compareCurrent } from '#store/records/check.ts'
import { openTestClient } from '#test/support/test-host.ts'
import { type Cells, registerText, school } from '../../register/support.ts'

const OLD = '900001'
const NEW = '900101'

const before: Cells = {
  URN: OLD,
  EstablishmentName: 'Thornbeck Primary School',
  'LA (code)': '821',
  EstablishmentNumber: '2001',
  'TypeOfEstablishment (name)': 'Community school',
  NumberOfPupils: '400',
  CensusDate: '16-01-2025',
  PercentageFSM: '21.5',
  Street: '1 High Street',
  Postcode: 'LU1 1AA',
  TelephoneNum: '01632960001',
  'HeadTitle (name)': 'Mrs',
  HeadFirstName: 'Ann',
  HeadLastName: 'Lee-Test',
}

const closed: Cells = {
  ...before,
  'EstablishmentStatus (name)': 'Closed',
  CloseDate: '31-08-2025',
  'ReasonEstablishmentClosed (name)': 'Academy Converter',
  HeadFirstName: '',
  HeadLastName: '',
}

const academy: Cells = {
  ...before,
  URN: NEW,
  EstablishmentName: 'Thornbeck Academy',
  'TypeOfEstablishment (name)': 'Academy converter',
  OpenDate: '01-09-2025',
  'Trusts (name)': 'NORTH LEARNING TRUST',
  NumberOfPupils: '452',
  CensusDate: '15-01-2026',
  PercentageFSM: '24.0',
  HeadFirstName: 'Tom',
  HeadLastName: 'Ray-Test',
}

const LINKS = `"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n${OLD},${NEW},"Thornbeck Academy","Successor","01-09-2025"\r\n${NEW},${OLD},"Thornbeck Primary School","Predecessor",""\r\n`

function begin() {
  const { client, store } = openTestClient()
  const file = (name: string, text: string) => {
    const path = join(dirname(store.path), name)
    writeFileSync(path, text)
    return path
  }
  const loadText = async (name: string, text: string) => {
    let last: unknown
    for await (const event of await client.register.import({ file: file(name, text) })) last = event
    return last as Record<string, unknown>
  }
  const load = (day: string, ...schools: Cells[]) =>
    loadText(`edubasealldata${day}.csv`, registerText(schools))
  const list = async () => {
    const found = await client.registerChanges.list({})
    return { ...found, whats: found.changes.map(({ what }) => what) }
  }
  const body = async (id: string) => (await client.schools.get({ id })).school.body
  const sound = () => expect(store.read(compareCurrent)).toEqual([])
  return { client, store, file, load, loadText, list, body, sound }
}

const some = (changes: readonly RegisterChange[], ...whats: string[]) =>
  changes.filter(({ what }) => whats.includes(what))

describe('what changed when a newer register is loaded', () => {
  test('nothing, in the register that the school was added from', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before))
    await client.schools.add({ urn: OLD })
    expect(await list()).toMatchObject({ asAt: '2025-06-01', changes: [], figures: [], newerHere: 0 })
  })

  test('renamed, head, trust, roll and details: accepted one by one, and taken back', async () => {
    const { client, load, list, body, sound } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await client.people.appoint({
      schoolId: id,
      role: 'headteacher',
      name: 'Ann Lee-Test',
      from: '2020-09-01',
    })
    await load(
      '20260301',
      school({
        ...before,
        EstablishmentName: 'Thornbeck School',
        NumberOfPupils: '440',
        'Trusts (name)': 'NORTH LEARNING TRUST',
        TelephoneNum: '01632960002',
        HeadFirstName: 'Tom',
        HeadLastName: 'Ray-Test',
      }),
    )
    const { changes, whats } = await list()
    expect(whats.sort()).toEqual(['details', 'head', 'renamed', 'roll', 'trust'])
    expect(some(changes, 'roll')[0]).toMatchObject({ before: '400', after: '440 (+10 %)' })
    expect(some(changes, 'trust')[0]).toMatchObject({
      before: 'no trust',
      after: 'joined NORTH LEARNING TRUST',
    })
    expect(some(changes, 'head')[0]).toMatchObject({ before: 'Ann Lee-Test', after: 'Mrs Tom Ray-Test' })

    const accepted = await client.registerChanges.accept({ changes: some(changes, 'renamed', 'head') })
    expect((await list()).whats.sort()).toEqual(['details', 'roll', 'trust'])
    expect(await body(id)).toMatchObject({
      name: 'Thornbeck School',
      pupils: 400,
      registerAsAt: '2026-03-01',
    })
    const { people } = await client.schools.get({ id })
    expect(people.map(({ person, role }) => [person.body.name, role.body.from, role.body.to])).toEqual([
      ['Tom Ray-Test', '2026-03-01', null],
      ['Ann Lee-Test', '2020-09-01', '2026-02-28'],
    ])
    sound()

    await client.registerChanges.undo({ written: accepted.written })
    expect((await list()).whats.sort()).toEqual(['details', 'head', 'renamed', 'roll', 'trust'])
    expect(await body(id)).toMatchObject({ name: 'Thornbeck Primary School', registerAsAt: '2025-06-01' })
    const back = (await client.schools.get({ id })).people
    expect(back.map(({ person, role }) => [person.body.name, role.body.to])).toEqual([['Ann Lee-Test', null]])
    sound()

    await client.registerChanges.accept({ changes: (await list()).changes })
    expect(await list()).toMatchObject({ changes: [] })
    expect(await body(id)).toMatchObject({ pupils: 440, phone: '01632960002', trust: 'NORTH LEARNING TRUST' })
  })

  test('what is kept is not asked again for the same value, and is for another', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before))
    await client.schools.add({ urn: OLD })
    await load('20260301', school({ ...before, EstablishmentName: 'Thornbeck School' }))
    const { changes } = await list()
    await client.registerChanges.keep({ changes })
    expect((await list()).changes).toEqual([])
    await load('20260401', school({ ...before, EstablishmentName: 'Thornbeck School' }))
    expect((await list()).changes).toEqual([])
    await load('20260501', school({ ...before, EstablishmentName: 'Thornbeck Village School' }))
    expect((await list()).whats).toEqual(['renamed'])
    await client.registerChanges.keep({ changes, keep: false })
    await load('20260601', school({ ...before, EstablishmentName: 'Thornbeck School' }))
    expect((await list()).whats).toEqual(['renamed'])
  })

  test('a head whom nobody has named here is only news when the register changes', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await load('20260301', school({ ...before, HeadFirstName: 'Tom', HeadLastName: 'Ray-Test' }))
    const { changes } = await list()
    expect(changes).toMatchObject([{ what: 'head', before: 'Mrs Ann Lee-Test', after: 'Mrs Tom Ray-Test' }])
    await client.registerChanges.accept({ changes })
    expect((await client.schools.get({ id })).people.map(({ person }) => person.body.name)).toEqual([
      'Tom Ray-Test',
    ])
    expect((await list()).changes).toEqual([])
  })

  test('a deputy who becomes head stays one person', async () => {
    const { client, store, load, list } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await client.people.appoint({ schoolId: id, role: 'deputy', name: 'Tom Ray-Test', from: '2020-09-01' })
    await load('20260301', school({ ...before, HeadFirstName: 'Tom', HeadLastName: 'Ray-Test' }))
    await client.registerChanges.accept({ changes: (await list()).changes })
    expect(store.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1)
    expect((await client.schools.get({ id })).people.map(({ role }) => role.body.role).sort()).toEqual([
      'deputy',
      'headteacher',
    ])
  })

  test('a register that lags behind the adviser is no news', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await client.people.appoint({
      schoolId: id,
      role: 'headteacher',
      name: 'Ann Lee-Test',
      from: '2020-09-01',
    })
    await client.people.appoint({
      schoolId: id,
      role: 'headteacher',
      name: 'Tom Ray-Test',
      from: '2025-09-01',
      replaces: true,
    })
    await load('20260301', school(before))
    expect((await list()).changes).toEqual([])
    await load('20240101', school({ ...before, EstablishmentName: 'An Older Name' }))
    expect(await list()).toMatchObject({ changes: [], figures: [], newerHere: 1 })
  })

  test('what moved little is brought up to date apart, with the figures of the census year', async () => {
    const { client, load, list, body } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await load(
      '20260301',
      school({ ...before, NumberOfPupils: '405', CensusDate: '15-01-2026', PercentageFSM: '22.0' }),
    )
    const { changes, figures } = await list()
    expect(changes).toEqual([])
    expect(figures).toMatchObject([{ what: 'figures', after: 'roll 405, figures of 2025-26' }])
    await client.registerChanges.accept({ changes: figures })
    expect(await list()).toMatchObject({ changes: [], figures: [] })
    expect(await body(id)).toMatchObject({ pupils: 405, registerAsAt: '2026-03-01' })
    const years = await client.context.list({ schoolId: id })
    expect(
      years.map(({ body }) => [body.academicYear, body.pupils, body.fsmPct, body.fsmDefinition]),
    ).toEqual([
      ['2024-25', 400, 21.5, 'benefits'],
      ['2025-26', 405, 22, 'benefits'],
    ])
  })

  test('a stale list is refused, and nothing of it is written', async () => {
    const { client, load, list, body } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await load(
      '20260301',
      school({ ...before, EstablishmentName: 'Thornbeck School', NumberOfPupils: '500' }),
    )
    const { changes } = await list()
    await load(
      '20260401',
      school({ ...before, EstablishmentName: 'Thornbeck School', NumberOfPupils: '600' }),
    )
    await expect(client.registerChanges.accept({ changes })).rejects.toThrow('look at the list again')
    expect((await body(id)).name).toBe('Thornbeck Primary School')
  })

  test('a centre is not asked', async () => {
    const { client } = openTestClient({ role: 'centre' })
    expect((await client.registerChanges.list({})).changes).toEqual([])
  })
})

describe('a school that becomes an academy', () => {
  test('keeps one history under both URNs and is never counted twice', async () => {
    const { client, store, load, loadText, list, body, sound } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await client.people.appoint({
      schoolId: id,
      role: 'headteacher',
      name: 'Ann Lee-Test',
      from: '2020-09-01',
    })
    await load('20260301', school(closed), school(academy))
    expect(await loadText('links_edubasealldata20260301.csv', LINKS)).toMatchObject({
      phase: 'links-done',
      rows: 2,
      undated: 1,
      asAt: '2026-03-01',
    })

    const { changes, whats, hasLinks } = await list()
    expect(hasLinks).toBe(true)
    expect(whats).toEqual(['new_urn', 'renamed', 'trust', 'roll', 'head'])
    const [proposal, ...rest] = changes
    expect(proposal).toMatchObject({ choose: false, waits: false, successors: [{ urn: NEW }] })
    expect(proposal?.evidence).toEqual([
      'The register gives as the reason: Academy Converter.',
      'The links file says “Successor”, Mon 1 Sep 2025.',
      'It has the same DfE number, 821/2001.',
      'It is at the same address, 1 High Street, LU1 1AA.',
      'It opened on Mon 1 Sep 2025; the other closed on Sun 31 Aug 2025.',
    ])
    expect(rest.every(({ waits }) => waits)).toBe(true)

    // Until the adviser has said so, the academy cannot be added beside the school that it was.
    await expect(client.schools.add({ urn: NEW })).rejects.toThrow('has become')
    await expect(client.registerChanges.accept({ changes: rest })).rejects.toThrow('whether the new URN')

    const accepted = await client.registerChanges.accept({ changes })
    expect(await body(id)).toMatchObject({
      urn: NEW,
      formerUrns: [OLD],
      name: 'Thornbeck Academy',
      typeName: 'Academy converter',
      trust: 'NORTH LEARNING TRUST',
      pupils: 452,
    })
    expect(await list()).toMatchObject({ changes: [], figures: [] })
    for (const urn of [OLD, NEW]) expect((await client.schools.add({ urn })).id).toBe(id)
    expect(await client.schools.list({ text: '' })).toHaveLength(1)
    expect((await client.search.everything({ text: OLD, limit: 10 })).map(({ record }) => record)).toEqual([
      id,
    ])
    const versions = store.sqlite.prepare('SELECT count(*) FROM version WHERE record = ?').pluck()
    expect(versions.get(id)).toBe(2)
    sound()

    await client.registerChanges.undo({ written: accepted.written })
    expect(await body(id)).toMatchObject({ urn: OLD, formerUrns: [], name: 'Thornbeck Primary School' })
    expect((await list()).whats).toEqual(['new_urn', 'renamed', 'trust', 'roll', 'head'])
    expect(store.sqlite.prepare('SELECT count(*) FROM person WHERE deleted = 0').pluck().get()).toBe(1)
    sound()
  })

  test('is found without the links file, by DfE number and address', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before))
    await client.schools.add({ urn: OLD })
    await load('20260301', school(closed), school(academy))
    const { changes } = await list()
    expect(changes[0]).toMatchObject({ what: 'new_urn', choose: false, successors: [{ urn: NEW }] })
    expect(changes[0]?.evidence.join(' ')).not.toContain('links file')
  })

  test('that is said to be another school is closed, and withdrawn when that is accepted', async () => {
    const { client, load, list, body } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    await load('20260301', school(closed), school(academy))
    await client.registerChanges.keep({ changes: some((await list()).changes, 'new_urn') })
    const { changes, whats } = await list()
    expect(whats).toEqual(['closed'])
    await client.registerChanges.accept({ changes })
    expect(await body(id)).toMatchObject({
      urn: OLD,
      partnerStatus: 'withdrawn',
      leftOn: '2025-08-31',
      leaveReason: 'merged_or_closed',
    })
    expect((await list()).changes).toEqual([])
    // Now the academy is a school of its own.
    expect((await client.schools.add({ urn: NEW })).id).not.toBe(id)
  })

  test('with two possible schools is a choice, and accepting without one is refused', async () => {
    const { client, load, list, body } = begin()
    await load('20250601', school(before))
    const { id } = await client.schools.add({ urn: OLD })
    const second = { ...academy, URN: '900102', EstablishmentName: 'Thornbeck Infant Academy' }
    await load('20260301', school(closed), school(academy), school(second))
    const { changes, whats } = await list()
    expect(whats).toEqual(['new_urn'])
    expect(changes[0]).toMatchObject({ choose: true })
    await expect(client.registerChanges.accept({ changes })).rejects.toThrow('Choose which school')
    await client.registerChanges.accept({ changes: changes.map((one) => ({ ...one, successor: '900102' })) })
    expect(await body(id)).toMatchObject({
      urn: '900102',
      formerUrns: [OLD],
      name: 'Thornbeck Primary School',
    })
    expect((await list()).whats).toContain('renamed')
  })

  test('whose successor is a partner already is closed, and says so', async () => {
    const { client, load, list } = begin()
    await load('20250601', school(before), school({ ...academy, OpenDate: '' }))
    await client.schools.add({ urn: OLD })
    await client.schools.add({ urn: NEW })
    await load('20260301', school(closed), school(academy))
    const { changes } = await list()
    const [one] = some(changes, 'closed')
    expect(one?.evidence.join(' ')).toContain('is a partner school of its own')
    expect(some(changes, 'new_urn')).toEqual([])
  })
})

describe('the one button', () => {
  test('links go beside the register and replace only links', async () => {
    const { client, load, loadText } = begin()
    await load('20250601', school(before))
    await loadText('links_edubasealldata20250601.csv', LINKS)
    expect(await client.register.status()).toMatchObject({ rows: 1 })
    expect(await client.register.links()).toMatchObject({ rows: 2, undated: 1, asAt: '2025-06-01' })
    await expect(loadText('links.csv', LINKS.slice(0, -30))).rejects.toThrow('cut off')
    expect(await client.register.links()).toMatchObject({ rows: 2 })
  })
})
