import { describe, expect, it } from 'vitest'
import { readGroup } from '#electron/survey/group-words.ts'
import { matchColumns } from '#electron/survey/match.ts'
import { createPeriod } from '#electron/survey/period.ts'
import { STATEMENTS } from '#test/support/forms.ts'

const columns = (headings: readonly string[]) =>
  headings.map((heading, column) => ({ column, heading, sort: 'answers' as const }))

describe('which column is which statement', () => {
  it('finds every statement by its words, in any order and in the shapes that forms give them', () => {
    const shapes: ((words: string, index: number) => string)[] = [
      (words) => words,
      (words) => words.toUpperCase().replace(/\.$/, ''),
      (words, index) => `${index + 1}. ${words}`,
      (words, index) => `Q${index + 1} ${words}`,
      (words) => `Please say how far you agree. [${words}]`,
      (words) => `${words.replaceAll(' ', '\u00a0')}2`,
    ]
    const shuffled = [...STATEMENTS].reverse()
    for (const shape of shapes) {
      const { columns: found, by } = matchColumns(
        columns(shuffled.map(({ words }, index) => shape(words, index))),
        STATEMENTS,
      )
      expect(found).toEqual(
        Object.fromEntries(STATEMENTS.map(({ itemId }, index) => [itemId, STATEMENTS.length - 1 - index])),
      )
      expect(new Set(Object.values(by))).toEqual(new Set(['same']))
    }
  })

  it('finds statements by their ids, or by words that were changed a little', () => {
    const [first, second, third] = STATEMENTS as [
      (typeof STATEMENTS)[number],
      (typeof STATEMENTS)[number],
      (typeof STATEMENTS)[number],
    ]
    const { columns: found, by } = matchColumns(
      columns([
        first.itemId,
        `${second.itemId} ${second.words}`,
        third.words.replace(/^I /, 'We ').replace(/here\./, 'at our school.'),
        'I like the coffee in the staff room.',
      ]),
      STATEMENTS,
    )
    expect(found).toEqual({ [first.itemId]: 0, [second.itemId]: 1, [third.itemId]: 2 })
    expect(by[third.itemId]).toBe('similar')
  })

  it('takes the order only where as many columns as statements are left, and says that it did', () => {
    const three = STATEMENTS.slice(0, 3)
    const headings = ['Statement A', (three[1] as { words: string }).words, 'Statement C']
    const { columns: found, by } = matchColumns(columns(headings), three)
    expect(Object.values(found)).toEqual([1, 0, 2])
    expect(by).toEqual({
      [three[1]?.itemId as string]: 'same',
      [three[0]?.itemId as string]: 'order',
      [three[2]?.itemId as string]: 'order',
    })
    expect(matchColumns(columns([...headings, 'Statement D']), three).columns).toEqual({
      [three[1]?.itemId as string]: 1,
    })
  })

  it('names columns that are the same statement a second time, and never takes names or free text', () => {
    const [one] = STATEMENTS as [(typeof STATEMENTS)[number]]
    const twice = matchColumns(columns([one.words, one.words]), STATEMENTS)
    expect(twice.columns).toEqual({ [one.itemId]: 0 })
    expect(twice.doubles).toEqual([{ column: 1, itemId: one.itemId }])
    for (const sort of ['personal', 'words', 'time'] as const)
      expect(matchColumns([{ column: 0, heading: one.words, sort }], STATEMENTS).columns).toEqual({})
  })

  it('finds the group column by its heading', () => {
    for (const heading of ['What is your role?', 'Your job', 'Which best describes you?', 'I am a'])
      expect(matchColumns([{ column: 0, heading, sort: 'choice' }], STATEMENTS).groupColumn).toBe(0)
    expect(
      matchColumns([{ column: 0, heading: 'Years at this school', sort: 'choice' }], STATEMENTS).groupColumn,
    ).toBeNull()
  })
})

it('reads words for groups', () => {
  const groups = {
    support_staff: [
      'TA',
      'Teaching assistant',
      'HLTA',
      'Support staff',
      'Non-teaching staff',
      'Admin / office',
    ],
    ect: ['ECT', 'ECT 1', 'Early career teacher', 'NQT'],
    senior_leaders: ['SLT', 'Senior leader', 'Headteacher', 'Assistant headteacher', 'Deputy Head'],
    middle_leaders: ['Middle leader', 'Head of department', 'Subject leader', 'SENDCo', 'HoY'],
    teachers: ['Teacher', 'Class teacher', 'Teaching staff', 'UPS teacher'],
  }
  for (const [group, words] of Object.entries(groups))
    for (const word of words) expect([word, readGroup(word)]).toEqual([word, group])
  for (const word of ['Governor', 'Prefer not to say', 'Other', '']) expect(readGroup(word)).toBeNull()
})

describe('when a survey was held', () => {
  const period = (...cells: string[]) => {
    const days = createPeriod()
    for (const cell of cells) days.add(cell)
    const { from, to } = days.end()
    return [from, to]
  }

  it('reads the times of forms and of Excel', () => {
    expect(period('2026/06/12 9:14:03 AM GMT+1', '2026-06-08T08:00:00Z')).toEqual([
      '2026-06-08',
      '2026-06-12',
    ])
    expect(period('12/06/2026 09:14:03', '26/06/2026 10:00')).toEqual(['2026-06-12', '2026-06-26'])
    expect(period('6/12/26 9:14', '6/26/26 9:14')).toEqual(['2026-06-12', '2026-06-26'])
    expect(period('46185.3846', '46190')).toEqual(['2026-06-12', '2026-06-17'])
  })

  it('says no day where day and month cannot be told apart', () => {
    expect(period('6/12/26 9:14', '7/12/26 9:14')).toEqual([null, null])
    expect(period('13/12/2026', '12/13/2026', 'soon')).toEqual([null, null])
  })
})
