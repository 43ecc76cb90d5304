import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  canUndo,
  current,
  forget,
  forgetAll,
  forgetWay,
  forgetWaysUpTo,
  hold,
  letGo,
  say,
  undo,
  undoable,
} from '#renderer/ui/toasts.ts'

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

/** What Ctrl Z does. */
function press(): void {
  const way = undoable()
  if (way) undo(way)
}

test('a deed without a message is undone before an older one that has a message', () => {
  const undone: string[] = []
  say('Agreed 15 levels.', () => undone.push('fifteen'))
  canUndo(() => undone.push('one'))
  expect(shown()).toEqual(['Agreed 15 levels.'])
  press()
  expect([undone, shown()]).toEqual([['one'], ['Agreed 15 levels.']])
  press()
  expect([undone, shown()]).toEqual([['one', 'fifteen'], []])
})

test('nothing older is taken back past a deed whose message has gone, or whose screen was left', () => {
  const undone: string[] = []
  canUndo(() => undone.push('before'))
  say('Deleted the step.', () => undone.push('step'))
  canUndo(() => undone.push('after'), 'Took back the level.')
  vi.advanceTimersByTime(10_000)
  expect(shown()).toEqual([])
  press()
  press()
  expect(undone).toEqual(['after'])

  say('Agreed 15 levels.', () => undone.push('fifteen'))
  forgetWaysUpTo(canUndo(() => undone.push('level')))
  press()
  expect([undone, shown()]).toEqual([['after'], ['Agreed 15 levels.']])
})

test('what was not done after all leaves the older ways back as they were', () => {
  const undone: string[] = []
  canUndo(() => undone.push('older'))
  forgetWay(canUndo(() => undone.push('refused'), 'Took back the level.'))
  expect(shown()).toEqual([])
  press()
  expect(undone).toEqual(['older'])
})

test('a message that was closed by hand is not undone any more, one that lasts is', () => {
  const undone: string[] = []
  canUndo(() => undone.push('level'), 'Took back the level.')
  for (const { id } of current()) forget(id)
  press()
  expect(undone).toEqual(['level'])
  say('Deleted the step.', () => undone.push('step'))
  for (const { id } of current()) forget(id)
  press()
  expect(undone).toEqual(['level'])
})

test('a long sentence stays until it is read', () => {
  say('The window stopped and was opened again. Everything that was saved is here.')
  vi.advanceTimersByTime(5_000)
  expect(shown()).toHaveLength(1)
  vi.advanceTimersByTime(2_000)
  expect(shown()).toEqual([])
})
