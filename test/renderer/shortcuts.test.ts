import { expect, test } from 'vitest'
import { keysOf } from '#renderer/app/commands.ts'

const list = { id: 'shortcuts', label: 'Show the shortcuts', shortcut: 'f1', also: '?', run: () => {} }
const descriptors = { id: 'descriptors', label: 'Descriptors', shortcut: '?', run: () => {} }
const take = { id: 'rate-back', label: 'Take back', shortcut: 'backspace', also: 'delete', run: () => {} }

test('a second key is listed unless the page has taken it for itself', () => {
  expect(keysOf(list, [list, take])).toEqual(['F1', '?'])
  expect(keysOf(list, [list, take, descriptors])).toEqual(['F1'])
  expect(keysOf(take, [list, take, descriptors])).toEqual(['Backspace', 'Delete'])
})
