import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createStore } from '#store/open.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

const TEXT = `School year 2026 to 2027
Autumn 1: 1 September 2026 to 23 October 2026
Autumn 2: 2 November 2026 to 18 December 2026
Spring 1: 4 January 2027 to 12 February 2027
Spring 2: 22 February 2027 to 25 March 2027
Summer 1: 12 April 2027 to 28 May 2027
Summer 2: 7 June 2027 to 23 July 2027
`

function workspace(folder: string): string {
  const file = join(folder, 'fieldbook.sqlite')
  const store = createStore({ path: file }, { role: 'adviser', name: 'Ada Adviser', hub: 'Doncaster' })
  const school = addSchool(store, {
    urn: '110001',
    name: 'Ash Lane Primary School',
    laCode: '371',
    laName: 'Doncaster',
    joinedOn: '2026-09-01',
  })
  add(store, 'conversation', { schoolId: school.id, startsAt: '2026-11-05T15:30', status: 'held' })
  store.close()
  return file
}

it('prints how the talks of each school stand, and counts by dates that were imported', async () => {
  const folder = temporaryFolder()
  const file = workspace(folder)
  const dates = join(folder, 'dates.txt')
  writeFileSync(dates, TEXT)
  const due = () => fieldbookJson('calendar', 'due', '--workspace', file, '--on', '2026-11-25')
  expect(await due()).toMatchObject({
    code: 0,
    data: {
      on: '2026-11-25',
      schools: [{ urn: '110001', state: 'no_calendar', termDays: null, calendar: null }],
    },
  })
  const preview = await fieldbookJson(
    ...['calendar', 'import', dates, '--workspace', file, '--la', '371', '--preview'],
  )
  expect(preview).toMatchObject({ code: 0, data: { preview: true, years: [{ academicYear: '2026-27' }] } })
  expect(await due()).toMatchObject({ data: { schools: [{ state: 'no_calendar' }] } })
  await fieldbookJson('calendar', 'import', dates, '--workspace', file, '--la', '371')
  const { data } = await due()
  expect(data).toMatchObject({
    schools: [
      {
        urn: '110001',
        name: 'Ash Lane Primary School',
        state: 'due',
        termDays: 14,
        lastHeldOn: '2026-11-05',
        nextOn: '2026-11-26',
        sentence: 'Call due: 14 term days since the last',
        calendar: { from: 'authority', name: 'Doncaster', academicYear: '2026-27' },
        confirmed: false,
      },
    ],
  })
  expect((await fieldbook('calendar', 'due', '--workspace', file, '--on', '2026-11-25')).stdout).toBe(
    '110001  Ash Lane Primary School: due. Call due: 14 term days since the last (term dates not confirmed).\n',
  )
})

it('refuses in the usual way', async () => {
  const folder = temporaryFolder()
  const file = workspace(folder)
  const dates = join(folder, 'dates.txt')
  writeFileSync(dates, 'Nothing here')
  expect(await fieldbookJson('calendar', 'due', '--workspace', file, '--on', '2026-02-30')).toMatchObject({
    code: 2,
  })
  expect(await fieldbookJson('calendar', 'due', '--workspace', join(folder, 'none.sqlite'))).toMatchObject({
    code: 1,
    data: { ok: false },
  })
  expect(await fieldbookJson('calendar', 'import', dates, '--workspace', file)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'bad-input' },
  })
  expect(await fieldbookJson('calendar', 'import', dates, '--workspace', file, '--la', '371')).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'wrong-file' },
  })
})
