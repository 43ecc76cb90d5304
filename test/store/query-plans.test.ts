import { describe, expect, it } from 'vitest'
import {
  ACROSS_AUDITS_SQL,
  ACROSS_RATINGS_SQL,
  ACROSS_SCHOOLS_SQL,
  ACROSS_SURVEYS_SQL,
} from '#store/audits/across.ts'
import { BENCHMARK_AUDITS_SQL, BENCHMARK_RATINGS_SQL } from '#store/audits/benchmark.ts'
import { PAIRS_OF_SCHOOL_SQL } from '#store/audits/pairings.ts'
import { SPOTLIGHTS_SQL } from '#store/audits/practice-shared.ts'
import { CONVERSATIONS_SQL } from '#store/coaching/reads.ts'
import { SCHOOL_LIST_SQL } from '#store/schools/list.ts'
import { SEARCH_SQL } from '#store/search/index.ts'
import { STEPS_DUE_SQL } from '#store/week/index.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

/** The tables that a query reads from end to end. */
function scanned(sql: string, parameters: unknown[] | Record<string, unknown>): string[] {
  return planOf(sql, parameters).filter(
    (detail) =>
      detail.startsWith('SCAN') && !detail.includes('VIRTUAL TABLE') && !detail.includes('USING INDEX'),
  )
}

function planOf(sql: string, parameters: unknown[] | Record<string, unknown>): string[] {
  const store = openTestStore()
  const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]
  return plan.map(({ detail }) => detail)
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

  it('of one item over all schools read schools and audits once, and levels by the index on item and source', () => {
    expect(scanned(ACROSS_SCHOOLS_SQL, [])).toEqual(['SCAN school'])
    expect(scanned(ACROSS_AUDITS_SQL, [])).toEqual(['SCAN audit'])
    expect(scanned(ACROSS_RATINGS_SQL, ['["B6.1"]'])).toEqual([])
    expect(planOf(ACROSS_RATINGS_SQL, ['["B6.1"]'])).toContain(
      'SEARCH rating USING COVERING INDEX rating_item_source (item_id=? AND source=?)',
    )
    expect(scanned(ACROSS_SURVEYS_SQL, ['[]'])).toEqual([])
    expect(scanned(SPOTLIGHTS_SQL, [])).toEqual([])
    expect(scanned(PAIRS_OF_SCHOOL_SQL, { schoolId: 'x' })).toEqual([])
  })

  it('of the hub mean read audits and levels by index', () => {
    expect(scanned(BENCHMARK_AUDITS_SQL, ['x', 'x', '1'])).toEqual([])
    expect(scanned(BENCHMARK_RATINGS_SQL, ['[]'])).toEqual([])
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
