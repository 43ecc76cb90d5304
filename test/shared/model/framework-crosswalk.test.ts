import { describe, expect, it } from 'vitest'
import { frameworkChanges, sameFramework } from '#shared/model/framework/changes.ts'
import { comparableItems, crosswalkLines, droppedItems, withLine } from '#shared/model/framework/crosswalk.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

const v100 = SHIPPED_FRAMEWORKS[0] as Framework

function next(change: (framework: Framework) => void): Framework {
  const framework = structuredClone(v100)
  framework.version = '1.1.0'
  change(framework)
  return framework
}

function item(framework: Framework, id: string) {
  return itemsOf(framework).find((one) => one.id === id) as ReturnType<typeof itemsOf>[number]
}

describe('which items of two rounds compare', () => {
  it('are those that both versions have, when one drops an item', () => {
    const v110 = next((framework) => framework.areas[1]?.items.splice(2, 1))
    const compares = comparableItems(v100, v110, undefined)
    expect(compares.size).toBe(38)
    expect(compares.has('B2.3')).toBe(false)
    expect([...compares].every(([now, before]) => now === before)).toBe(true)
  })

  it('are none that got other words, while a title, a weight or a prompt may change', () => {
    const v110 = next((framework) => {
      item(framework, 'B1.1').statement = 'Other words.'
      item(framework, 'B1.2').descriptors = { '1': 'Other words.' }
      item(framework, 'B1.3').title = 'Other title'
      item(framework, 'B1.4').weight = 3
      item(framework, 'B1.5').evidence_prompt = 'Ask.'
    })
    const compares = comparableItems(v100, v110, undefined)
    expect(['B1.1', 'B1.2', 'B1.3', 'B1.4', 'B1.5'].filter((id) => compares.has(id))).toEqual([
      'B1.3',
      'B1.4',
      'B1.5',
    ])
  })

  it('follow an item that a crosswalk moved, and lose one that it takes back', () => {
    const v110 = next((framework) => {
      item(framework, 'B1.1').id = 'B1.9'
    })
    const pairs = [
      { from: 'B1.1', to: 'B1.9', compares: true, note: '' },
      { from: 'B2.1', to: 'B2.1', compares: false, note: '' },
      { from: 'nowhere', to: 'B3.1', compares: true, note: '' },
    ]
    const compares = comparableItems(v100, v110, { pairs })
    expect(compares.get('B1.9')).toBe('B1.1')
    expect(compares.has('B2.1')).toBe(false)
    expect(compares.get('B3.1')).toBe('B3.1')
  })

  it('are none between two frameworks, or on another scale, unless somebody says so', () => {
    const other = next((framework) => Object.assign(framework, { id: 'another' }))
    const scale = next((framework) => Object.assign(framework.scale[1] as object, { label: 'Starting' }))
    expect(comparableItems(v100, other, undefined).size).toBe(0)
    expect(comparableItems(v100, scale, undefined).size).toBe(0)
    const pairs = [{ from: 'B1.1', to: 'B1.1', compares: true, note: '' }]
    expect([...comparableItems(v100, other, { pairs })]).toEqual([['B1.1', 'B1.1']])
  })

  it('are those of the framework that a local copy was made of', () => {
    const local = next((framework) => Object.assign(framework, { id: 'cpd-quality-7-local-a1b2c3' }))
    expect(comparableItems(v100, local, undefined).size).toBe(39)
  })
})

describe('what a version does differently', () => {
  it('is said item by item', () => {
    const v110 = next((framework) => {
      item(framework, 'B1.1').statement = 'Other words.'
      item(framework, 'B1.2').weight = 3
      item(framework, 'B1.3').evidence_prompt = 'Ask.'
      framework.areas[1]?.items.splice(2, 1)
      framework.areas[2]?.items.push({ ...item(framework, 'B3.1'), id: 'B3.9', title: 'A new one' })
    })
    expect(frameworkChanges(v100, v110).map(({ itemId, change }) => [itemId, change])).toEqual([
      ['B1.1', 'reworded'],
      ['B1.2', 'weight'],
      ['B1.3', 'around'],
      ['B3.9', 'added'],
      ['B2.3', 'dropped'],
    ])
  })

  it('is nothing for the same words in another order of fields, and something for another order of items', () => {
    const shuffled = structuredClone(v100)
    for (const area of shuffled.areas)
      area.items = area.items.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one)
    expect(sameFramework(v100, shuffled)).toBe(true)
    shuffled.areas[0]?.items.reverse()
    expect(sameFramework(v100, shuffled)).toBe(false)
  })
})

describe('a crosswalk, line by line', () => {
  const v110 = next((framework) => {
    item(framework, 'B1.1').statement = 'Other words.'
    item(framework, 'B1.2').id = 'B1.9'
    framework.areas[1]?.items.splice(2, 1)
  })
  const lineOf = (id: string, pairs: Parameters<typeof withLine>[0] = []) =>
    crosswalkLines(v100, v110, { pairs }).find((line) => line.item.id === id) as ReturnType<
      typeof crosswalkLines
    >[number]

  it('suggests what the words give, and names what is no longer asked', () => {
    expect(lineOf('B1.3')).toMatchObject({ before: { id: 'B1.3' }, compares: true, settled: false })
    expect(lineOf('B1.1')).toMatchObject({ before: { id: 'B1.1' }, compares: false, settled: false })
    expect(lineOf('B1.9')).toMatchObject({ before: undefined, compares: false })
    expect(droppedItems(v100, crosswalkLines(v100, v110, undefined)).map(({ id }) => id)).toEqual([
      'B1.2',
      'B2.3',
    ])
  })

  it('says what somebody decided, and then that counts for the comparison', () => {
    let pairs = withLine([], lineOf('B1.9'), { from: 'B1.2' })
    expect(pairs).toEqual([{ from: 'B1.2', to: 'B1.9', compares: true, note: '' }])
    pairs = withLine(pairs, lineOf('B1.1', pairs), { compares: true })
    pairs = withLine(pairs, lineOf('B1.1', pairs), { note: 'Only shorter.' })
    pairs = withLine(pairs, lineOf('B1.3', pairs), { from: undefined })
    expect(lineOf('B1.1', pairs)).toMatchObject({ compares: true, note: 'Only shorter.', settled: true })
    expect(lineOf('B1.3', pairs)).toMatchObject({ compares: false, settled: true })
    const compares = comparableItems(v100, v110, { pairs })
    expect([compares.get('B1.9'), compares.get('B1.1'), compares.has('B1.3')]).toEqual([
      'B1.2',
      'B1.1',
      false,
    ])
    expect(compares.size).toBe(37)
  })
})
