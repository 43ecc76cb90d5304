import { describe, expect, it } from 'vitest'
import {
  type Areas,
  addArea,
  addItem,
  moved,
  putBack,
  replaceArea,
  withDescriptor,
  withField,
} from '#renderer/features/frameworks/edit.ts'
import type { FrameworkItem } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

const areas = (SHIPPED_FRAMEWORKS[0]?.areas ?? []) as Areas
const item = areas[0]?.items[0] as FrameworkItem

describe('writing a framework', () => {
  it('numbers new areas and items on, around ids that are taken', () => {
    expect(addArea(areas).at(-1)).toEqual({ id: 'B8', name: '', items: [] })
    expect(addItem(areas, 6)[6]?.items.at(-1)).toMatchObject({ id: 'B7.5', statement: '', weight: 1 })
    expect(addItem(addArea(areas), 7)[7]?.items.map(({ id }) => id)).toEqual(['B8.1'])
    const taken = replaceArea(areas, 0, { items: [...(areas[0]?.items ?? []), { ...item, id: 'b7.5' }] })
    expect(addItem(taken, 6)[6]?.items.at(-1)?.id).toBe('B7.6')
    expect(addArea([])).toMatchObject([{ id: 'A1' }])
  })

  it('moves within the list and puts back what was taken away', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    const without = replaceArea(areas, 1, { items: (areas[1]?.items ?? []).filter((_, at) => at !== 2) })
    expect(putBack(without, { area: 1, item: 2 }, areas[1]?.items[2] as FrameworkItem)).toEqual(areas)
  })

  it('keeps no empty fields, so that an emptied one says the same as one that never was', () => {
    expect(withField({ ...item, evidence_prompt: 'Ask.' }, 'evidence_prompt', '')).toEqual(item)
    const without = ['1', '2', '3'].reduce((next, level) => withDescriptor(next, Number(level), ''), item)
    expect(without).not.toHaveProperty('descriptors')
    expect(withDescriptor(without, 2, 'Most do.').descriptors).toEqual({ '2': 'Most do.' })
  })
})
