import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStore, openStore } from '#store/open.ts'
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
