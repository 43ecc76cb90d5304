import { describe, expect, it } from 'vitest'
import { addSchool } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { killStore } from './kill-store.ts'
import { seededRandom } from './random.ts'

describe('a store process that is killed while it writes', () => {
  it('keeps everything that it called saved, and no half of anything', { timeout: 300_000 }, async () => {
    const store = openTestStore()
    const school = addSchool(store)
    store.close()
    const report = await killStore(store.path, school.id, 100, seededRandom(1))
    expect(report).toEqual({ runs: 100, acknowledged: expect.any(Number), lost: 0, halves: 0, problems: [] })
    expect(report.acknowledged).toBeGreaterThan(100)
  })
})
