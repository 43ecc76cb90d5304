import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SurveyChoices } from '#shared/contract/surveys.ts'
import type { SurveyCounts, SurveyGroup } from '#shared/model/survey.ts'
import { readAuditReport } from '#store/audits/report.ts'
import { mustHaveViews } from '#store/audits/views.ts'
import { exportPreview } from '#store/exchange/preview.ts'
import { tellsOfFew } from '#store/exchange/unsafe-surveys.ts'
import { historyOf } from '#store/records/history.ts'
import { mergeVersions } from '#store/records/merge.ts'
import { naturalId, save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import {
  googleExport,
  microsoftExport,
  type Respondent,
  respondents,
  STATEMENTS,
} from '#test/support/forms.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'

function anAudit() {
  const { client, store } = openTestClient()
  const school = addSchool(store, { name: 'Ash Lane Primary School' })
  const audit = add(store, 'audit', {
    schoolId: school.id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    status: 'collecting',
    openedOn: '2026-09-14',
  })
  const folder = temporaryFolder()
  const file = (data: string | Uint8Array, name = 'staff survey.csv') => {
    const path = join(folder, name)
    writeFileSync(path, data)
    return path
  }
  const look = async (path: string): Promise<SurveyChoices> => {
    const { guess, sha256 } = await client.surveys.read({ auditId: audit.id, file: path })
    return { auditId: audit.id, file: path, sha256, columns: guess.columns, groupColumn: guess.groupColumn }
  }
  const kept = async () => {
    const { surveys } = await client.audits.get({ id: audit.id })
    return Object.fromEntries(surveys.map(({ body }) => [body.group, body]))
  }
  const everything = () =>
    JSON.stringify(
      (
        store.sqlite
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'")
          .pluck()
          .all() as string[]
      ).map((table) => store.sqlite.prepare(`SELECT * FROM "${table}"`).all()),
    )
  return { client, store, schoolId: school.id, auditId: audit.id, file, look, kept, everything }
}

const STAFF = { Teacher: 14, 'Teaching assistant': 9, SLT: 3 }

describe('a survey from a form', () => {
  it('keeps totals of all and of groups that are large enough, in one transaction, and never an answer', async () => {
    const { client, store, auditId, file, look, kept, everything } = anAudit()
    for (const [text, source] of [
      [googleExport(respondents(STAFF)), 'Google form'],
      [microsoftExport(respondents(STAFF)), 'Microsoft form'],
    ] as const) {
      const path = file(text, 'Survey of Mr Invented.csv')
      const { guess, columns } = await client.surveys.read({ auditId, file: path })
      expect(Object.keys(guess.columns)).toHaveLength(STATEMENTS.length)
      expect(new Set(Object.values(guess.by))).toEqual(new Set(['same']))
      const choices = await look(path)
      const preview = await client.surveys.preview(choices)
      expect(preview).toMatchObject({
        people: 26,
        ignored: [],
        problems: [],
        heldFrom: '2026-06-08',
        one: null,
      })
      expect(preview.verdict.kept.map(({ group, answered }) => [group, answered])).toEqual([
        ['all', 26],
        ['teachers', 14],
      ])
      expect(preview.verdict.hidden).toEqual([
        { group: 'support_staff', why: 'subtraction' },
        { group: 'senior_leaders', why: 'few' },
      ])
      // Three people's word is counted and not shown.
      expect(preview.otherGroupWords).toBe(1)
      expect(preview.groupWords).toEqual([
        { words: 'Teacher', group: 'teachers', guessed: true },
        { words: 'Teaching assistant', group: 'support_staff', guessed: true },
      ])
      expect(JSON.stringify([preview, columns])).not.toMatch(/invented|Invented|comment, of/)

      let commits = 0
      store.onCommit(() => commits++)
      const { batch } = await client.surveys.import(choices)
      expect([commits, batch === null]).toEqual([1, false])
      // The same file once more has nothing to do.
      expect((await client.surveys.import(choices)).batch).toBeNull()
      const { all, teachers, ...others } = await kept()
      expect(others).toEqual({})
      expect(all).toMatchObject({
        answered: 26,
        heldFrom: '2026-06-08',
        heldTo: '2026-06-21',
        source,
      })
      expect(all?.results).toHaveLength(STATEMENTS.length)
      expect(teachers?.answered).toBe(14)
    }
    const { batches } = client.surveys
    expect(await batches({ auditId })).toMatchObject([{ title: 'Survey of Mr Invented.csv' }, {}])
    const versions = store.sqlite.prepare('SELECT body FROM version').pluck().all()
    expect(JSON.stringify(versions)).not.toContain('Mr Invented')
    expect(everything()).not.toMatch(/Invented Person|invented\.example|comment, of|Teaching assistant/)
  })

  it('counts what people answered, statement by statement', async () => {
    const { client, file, look, kept } = anAudit()
    const people: Respondent[] = [
      { job: 'Teacher', answers: ['Agree', '5 - Strongly agree'] },
      { job: 'Teacher', answers: ['Agree', ''] },
      { job: 'Teacher', answers: ['Strongly disagree', 'N/A'] },
      { job: 'Teacher', answers: ['Neutral', 'Strongly agree'] },
      { job: 'Teacher', answers: ['disagree', 'Strongly agree'] },
      { job: 'Teacher', answers: ['Agree', 'Agree'] },
      { job: '', answers: ['', ''] },
    ]
    const [one, two] = STATEMENTS as [(typeof STATEMENTS)[0], (typeof STATEMENTS)[0]]
    const path = file(googleExport(people, { statements: [one.words, two.words] }))
    const choices = await look(path)
    expect(await client.surveys.preview(choices)).toMatchObject({
      people: 6,
      ignored: [{ reason: 'No statement is answered.', rows: 1, first: [8] }],
    })
    await client.surveys.import(choices)
    const { all } = await kept()
    expect(all?.answered).toBe(6)
    // Four answers to the second statement are too few.
    expect(all?.results).toEqual([{ itemId: one.itemId, counts: [1, 1, 1, 3, 0] }])
  })

  it('shows of nine people with three support staff the total only', async () => {
    const { client, file, look, kept } = anAudit()
    await client.surveys.import(await look(file(microsoftExport(respondents({ Teacher: 6, TA: 3 })))))
    expect(Object.keys(await kept())).toEqual(['all'])
  })

  it('keeps nothing of four people, and says so', async () => {
    const { client, file, look, kept } = anAudit()
    const choices = await look(file(googleExport(respondents({ Teacher: 4 }))))
    const preview = await client.surveys.preview(choices)
    expect(preview.verdict).toMatchObject({
      kept: [],
      hidden: [{ group: 'all', why: 'few' }, { group: 'teachers' }],
    })
    await expect(client.surveys.import(choices)).rejects.toThrow(
      'Fewer than 5 people answered, so nothing of this survey can be kept.',
    )
    expect(await kept()).toEqual({})
  })

  it('asks before it leaves out what it does not understand, and shows no words that few people wrote', async () => {
    const { client, file, look } = anAudit()
    const people = respondents({ Teacher: 12 }).map((person, index) => ({
      ...person,
      answers: person.answers.map((answer, item) =>
        item === 0
          ? index < 6
            ? 'Often'
            : index === 6
              ? 'Only Mr Invented does'
              : answer
          : item === 1
            ? 7
            : answer,
      ),
    }))
    const choices = await look(file(googleExport(people)))
    const preview = await client.surveys.preview(choices)
    const [first, second] = STATEMENTS.map(({ itemId }) => itemId)
    expect(preview.unknownWords).toEqual(['Often'])
    expect(preview.notUnderstood).toEqual([{ itemId: first, answers: 7 }])
    expect(preview.problems).toEqual([
      { sentence: expect.stringMatching(new RegExp(`under ${second}:`)), allowedBy: 'leaveOut' },
      { sentence: expect.stringMatching(/^7 answers are in words/), allowedBy: 'leaveOut' },
    ])
    await expect(client.surveys.import(choices)).rejects.toThrow(/under/)
    const { verdict } = await client.surveys.import({ ...choices, leaveOut: true })
    const items = verdict.kept[0]?.results.map(({ itemId }) => itemId)
    expect(items).toContain(first)
    expect(items).not.toContain(second)
  })

  it('asks whether a form had five answers when nobody chose the middle, and refuses seven', async () => {
    const { client, file, look } = anAudit()
    const answering = (words: readonly string[]) =>
      respondents({ Teacher: 10 }).map((person, index) => ({
        ...person,
        answers: person.answers.map((_, item) => words[(index + item) % words.length] as string),
      }))
    const four = await look(
      file(googleExport(answering(['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree']))),
    )
    await expect(client.surveys.import(four)).rejects.toThrow(/Nobody chose an answer in the middle/)
    await client.surveys.import({ ...four, hadFive: true })
    const seven = await look(
      file(
        googleExport(answering(['Strongly agree', 'Agree', 'Somewhat agree', 'Neutral', 'Disagree'])),
        'b.csv',
      ),
    )
    await expect(client.surveys.import({ ...seven, leaveOut: true, hadFive: true })).rejects.toThrow(
      /more than five steps/,
    )
  })

  it('follows a person’s word for what 1 means and for a group', async () => {
    const { client, file, look } = anAudit()
    const people = respondents({ Mentors: 8, Teacher: 8 }).map((person) => ({
      ...person,
      answers: person.answers.map(() => 1),
    }))
    const choices = { ...(await look(file(googleExport(people)))), hadFive: true }
    expect((await client.surveys.preview(choices)).verdict.kept[0]?.results[0]?.counts).toEqual([
      16, 0, 0, 0, 0,
    ])
    const turned = await client.surveys.preview({
      ...choices,
      one: 'agree',
      groups: { Mentors: 'ect', Teacher: 'none' },
    })
    expect(turned.one).toBe('agree')
    expect(turned.verdict.kept.map(({ group }) => group)).toEqual(['all', 'ect'])
    expect(turned.verdict.kept[0]?.results[0]?.counts).toEqual([0, 0, 0, 0, 16])
  })

  it('refuses a column of names, a column twice, a file that changed, and more answers than people invited', async () => {
    const { client, file, look } = anAudit()
    const path = file(microsoftExport(respondents({ Teacher: 8 })))
    const choices = await look(path)
    const [one, two] = STATEMENTS.map(({ itemId }) => itemId) as [string, string]
    await expect(client.surveys.preview({ ...choices, columns: { [one]: 4 } })).rejects.toThrow(
      'Column 5 holds names, e-mails or times, which are not read as answers.',
    )
    await expect(client.surveys.preview({ ...choices, columns: { [one]: 6, [two]: 6 } })).rejects.toThrow(
      /twice/,
    )
    await expect(client.surveys.preview({ ...choices, groupColumn: 2 })).rejects.toThrow(/^Column 3 holds/)
    await expect(client.surveys.import({ ...choices, invited: { all: 7 } })).rejects.toThrow(
      'All staff: 8 answered, but only 7 were invited. Mend that number.',
    )
    file(microsoftExport(respondents({ Teacher: 9 })))
    await expect(client.surveys.import(choices)).rejects.toThrow(/changed since you chose it/)
  })

  it('does not show comments that were taken for groups', async () => {
    const { client, file, look } = anAudit()
    const choices = await look(file(googleExport(respondents({ Teacher: 8 }))))
    const comments = STATEMENTS.length + 3
    await expect(client.surveys.preview({ ...choices, groupColumn: comments })).rejects.toThrow(
      /nearly as many different words as people/,
    )
  })

  it('takes 10,000 rows', async () => {
    const { client, file, look } = anAudit()
    const [head, ...rows] = googleExport(respondents({ Teacher: 50 }))
      .trimEnd()
      .split('\r\n')
    const path = file([head, ...Array.from({ length: 200 }, () => rows).flat()].join('\n'))
    const { verdict } = await client.surveys.import(await look(path))
    expect(verdict.kept.map(({ group, answered }) => [group, answered])).toEqual([
      ['all', 10_000],
      ['teachers', 10_000],
    ])
  })
})

describe('going back', () => {
  it('brings back what was there before, all groups at once, one deed after the other', async () => {
    const { client, auditId, file, look, kept } = anAudit()
    await client.surveys.import(await look(file(googleExport(respondents({ Teacher: 14, TA: 9 })))))
    const first = await kept()
    const second = await client.surveys.import(
      await look(file(googleExport(respondents({ Teacher: 30, ECT: 2 })), 'later.csv')),
    )
    expect(Object.keys(await kept())).toEqual(['all'])
    await client.surveys.undo({ batch: second.batch as string })
    expect(await kept()).toEqual(first)
    const [later, earlier] = await client.surveys.batches({ auditId })
    expect(later).toMatchObject({ deed: 'file', title: 'later.csv', undoneAt: expect.any(String) })
    await client.surveys.undo({ batch: earlier?.id as string })
    expect(await kept()).toEqual({})
  })

  it('does not undo what a later deed rests on', async () => {
    const { client, auditId, file, look, kept } = anAudit()
    const first = await client.surveys.import(
      await look(file(googleExport(respondents({ Teacher: 14, TA: 9 })))),
    )
    const { batch } = await client.surveys.remove({ auditId })
    expect(await kept()).toEqual({})
    await expect(client.surveys.undo({ batch: first.batch as string })).rejects.toThrow(/later change first/)
    await client.surveys.undo({ batch: batch as string })
    expect(Object.keys(await kept())).toEqual(['all', 'support_staff', 'teachers'])
  })

  it('lets no old group return beside newer totals', async () => {
    const { client, store, file, look } = anAudit()
    await client.surveys.import(await look(file(googleExport(respondents({ Teacher: 14, TA: 9 })))))
    await client.surveys.import(await look(file(googleExport(respondents({ Teacher: 14, TA: 3 })), 'b.csv')))
    const old = store.sqlite
      .prepare(
        "SELECT record, id FROM version WHERE kind = 'survey' AND body LIKE '%support_staff%' AND deleted = 0",
      )
      .get() as { record: string; id: string }
    const { versions } = await client.records.history({ record: old.record })
    const base = versions.filter(({ head }) => head).map(({ version }) => version)
    await expect(
      client.records.restoreVersion({ record: old.record, version: old.id, base }),
    ).rejects.toThrow(/go back as a whole/)
  })

  it('cautions when results differ by fewer than five people from any that were kept before', async () => {
    const { client, auditId, file, look } = anAudit()
    const people = respondents({ Teacher: 20 })
    const caution = async (those: readonly Respondent[]) =>
      (await client.surveys.preview(await look(file(googleExport(those), 'next.csv')))).verdict.caution
    const close = /^All staff: .*fewer than five people/
    await client.surveys.import(await look(file(googleExport(people))))
    expect(await caution(people)).toBe('')
    const more = respondents({ Teacher: 21 })
    expect(await caution(more)).toMatch(close)
    // One person changed one answer, or left it out.
    const [first, ...others] = people as [Respondent, ...Respondent[]]
    expect(first.answers[0]).toBe('Strongly disagree')
    expect(await caution([{ ...first, answers: ['Agree', ...first.answers.slice(1)] }, ...others])).toMatch(
      close,
    )
    expect(await caution([{ ...first, answers: ['', ...first.answers.slice(1)] }, ...others])).toMatch(close)
    const many = respondents({ Teacher: 60 })
    expect(await caution(many)).toBe('')
    await client.surveys.import(await look(file(googleExport(many))))
    expect(await caution(more)).toMatch(close)
    await client.surveys.remove({ auditId })
    expect(await caution(more)).toMatch(close)
  })
})

describe('what was kept before', () => {
  const MIXED = { Teacher: 12, 'Teaching assistant': 15, SLT: 3 }
  const only = (...words: (keyof typeof MIXED)[]) => ({
    groups: Object.fromEntries(
      Object.keys(MIXED)
        .filter((word) => !words.includes(word as keyof typeof MIXED))
        .map((word) => [word, 'none' as const]),
    ),
  })
  const earlier = (group: SurveyGroup) => ({ group, why: 'earlier' })

  it.each(['import', 'typed', 'after results were removed', 'after an undo'])(
    'gives nobody away together with another group: %s',
    async (way) => {
      const { client, store, auditId, file, look, kept } = anAudit()
      const choices = await look(file(googleExport(respondents(MIXED))))
      const { batch } = await client.surveys.import({ ...choices, ...only('Teacher') })
      const { all } = await kept()
      if (way === 'after results were removed') await client.surveys.remove({ auditId })
      if (way === 'after an undo') await client.surveys.undo({ batch: batch as string })
      if (way === 'typed') {
        const results = all?.results.slice(0, 1) ?? []
        const support = { group: 'support_staff' as const, answered: 15, results: [] }
        const counts = results.map(({ itemId, counts }) => ({
          itemId,
          counts: counts.map((many) => Math.min(many, 3)) as SurveyCounts,
        }))
        const groups = [
          { group: 'all' as const, answered: 30, results },
          { ...support, results: counts },
        ]
        const verdict = await client.surveys.check({ auditId, groups })
        expect(verdict.hidden).toEqual([earlier('support_staff')])
        await client.surveys.type({ auditId, groups })
      } else {
        const next = { ...choices, ...only('Teaching assistant') }
        expect((await client.surveys.preview(next)).verdict.hidden).toEqual([earlier('support_staff')])
        await client.surveys.import(next)
      }
      expect(Object.keys(await kept())).toEqual(['all'])
      const ever = store.sqlite
        .prepare("SELECT DISTINCT json_extract(body, '$.group') FROM version WHERE kind = 'survey'")
        .pluck()
        .all()
      expect(ever.sort()).toEqual(['all', 'teachers'])
    },
  )

  it('hides the group that comes back under another sum', async () => {
    const { client, file, look, kept } = anAudit()
    const choices = await look(file(googleExport(respondents({ Teacher: 12, ECT: 5, TA: 10, SLT: 3 }))))
    await client.surveys.import({ ...choices, groups: { ECT: 'teachers', TA: 'none', SLT: 'none' } })
    expect((await kept()).teachers?.answered).toBe(17)
    // 30 less 17 less 10 are the three leaders.
    const next = { ...choices, groups: { ECT: 'none', SLT: 'none' } as const }
    expect((await client.surveys.preview(next)).verdict).toMatchObject({
      kept: [{ group: 'all' }, { group: 'teachers', answered: 12 }],
      hidden: [earlier('support_staff')],
    })
  })

  it('counts for single statements too', async () => {
    const { client, file, look } = anAudit()
    const people = respondents({ Teacher: 12, TA: 10, SLT: 8 }).map((person) =>
      person.job === 'SLT'
        ? { ...person, answers: person.answers.map((answer, item) => (item === 0 ? '' : answer)) }
        : person,
    )
    people.push(...respondents({ Site: 3 }).map((person) => ({ ...person, job: '' })))
    people.splice(
      -3,
      3,
      ...people.slice(-3).map((person) => ({
        ...person,
        answers: person.answers.map((answer, item) => (item === 0 ? answer : '')),
      })),
    )
    const choices = await look(file(googleExport(people)))
    await client.surveys.import({ ...choices, groups: { TA: 'none', SLT: 'none' } })
    const { verdict } = await client.surveys.preview({ ...choices, groups: { Teacher: 'none', SLT: 'none' } })
    expect(verdict.hidden).toEqual([])
    expect(verdict.thinned).toEqual([{ group: 'support_staff', itemIds: [STATEMENTS[0]?.itemId] }])
  })

  it('takes leaders for teachers where either was typed', async () => {
    const { client, auditId, file, look } = anAudit()
    const [itemId] = STATEMENTS.map((statement) => statement.itemId) as [string]
    const typed = (group: SurveyGroup, answered: number, each: number) => ({
      group,
      answered,
      results: [{ itemId, counts: [each, each, each, each, each] as SurveyCounts }],
    })
    await client.surveys.type({ auditId, groups: [typed('all', 60, 12), typed('teachers', 20, 4)] })
    const choices = await look(file(googleExport(respondents({ TA: 43, SLT: 17 }))))
    expect((await client.surveys.preview(choices)).verdict.hidden).toEqual([earlier('senior_leaders')])
  })

  it('lets the same groups follow each other, and the same file come again', async () => {
    const { client, file, look, kept } = anAudit()
    const groups = ['all', 'support_staff', 'teachers']
    for (const staff of [
      { Teacher: 14, TA: 9 },
      { Teacher: 27, TA: 13 },
      { Teacher: 27, TA: 13 },
    ]) {
      await client.surveys.import(await look(file(googleExport(respondents(staff)))))
      expect(Object.keys(await kept())).toEqual(groups)
    }
  })
})

describe('a survey that is typed', () => {
  const [ITEM] = STATEMENTS.map(({ itemId }) => itemId) as [string]
  const totals = (
    group: SurveyGroup,
    answered: number,
    counts: SurveyCounts,
    invited: number | null = null,
  ) => ({
    group,
    answered,
    invited,
    results: [{ itemId: ITEM, counts }],
  })

  it('says before and after what is not kept, and drops the draft that carried it', async () => {
    const { client, auditId, kept, everything } = anAudit()
    const groups = [totals('all', 9, [1, 1, 2, 3, 2], 12), totals('support_staff', 3, [1, 0, 1, 1, 0])]
    const draft = await client.drafts.keep({
      id: crypto.randomUUID(),
      record: auditId,
      kind: 'survey',
      school: null,
      base: [],
      body: { groups: { support_staff: 'three typed' } },
      rev: 0,
    })
    const before = await client.surveys.check({ auditId, groups })
    expect(before.hidden).toEqual([{ group: 'support_staff', why: 'few' }])
    const { verdict } = await client.surveys.type({
      auditId,
      groups,
      heldFrom: '2026-06-08',
      draft: draft.id,
    })
    expect(verdict).toEqual(before)
    expect(await kept()).toMatchObject({
      all: { answered: 9, invited: 12, heldFrom: '2026-06-08', source: 'Typed' },
    })
    expect(Object.keys(await kept())).toEqual(['all'])
    expect(everything()).not.toMatch(/three typed/)
  })

  it('refuses totals that do not add up', async () => {
    const { client, auditId } = anAudit()
    const check = (...groups: ReturnType<typeof totals>[]) => client.surveys.check({ auditId, groups })
    await expect(check(totals('teachers', 9, [1, 1, 1, 1, 1]))).rejects.toThrow(/all staff first/)
    await expect(check(totals('all', 9, [5, 5, 0, 0, 0]))).rejects.toThrow(
      `All staff, ${ITEM}: the row adds up to 10, but only 9 people answered.`,
    )
    await expect(check(totals('all', 9, [9, 0, 0, 0, 0], 8))).rejects.toThrow(/only 8 were invited/)
    await expect(
      check(totals('all', 9, [9, 0, 0, 0, 0]), totals('teachers', 5, [0, 5, 0, 0, 0])),
    ).rejects.toThrow(/more of this group chose an answer/)
    await expect(
      client.surveys.type({
        auditId,
        groups: [
          { ...totals('all', 9, [9, 0, 0, 0, 0]), results: [{ itemId: 'Z9', counts: [9, 0, 0, 0, 0] }] },
        ],
      }),
    ).rejects.toThrow(/no item Z9/)
  })

  it('does not undo results that a group added later stands beside', async () => {
    const { client, auditId, kept } = anAudit()
    const all = totals('all', 30, [6, 6, 6, 6, 6])
    const teachers = totals('teachers', 10, [2, 2, 2, 2, 2])
    const first = await client.surveys.type({ auditId, groups: [all, teachers] })
    await client.surveys.type({
      auditId,
      groups: [all, teachers, totals('support_staff', 10, [2, 2, 2, 2, 2])],
    })
    await expect(client.surveys.undo({ batch: first.batch as string })).rejects.toThrow(/later change first/)
    expect(Object.keys(await kept())).toEqual(['all', 'support_staff', 'teachers'])
  })

  it('takes leaders who may be among the teachers for such when it keeps them, not only when it looks', async () => {
    const { client, auditId, kept } = anAudit()
    const groups = [
      totals('all', 60, [12, 12, 12, 12, 12]),
      totals('teachers', 10, [2, 2, 2, 2, 2]),
      totals('ect', 7, [1, 1, 1, 2, 2]),
    ]
    expect((await client.surveys.check({ auditId, groups })).hidden).toEqual([
      { group: 'ect', why: 'subtraction' },
    ])
    await client.surveys.type({ auditId, groups })
    expect(Object.keys(await kept())).toEqual(['all', 'teachers'])
  })

  it('does not change an audit that was shared', async () => {
    const { client, auditId, file, look } = anAudit()
    const choices = await look(file(googleExport(respondents({ Teacher: 14 }))))
    const { batch } = await client.surveys.type({
      auditId,
      groups: [totals('all', 30, [6, 6, 6, 6, 6])],
    })
    await client.audits.rate({ auditId, itemId: ITEM, source: 'agreed', level: 1 })
    const { audit } = await client.audits.get({ id: auditId })
    await client.audits.move({ id: auditId, base: audit.base, to: 'shared' })
    await expect(client.surveys.import(choices)).rejects.toThrow(/Reopen it/)
    await expect(client.surveys.remove({ auditId })).rejects.toThrow(/Reopen it/)
    await expect(client.surveys.undo({ batch: batch as string })).rejects.toThrow(/Reopen it/)
  })
})

it('can be printed for staff without a computer', async () => {
  const { client, auditId } = anAudit()
  const { title, html } = await client.surveys.paper({ auditId })
  expect(title).toBe('Staff survey – Ash Lane Primary School')
  for (const { words } of STATEMENTS) expect(html).toContain(words)
})

describe('what leaves', () => {
  it('holds back results that tell of few people, whoever wrote them', () => {
    const { store, auditId, schoolId } = anAudit()
    const put = (group: SurveyGroup, answered: number, counts: SurveyCounts) =>
      add(store, 'survey', { auditId, schoolId, group, answered, results: [{ itemId: 'B1.1', counts }] })
    const withheld = () => store.read(exportPreview).withheld.filter(({ kind }) => kind === 'survey')
    put('all', 20, [4, 4, 4, 4, 4])
    put('teachers', 10, [2, 2, 2, 2, 2])
    expect(withheld()).toEqual([])
    // Three of the twenty could be worked out.
    put('middle_leaders', 7, [1, 1, 1, 2, 2])
    expect(withheld()).toEqual([{ reason: 'small_group', kind: 'survey', count: 1 }])
    put('ect', 4, [1, 1, 1, 1, 0])
    expect(withheld()).toEqual([{ reason: 'small_group', kind: 'survey', count: 2 }])
  })

  it('holds back a group of which one statement would tell of few, and leaders among typed teachers', () => {
    const of = ({ store, auditId, schoolId }: ReturnType<typeof anAudit>, source: string) => ({
      put: (group: SurveyGroup, answered: number, ...rows: SurveyCounts[]) =>
        add(store, 'survey', {
          auditId,
          schoolId,
          group,
          answered,
          source,
          results: rows.map((counts, index) => ({ itemId: `B1.${index + 1}`, counts })),
        }),
      withheld: () => store.read(exportPreview).withheld.map(({ kind, count }) => [kind, count]),
    })
    const counted = of(anAudit(), 'CSV file')
    counted.put('all', 20, [4, 4, 4, 4, 4], [4, 4, 4, 0, 0])
    counted.put('teachers', 10, [2, 2, 2, 2, 2], [5, 5, 0, 0, 0])
    expect(counted.withheld()).toEqual([['survey', 1]])
    const typed = of(anAudit(), 'Typed')
    typed.put('all', 60, [12, 12, 12, 12, 12])
    typed.put('teachers', 20, [4, 4, 4, 4, 4])
    expect(typed.withheld()).toEqual([])
    typed.put('senior_leaders', 17, [3, 3, 3, 4, 4])
    expect(typed.withheld()).toEqual([['survey', 1]])
  })

  it('looks at each version by itself too', () => {
    const result = (...counts: number[]) => [{ itemId: 'B1.1', counts }]
    expect(tellsOfFew({ answered: 12, results: result(3, 3, 3, 3, 0) })).toBe(false)
    expect(tellsOfFew({ answered: 4, results: [] })).toBe(true)
    expect(tellsOfFew({ answered: 12, results: result(1, 0, 1, 0, 0) })).toBe(true)
    expect(tellsOfFew({ answered: '12', results: [] })).toBe(true)
    expect(tellsOfFew({ answered: 12, results: [{ counts: 'x' }] })).toBe(true)
  })
})

describe('what was written elsewhere', () => {
  const results = (n: number) => [{ itemId: 'B1.1', counts: [0, 0, 0, 0, n] as SurveyCounts }]

  it('shows no group that tells of few, in no place', async () => {
    const { client, store, auditId, schoolId } = anAudit()
    const put = (group: SurveyGroup, answered: number) =>
      add(store, 'survey', { auditId, schoolId, group, answered, results: results(answered) })
    put('all', 20)
    put('senior_leaders', 3)
    put('teachers', 17)
    const { surveys } = await client.audits.get({ id: auditId })
    expect(surveys.map(({ body }) => body.group)).toEqual(['all'])
    const report = store.read((reader) => readAuditReport(reader, { id: auditId }))
    expect(report.surveys.map(({ group }) => group)).toEqual(['all'])
  })

  it('lets no view rest on totals that contradict themselves', () => {
    const { store, auditId, schoolId } = anAudit()
    const put = (answered: number) =>
      add(store, 'survey', { auditId, schoolId, group: 'all', answered, results: results(20) })
    const staff = () => {
      const views = store.read((reader) => mustHaveViews(reader, auditId))
      return views.find(({ itemId }) => itemId === 'B1.1')?.staff
    }
    const { id, version } = put(20)
    expect(staff()).toMatchObject({ value: 3 })
    store.write((writer) =>
      save(writer, 'survey', {
        id,
        base: [version],
        body: { auditId, schoolId, group: 'all', answered: 3, results: results(20) },
      }),
    )
    expect(staff()).toBeUndefined()
  })

  it.each([
    [17, 10],
    [10, 17],
  ])('counts all that two computers say of a group: %i and %i', async (one, two) => {
    const { client, store, auditId, schoolId } = anAudit()
    const base = { auditId, schoolId }
    add(store, 'survey', { ...base, group: 'all', answered: 20, results: results(20) })
    const old = add(store, 'survey', { ...base, group: 'teachers', answered: 9, results: results(9) })
    const other = openTestClient()
    const records = [schoolId, auditId, naturalId('survey', { auditId, group: 'all' }) as string, old.id]
    const all = store.read((reader) => records.flatMap((record) => historyOf(reader, record)))
    other.store.write((writer) => mergeVersions(writer, all))
    const write = (at: Store, answered: number) =>
      at.write((writer) =>
        save(writer, 'survey', {
          id: old.id,
          base: [old.version],
          body: { ...base, group: 'teachers', answered, results: results(answered) },
        }),
      )
    // Of twenty, seventeen would leave three: whichever of the two the lists show.
    write(store, one)
    write(other.store, two)
    const theirs = other.store.read((reader) => historyOf(reader, old.id))
    store.write((writer) => mergeVersions(writer, theirs))
    const { surveys } = await client.audits.get({ id: auditId })
    expect(surveys.map(({ body }) => body.group)).toEqual(['all'])
    expect(store.read(exportPreview).withheld).toEqual([{ reason: 'small_group', kind: 'survey', count: 1 }])
  })
})
