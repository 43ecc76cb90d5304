import type { GoalTree, PlanPage, PlanRow } from '#shared/contract/plans.ts'
import type { Reader } from '../db.ts'
import { findRecord, getRecord, listRecords, toRecord } from '../records/read.ts'

export function listPlans(reader: Reader): PlanRow[] {
  type Row = Record<string, unknown> & { schoolName: string; schoolHub: string; goals: number }
  return reader
    .sql<[], Row>(
      `SELECT p.*, school.name AS schoolName, school.hub AS schoolHub,
         (SELECT count(*) FROM goal WHERE plan_id = p.id AND deleted = 0) AS goals
       FROM "plan" AS p JOIN school ON school.id = p.school_id
       WHERE p.deleted = 0 AND school.deleted = 0
       ORDER BY p.academic_year DESC, school.name, p.id`,
    )
    .all()
    .map((row) => ({
      plan: toRecord(reader, 'plan', row),
      schoolName: row.schoolName,
      hub: row.schoolHub,
      goals: row.goals,
    }))
}

export function readPlanPage(reader: Reader, { id }: { id: string }): PlanPage {
  const plan = getRecord(reader, 'plan', id)
  const school = getRecord(reader, 'school', plan.body.schoolId)
  const goals = listRecords(reader, 'goal', 'WHERE plan_id = ? AND deleted = 0 ORDER BY id', id)
  return {
    plan,
    school: { id: school.id, name: school.body.name },
    goals: goals.map((goal) => goalTree(reader, goal)),
    needs: listRecords(
      reader,
      'need',
      'WHERE school_id = ? AND deleted = 0 ORDER BY priority, title',
      school.id,
    ),
  }
}

function goalTree(reader: Reader, goal: GoalTree['goal']): GoalTree {
  const outcomes = listRecords(reader, 'outcome', 'WHERE goal_id = ? AND deleted = 0 ORDER BY id', goal.id)
  return {
    goal,
    need: goal.body.needId === null ? null : (findRecord(reader, 'need', goal.body.needId) ?? null),
    outcomes: outcomes.map((outcome) => ({
      outcome,
      measures: listRecords(
        reader,
        'measure',
        'WHERE outcome_id = ? AND deleted = 0 ORDER BY id',
        outcome.id,
      ),
    })),
    activities: listRecords(
      reader,
      'activity',
      'WHERE goal_id = ? AND deleted = 0 ORDER BY start IS NULL, start, id',
      goal.id,
    ),
  }
}
