import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NeedFacts, rankTopics } from '#shared/model/need-ranking.ts'

function need(schoolName: string, body: Partial<NeedFacts> = {}): NeedFacts {
  return {
    schoolId: schoolName,
    schoolName,
    itemId: 'B6.1',
    itemTitle: 'Protected time',
    frameworkId: 'cpd-quality-7',
    title: 'Time is lost to notices',
    priority: 2,
    status: 'open',
    ...body,
  }
}
const item = (itemId: string, itemTitle: string) => ({ itemId, itemTitle })
const titles = (needs: readonly NeedFacts[]) => rankTopics(needs).map(({ title }) => title)

describe('ranking the needs of many schools', () => {
  it('puts what most schools need first, however pressing it is', () => {
    expect(
      titles([
        need('Ash', { ...item('B1.3', 'Staff voice'), priority: 1 }),
        need('Ash', { priority: 3 }),
        need('Birch', { priority: 3 }),
      ]),
    ).toEqual(['Protected time', 'Staff voice'])
  })

  it('among as many schools puts first what more of them put first, then next', () => {
    const pair = (itemId: string, title: string, ...priorities: (1 | 2 | 3)[]) =>
      priorities.map((priority, index) => need(`School ${index}`, { ...item(itemId, title), priority }))
    expect(
      titles([
        ...pair('B1.1', 'Two that can wait', 3, 3),
        ...pair('B1.2', 'One first, one that can wait', 1, 3),
        ...pair('B1.3', 'One next, one that can wait', 2, 3),
        ...pair('B1.4', 'Both first', 1, 1),
      ]),
    ).toEqual([
      'Both first',
      'One first, one that can wait',
      'One next, one that can wait',
      'Two that can wait',
    ])
  })

  it('counts a school once, with its most pressing need', () => {
    const [topic] = rankTopics([
      need('Ash', { priority: 3 }),
      need('Ash', { priority: 1 }),
      need('Birch', { priority: 2 }),
    ])
    expect(topic).toMatchObject({ schools: 2, byPriority: { 1: 1, 2: 1, 3: 0 } })
    expect(topic?.needs.map(({ priority }) => priority)).toEqual([1, 2, 3])
  })

  it('takes the same words for the same need where no item stands behind them', () => {
    const own = { itemId: null, itemTitle: null, frameworkId: null }
    expect(
      rankTopics([
        need('Ash', { ...own, title: 'Reading  in Year 3.' }),
        need('Birch', { ...own, title: 'reading in year 3' }),
        need('Cedar', { ...own, title: 'Reading in Year 4' }),
      ]).map(({ schools }) => schools),
    ).toEqual([2, 1])
  })

  it('keeps items of two frameworks apart that happen to have one id', () => {
    const topics = rankTopics([
      need('Ash', { itemId: '1a', frameworkId: 'cpd-quality-7' }),
      need('Birch', { itemId: '1a', frameworkId: 'another' }),
    ])
    expect(topics).toHaveLength(2)
  })

  it('loses no need and orders alike whatever order it is given', () => {
    const needs = fc.array(
      fc.record({
        schoolName: fc.constantFrom('Ash', 'Birch', 'Cedar', 'Elm'),
        itemId: fc.constantFrom('B1.1', 'B1.2', 'B6.1', null),
        priority: fc.constantFrom(1, 2, 3),
        title: fc.constantFrom('One', 'one', 'Two'),
      }),
    )
    fc.assert(
      fc.property(needs, (list) => {
        const facts = list.map(({ schoolName, ...rest }) =>
          need(schoolName, { ...rest, itemTitle: rest.itemId } as Partial<NeedFacts>),
        )
        const there = rankTopics(facts)
        const back = rankTopics([...facts].reverse())
        expect(there.map(({ key }) => key)).toEqual(back.map(({ key }) => key))
        expect(there.flatMap(({ needs }) => needs)).toHaveLength(facts.length)
        expect(there.every(({ byPriority: p, schools }) => p[1] + p[2] + p[3] === schools)).toBe(true)
      }),
    )
  })
})
