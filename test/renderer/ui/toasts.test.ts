import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { current, forgetAll, hold, letGo, say, undo, undoable } from '#renderer/ui/toasts.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  forgetAll()
  vi.useRealTimers()
})

const shown = () => current().map(({ sentence }) => sentence)

test('a message goes by itself, later when something can be undone', () => {
  say('Planned.')
  say('Deleted the step.', () => {})
  vi.advanceTimersByTime(4_000)
  expect(shown()).toEqual(['Deleted the step.'])
  vi.advanceTimersByTime(6_000)
  expect(shown()).toEqual([])
})

test('none goes while somebody aims at them, and the rest of its time is left after that', () => {
  say('Planned.')
  vi.advanceTimersByTime(3_000)
  hold()
  vi.advanceTimersByTime(60_000)
  expect(shown()).toEqual(['Planned.'])
  letGo()
  vi.advanceTimersByTime(999)
  expect(shown()).toEqual(['Planned.'])
  vi.advanceTimersByTime(1)
  expect(shown()).toEqual([])
})

test('the newest that can be undone is undone once', () => {
  const undone: string[] = []
  say('One.', () => undone.push('one'))
  say('Two.', () => undone.push('two'))
  say('Three.')
  const last = undoable()
  if (last) undo(last)
  expect([undone, shown()]).toEqual([['two'], ['One.', 'Three.']])
})
