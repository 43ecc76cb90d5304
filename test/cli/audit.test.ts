import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStore, openStore } from '#store/open.ts'
import { getRecord } from '#store/records/read.ts'
import { save } from '#store/records/save.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { googleExport, microsoftExport, respondents, STATEMENTS } from '#test/support/forms.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbookJson } from './run-command.ts'

function aSchool() {
  const folder = temporaryFolder()
  const workspace = join(folder, 'fieldbook.sqlite')
  const store = createStore({ path: workspace }, { role: 'adviser', name: 'Ada Adviser', hub: 'Blackpool' })
  const school = addSchool(store, { urn: '110001', name: 'Ash Lane Primary School' })
  const open = () =>
    add(store, 'audit', {
      schoolId: school.id,
      frameworkId: 'cpd-quality-7',
      frameworkVersion: '1.0.0',
      round: 'baseline',
      status: 'collecting',
      openedOn: '2026-09-14',
    }).id
  const file = (text: string) => {
    const path = join(folder, 'answers.csv')
    writeFileSync(path, text)
    return path
  }
  const kept = () => {
    const opened = openStore({ path: workspace })
    const groups = opened.sqlite
      .prepare('SELECT "group" AS name, answered FROM survey WHERE deleted = 0 ORDER BY "group"')
      .raw()
      .all()
    opened.close()
    return groups
  }
  const run = (...args: string[]) =>
    fieldbookJson('audit', 'import-survey', '--workspace', workspace, ...args)
  return { store, open, file, kept, run }
}

describe('audit import-survey', () => {
  it('keeps totals of a school’s open audit; a dry run writes nothing', async () => {
    const { store, open, file, kept, run } = aSchool()
    const audit = open()
    store.close()
    const path = file(microsoftExport(respondents({ Teacher: 14, TA: 9, SLT: 3 })))
    const says = {
      audit,
      people: 26,
      heldFrom: '2026-06-08',
      kept: [
        { group: 'all', answered: 26, items: STATEMENTS.length },
        { group: 'teachers', answered: 14, items: STATEMENTS.length },
      ],
      hidden: [
        { group: 'support_staff', why: 'subtraction' },
        { group: 'senior_leaders', why: 'few' },
      ],
      problems: [],
    }
    const dry = await run('--school', '110001', '--file', path, '--dry-run', '--invited', '40')
    expect(dry).toMatchObject({ code: 0, data: { ...says, dryRun: true, batch: null } })
    expect(kept()).toEqual([])
    const done = await run('--school', '110001', '--file', path)
    expect(done).toMatchObject({ code: 0, data: { ...says, dryRun: false, batch: expect.any(String) } })
    expect(kept()).toEqual([
      ['all', 26],
      ['teachers', 14],
    ])
    const groups = await run('--audit', audit, '--file', path, '--groups-column', 'Completion time')
    expect(groups).toMatchObject({ code: 1, data: { rule: 'bad-input' } })
  })

  it('looks for the audit as the report does, and says what is wrong before it reads anything', async () => {
    const { store, open, file, run } = aSchool()
    const audit = open()
    addSchool(store, { urn: '110002', name: 'Beech Road Primary School' })
    store.close()
    const path = file(googleExport(respondents({ Teacher: 14 })))
    for (const [args, code, reason] of [
      [['--audit', audit, '--school', '110002'], 1, 'Beech Road Primary School has no audit with this id.'],
      [['--audit', audit, '--school', '999999'], 1, 'No school with the URN 999999 is in this workspace.'],
      [['--school', '110002'], 1, 'Beech Road Primary School has no open audit.'],
      [['--audit', 'A-7'], 1, 'No audit with the id A-7 is in this workspace.'],
      [[], 2, 'Name the school with --school, or the audit with --audit.'],
    ] as const)
      expect(await run(...args, '--file', path)).toMatchObject({ code, data: { reason } })
    expect(await run('--audit', audit, '--school', '110001', '--file', path)).toMatchObject({ code: 0 })
  })

  it('says no to a dry run where it would say no to the import', async () => {
    const { store, open, file, kept, run } = aSchool()
    const audit = open()
    const few = file(googleExport(respondents({ Teacher: 3 })))
    for (const dry of [[], ['--dry-run']])
      expect(await run('--audit', audit, '--file', few, ...dry)).toMatchObject({
        code: 1,
        data: { reason: 'Fewer than 5 people answered, so nothing of this survey can be kept.' },
      })
    const odd = respondents({ Teacher: 14 }).map(({ job, answers }) => ({
      job,
      answers: answers.map(() => 'Often'),
    }))
    file(googleExport(odd))
    for (const dry of [[], ['--dry-run']])
      expect(await run('--audit', audit, '--file', few, ...dry)).toMatchObject({
        code: 1,
        data: { reason: expect.stringMatching(/in words that are not on the scale/) },
      })
    const { base, body } = store.read((reader) => getRecord(reader, 'audit', audit))
    store.write((writer) => save(writer, 'audit', { id: audit, base, body: { ...body, status: 'closed' } }))
    store.close()
    const path = file(googleExport(respondents({ Teacher: 14 })))
    for (const dry of [[], ['--dry-run']])
      expect(await run('--audit', audit, '--file', path, ...dry)).toMatchObject({
        code: 1,
        data: { rule: 'not-open', reason: expect.stringMatching(/Reopen it/) },
      })
    expect(kept()).toEqual([])
  })

  it('refuses what is not plain, with the list', async () => {
    const { store, open, file, kept, run } = aSchool()
    const path = file(googleExport(respondents({ Teacher: 14 })))
    expect(await run('--school', '110001', '--file', path)).toMatchObject({
      code: 1,
      data: { rule: 'not-found' },
    })
    const first = open()
    const second = open()
    expect(await run('--school', '110001', '--file', path)).toMatchObject({
      code: 1,
      data: { rule: 'bad-input', reason: expect.stringMatching(new RegExp(`${first}|${second}`)) },
    })
    store.close()
    const words = STATEMENTS.map((statement) => statement.words)
    file(googleExport(respondents({ Teacher: 14 }), { statements: ['Something else', ...words.slice(1)] }))
    expect(await run('--audit', first, '--file', path)).toMatchObject({
      code: 1,
      data: { reason: expect.stringMatching(/B1\.1 may be “Something else”\.$/) },
    })
    file(googleExport(respondents({ Teacher: 14 }), { statements: [words[1] as string, ...words.slice(1)] }))
    expect(await run('--audit', first, '--file', path)).toMatchObject({
      code: 1,
      data: { reason: expect.stringMatching(/B1\.2 is both/) },
    })
    expect(kept()).toEqual([])
  })

  it('asks for a word before it leaves anything out', async () => {
    const { store, open, file, kept, run } = aSchool()
    open()
    store.close()
    const people = respondents({ Teacher: 14 }).map((person) => ({
      ...person,
      answers: ['Often', ...person.answers.slice(1)],
    }))
    const path = file(googleExport(people))
    const args = ['--school', '110001', '--file', path]
    expect(await run(...args)).toMatchObject({
      code: 1,
      data: { reason: expect.stringMatching(/^14 answers are/) },
    })
    expect(kept()).toEqual([])
    expect(await run(...args, '--leave-out')).toMatchObject({
      code: 0,
      data: { kept: [{ group: 'all', items: STATEMENTS.length - 1 }, { group: 'teachers' }] },
    })
  })
})
