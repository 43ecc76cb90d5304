import { describe, expect, it } from 'vitest'
import { missingFor } from '#shared/model/audit-missing.ts'
import { roundAfter } from '#shared/model/audit-rounds.ts'
import { daysAfter, isBack, isOpen, stateAfter } from '#shared/model/audit-states.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import { viewsOf } from '#shared/model/moderation.ts'

const standard = findShipped('dfe-pd-standard-2016', '1.0.0') as Framework

describe('states', () => {
  it('have an order and an end', () => {
    expect(stateAfter('planned')).toBe('collecting')
    expect(stateAfter('closed')).toBeUndefined()
    expect(isBack('shared', 'moderating')).toBe(true)
    expect(isBack('shared', 'closed')).toBe(false)
    expect([isOpen('moderating'), isOpen('shared'), isOpen('closed')]).toEqual([true, false, false])
  })

  it('carry their days: closing an unshared audit shares it, reopening takes both back', () => {
    const open = { status: 'moderating', sharedOn: null, closedOn: null } as const
    const shared = daysAfter(open, 'shared', '2026-11-20')
    expect(daysAfter(shared, 'closed', '2026-12-01')).toEqual({
      status: 'closed',
      sharedOn: '2026-11-20',
      closedOn: '2026-12-01',
    })
    expect(daysAfter(open, 'closed', '2026-12-01')).toMatchObject({ sharedOn: '2026-12-01' })
    expect(daysAfter(daysAfter(shared, 'closed', '2026-12-01'), 'shared', '2026-12-02')).toMatchObject({
      sharedOn: '2026-11-20',
      closedOn: null,
    })
  })

  it('say what is missing before them', () => {
    const said = { level: 1, state: 'rated', note: '' } as const
    const views = viewsOf(
      standard,
      [
        { itemId: 'A1.1', source: 'adviser', ...said },
        { itemId: 'A1.1', source: 'agreed', ...said, level: 3 },
        { itemId: 'A1.2', source: 'adviser', ...said },
        { itemId: 'A1.2', source: 'agreed', ...said },
      ],
      [],
    )
    expect(missingFor('collecting', views)).toEqual([])
    expect(missingFor('visit_done', views)).toEqual(['19 items have no level from the visit.'])
    expect(missingFor('shared', views)).toEqual([
      '19 items have no level from the visit.',
      'Leaders have not rated themselves.',
      'There is no staff survey.',
      '19 items have no agreed level.',
      '1 agreed level is outside the sources without a reason.',
    ])
  })
})

describe('rounds', () => {
  it('follow one another, and after the last come extra ones', () => {
    expect(roundAfter([])).toBe('baseline')
    expect(roundAfter(['ad_hoc'])).toBe('baseline')
    expect(roundAfter(['baseline', 'ad_hoc'])).toBe('annual_1')
    expect(roundAfter(['annual_1', 'baseline'])).toBe('annual_2')
    expect(roundAfter(['final'])).toBe('ad_hoc')
  })
})
