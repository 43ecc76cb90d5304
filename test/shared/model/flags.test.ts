import { describe, expect, it } from 'vitest'
import { type FlagCode, flagsOf, type SchoolFacts } from '#shared/model/flags.ts'

const TODAY = '2026-11-25'

/** An active school of which nothing stands out. */
const CALM: SchoolFacts = {
  partnerStatus: 'active',
  joinedOn: '2025-09-01',
  leads: 1,
  leadSince: '2025-09-01',
  leadsBefore: 0,
  headSince: null,
  headsBefore: 0,
  lastContactOn: '2026-11-12',
  nextConversationAt: '2026-11-26T15:30',
  audits: 1,
  plansThisYear: 1,
  redGoals: 0,
  confidence: 7,
  inspectedOn: '2024-06-01',
  registerStatus: 'Open',
  closeReason: 'Not applicable',
  overdue: null,
}

const said = (facts: Partial<SchoolFacts>) =>
  flagsOf({ ...CALM, ...facts }, TODAY).map(({ flag, sentence }) => [flag, sentence])

describe('flags', () => {
  it('say nothing of a calm school, and nothing of one that is not active', () => {
    expect(said({})).toEqual([])
    expect(said({ partnerStatus: 'withdrawn', leads: 0, audits: 0 })).toEqual([])
  })

  const cases: [Partial<SchoolFacts>, FlagCode, string][] = [
    [{ leads: 0 }, 'no_lead', 'No CPD lead is named.'],
    [{ overdue: 'No call for 17 term days' }, 'overdue', 'No call for 17 term days'],
    [
      { redGoals: 2, confidence: 3 },
      'support_needed',
      '2 goals are off track, and confidence was 3 of 10 after the last talk.',
    ],
    [{ redGoals: 1 }, 'support_needed', 'One goal is off track.'],
    [
      { lastContactOn: '2026-09-10', nextConversationAt: '2026-12-20T10:00' },
      'no_contact',
      'No talk or visit since Thu 10 Sep 2026, 76 days ago.',
    ],
    [
      { lastContactOn: null, nextConversationAt: '2026-12-20T10:00' },
      'no_contact',
      'No talk or visit yet; joined on Mon 1 Sep 2025.',
    ],
    [{ audits: 0, plansThisYear: 0 }, 'baseline_missing', 'No audit has been opened.'],
    [{ plansThisYear: 0 }, 'plan_missing', 'No CPD plan for 2026-27.'],
    [{ nextConversationAt: null }, 'nothing_planned', 'No next conversation is planned.'],
    [
      { registerStatus: 'Open, but proposed to close' },
      'academisation',
      'The register says “Open, but proposed to close”: ask whether it becomes an academy.',
    ],
    [
      { closeReason: 'Academy Converter' },
      'academisation',
      'The register says it closes to become an academy (“Academy Converter”).',
    ],
    [{ leadSince: '2026-09-01', leadsBefore: 1 }, 'lead_changed', 'A new CPD lead since Tue 1 Sep 2026.'],
    [{ headSince: '2026-09-01', headsBefore: 1 }, 'new_head', 'A new head since Tue 1 Sep 2026.'],
    [{ inspectedOn: '2026-10-06' }, 'inspected', 'Inspected on Tue 6 Oct 2026.'],
    [
      { inspectedOn: '2022-03-01' },
      'inspection_due',
      'Last inspected on Tue 1 Mar 2022, more than 4 years ago.',
    ],
  ]
  it.each(cases)('%j is %s', (facts, flag, sentence) => {
    expect(said(facts)).toEqual([[flag, sentence]])
  })

  it('know the edges: 60 days of silence, 120 days of being new, a talk within the week', () => {
    expect(said({ lastContactOn: '2026-09-26', nextConversationAt: '2026-12-20T10:00' })).toEqual([])
    expect(said({ lastContactOn: '2026-09-25', nextConversationAt: '2026-12-20T10:00' })).toHaveLength(1)
    expect(said({ lastContactOn: '2026-06-01', nextConversationAt: '2026-12-02T10:00' })).toEqual([])
    expect(said({ leadSince: '2026-07-28', leadsBefore: 1 })).toHaveLength(1)
    expect(said({ leadSince: '2026-07-27', leadsBefore: 1 })).toEqual([])
    expect(said({ leadSince: '2026-12-01', leadsBefore: 1 })).toEqual([])
    expect(said({ nextConversationAt: '2026-11-24T15:30' })).toEqual([
      ['nothing_planned', 'No next conversation is planned.'],
    ])
  })

  it('come in the order in which they press', () => {
    expect(
      said({ leads: 0, audits: 0, inspectedOn: '2026-11-01', redGoals: 1 }).map(([flag]) => flag),
    ).toEqual(['no_lead', 'support_needed', 'baseline_missing', 'inspected'])
  })
})
