import { describe, expect, it } from 'vitest'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { choicesOf } from '#shared/model/self-evaluation.ts'

describe('the ways to answer', () => {
  it('are the levels under the keys of the visit, then “don’t know” and “does not apply”', () => {
    const [quality] = SHIPPED_FRAMEWORKS.filter(({ id }) => id === 'cpd-quality-7') as [Framework]
    const [item] = itemsOf(quality) as [Framework['areas'][number]['items'][number]]
    expect(choicesOf(quality, item).map(({ key, label, answer }) => `${key} ${label}: ${answer}`)).toEqual([
      '1 Working towards: 0',
      '2 Bronze: 1',
      '3 Silver: 2',
      '4 Gold: 3',
      'X Don’t know yet: dont_know',
      'A Does not apply: not_applicable',
    ])
    expect(choicesOf(quality, item)[0]?.words).toBe('On the way. Most schools start here.')
  })
})
