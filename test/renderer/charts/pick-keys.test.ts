import { expect, test } from 'vitest'
import { pickAfter } from '#renderer/ui/charts/pick-keys.ts'
import { heatStrip } from '#shared/charts/heat-strip.ts'

const item = { title: 'Item', level: 1, weight: 1 } as const
const itemsOf = (...ids: string[]) => ids.map((id) => ({ ...item, id }))
const { picks } = heatStrip({
  title: 'Items',
  scale: ['Working towards', 'Bronze', 'Silver', 'Gold'],
  areas: [
    { name: 'Culture', items: itemsOf('B1.1', 'B1.2', 'B1.3') },
    { name: 'Focus', items: itemsOf('B2.1', 'B2.2') },
  ],
})

function from(id: string, key: string): string | undefined {
  const to = pickAfter(
    key,
    picks.findIndex((pick) => pick.id === id),
    picks,
  )
  return to === undefined ? undefined : picks[to]?.id
}

test('arrow keys go along a line and to the nearest cell of the next, and stay at the ends', () => {
  expect(from('B1.3', 'ArrowRight')).toBe('B2.1')
  expect(from('B1.1', 'ArrowLeft')).toBe('B1.1')
  expect(from('B1.2', 'ArrowDown')).toBe('B2.2')
  expect(from('B1.3', 'ArrowDown')).toBe('B2.2')
  expect(from('B2.1', 'ArrowUp')).toBe('B1.1')
  expect(from('B2.2', 'ArrowDown')).toBe('B2.2')
  expect(from('B1.2', 'End')).toBe('B2.2')
  expect(from('B2.2', 'Home')).toBe('B1.1')
})

test('other keys are left to the page', () => {
  expect(from('B1.1', 'n')).toBeUndefined()
  expect(from('B1.1', 'Tab')).toBeUndefined()
})
