import { describe, expect, test } from 'vitest'
import { isChangedBy } from '#renderer/data/operations.ts'

describe('which reads a commit refreshes', () => {
  test('typing refreshes what shows drafts, and nothing else', () => {
    expect(isChangedBy('week.get', ['draft'])).toBe(true)
    expect(isChangedBy('drafts.list', ['draft'])).toBe(true)
    expect(isChangedBy('schools.get', ['draft'])).toBe(false)
  })

  test('a record refreshes every read that might show it', () => {
    expect(isChangedBy('schools.get', ['step'])).toBe(true)
    expect(isChangedBy('week.get', ['draft', 'step'])).toBe(true)
    expect(isChangedBy('register.search', ['step'])).toBe(false)
  })
})
