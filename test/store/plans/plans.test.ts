import { describe, expect, it } from 'vitest'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('a plan', () => {
  it('is one a school and year, however often it is opened, and keeps its title', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { name: 'Norbreck Test Primary' })
    const first = await client.plans.open({ schoolId: school.id, academicYear: '2026-27' })
    const { plan } = await client.plans.get({ id: first.id })
    expect(plan.body.title).toBe('CPD plan of Norbreck Test Primary, 2026–27')
    await client.plans.save({ id: plan.id, base: plan.base, body: { ...plan.body, title: 'Writing first' } })

    const again = await client.plans.open({ schoolId: school.id, academicYear: '2026-27' })
    expect(again.id).toBe(first.id)
    expect((await client.plans.list()).map((row) => row.plan.body.title)).toEqual(['Writing first'])
  })

  it('shows the thread from need to measure and activity', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const need = add(store, 'need', { schoolId: school.id, title: 'Protected time' })
    const plan = await client.plans.open({ schoolId: school.id, academicYear: '2026-27' })
    const goal = add(store, 'goal', {
      planId: plan.id,
      schoolId: school.id,
      needId: need.id,
      title: 'Joint planning',
    })
    const outcome = add(store, 'outcome', {
      goalId: goal.id,
      schoolId: school.id,
      statement: 'Boys write at length',
      groupSize: 14,
    })
    add(store, 'measure', {
      outcomeId: outcome.id,
      schoolId: school.id,
      name: 'Words in 20 minutes',
      baseline: 92,
      target: 130,
    })
    add(store, 'activity', { goalId: goal.id, schoolId: school.id, title: 'Lesson study, three cycles' })

    const page = await client.plans.get({ id: plan.id })
    expect(
      page.goals.map((tree) => ({
        need: tree.need?.body.title,
        goal: tree.goal.body.title,
        outcomes: tree.outcomes.map(({ outcome, measures }) => [
          outcome.body.statement,
          measures.map((m) => m.body.baseline),
        ]),
        activities: tree.activities.map((activity) => activity.body.title),
      })),
    ).toEqual([
      {
        need: 'Protected time',
        goal: 'Joint planning',
        outcomes: [['Boys write at length', [92]]],
        activities: ['Lesson study, three cycles'],
      },
    ])
  })
})
