import { describe, expect, it } from 'vitest'
import { CONVERSATIONS_SQL } from '#store/coaching/reads.ts'
import { SCHOOL_LIST_SQL } from '#store/schools/list.ts'
import { SEARCH_SQL } from '#store/search/index.ts'
import { STEPS_DUE_SQL } from '#store/week/index.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

/** The tables that a query reads from end to end. */
function scanned(sql: string, parameters: unknown[] | Record<string, unknown>): string[] {
  const store = openTestStore()
  const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        detail.startsWith('SCAN') && !detail.includes('VIRTUAL TABLE') && !detail.includes('USING INDEX'),
    )
}

describe('hot queries', () => {
  it('of the schools list read the schools once, and everything else by index', () => {
    expect(
      scanned(SCHOOL_LIST_SQL, { text: '', like: '%%', id: '', today: '2026-11-25', year: '2026-27' }),
    ).toEqual(['SCAN school'])
  })

  it('of a page of conversations and of a week read by the index on time', () => {
    expect(
      scanned(
        `${CONVERSATIONS_SQL} ORDER BY conversation.starts_at DESC, conversation.id LIMIT ? OFFSET ?`,
        [50, 0],
      ),
    ).toEqual([])
    expect(
      scanned(`${CONVERSATIONS_SQL} AND conversation.starts_at >= ? AND conversation.starts_at < ?`, [
        '2026-11-23',
        '2026-11-30',
      ]),
    ).toEqual([])
  })

  it('of the steps due read by the index on status and day', () => {
    expect(scanned(STEPS_DUE_SQL, ['2026-11-30'])).toEqual([])
  })

  it('of search read the full-text index only', () => {
    expect(scanned(SEARCH_SQL, { match: '"ti"*', limit: 30 })).toEqual([])
  })

  it('of the heads of a record read by index', () => {
    expect(
      scanned(
        'SELECT * FROM version AS head WHERE record = ? AND NOT EXISTS (SELECT 1 FROM version_parent WHERE parent = head.id)',
        ['x'],
      ),
    ).toEqual([])
  })
})
