import { describe, expect, test } from 'vitest'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('inspections', () => {
  test('three regimes stand in one history, each in its own words', async () => {
    const { client, store } = openTestClient()
    const schoolId = addSchool(store).id
    const save = (body: Parameters<typeof client.inspections.save>[0]['body']) =>
      client.inspections.save({ base: [], body })
    await save({
      schoolId,
      date: '2019-03-05',
      regime: 'overall_to_2024',
      overall: 'good',
      safeguarding: 'effective',
      grades: [{ area: 'quality_of_education', grade: 'good' }],
    })
    await save({
      schoolId,
      date: '2025-02-11',
      regime: 'subjudgements_2024_25',
      safeguarding: 'effective',
      grades: [{ area: 'quality_of_education', grade: 'requires_improvement' }],
    })
    await save({
      schoolId,
      date: '2026-03-10',
      regime: 'report_card_2025',
      safeguarding: 'met',
      grades: [{ area: 'inclusion', grade: 'expected_standard' }],
    })
    expect((await client.inspections.list({ schoolId })).map(({ body }) => [body.date, body.regime])).toEqual(
      [
        ['2026-03-10', 'report_card_2025'],
        ['2025-02-11', 'subjudgements_2024_25'],
        ['2019-03-05', 'overall_to_2024'],
      ],
    )
    const report = { schoolId, date: '2026-03-10', regime: 'report_card_2025' as const, grades: [] }
    await expect(save({ ...report, overall: 'good' })).rejects.toThrow('no overall grade')
    await expect(save({ ...report, safeguarding: 'effective' })).rejects.toThrow('safeguarding')
    await expect(save({ ...report, grades: [{ area: 'inclusion', grade: 'good' }] })).rejects.toThrow(
      'another kind',
    )
    await expect(save({ ...report, grades: [{ area: 'sixth_form', grade: 'exceptional' }] })).rejects.toThrow(
      'another kind',
    )
    await expect(save({ ...report, reportUrl: 'ofsted' })).rejects.toThrow('https://')
  })
})
