import { AppError } from '#shared/errors.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import type { Body } from '#shared/model/kinds.ts'
import { addDays, today } from '#shared/model/local-date.ts'
import type { Answer, SelfEvaluation } from '#shared/model/self-evaluation.ts'
import type { Reader } from '../../db.ts'
import { findFramework } from '../../frameworks/reads.ts'
import { getRecord, listRecords } from '../../records/read.ts'
import { readSelfEvaluation } from './read-form.ts'

export type FormText = Readonly<{ auditId: string; text: string }>
export type Rating = Pick<Body<'rating'>, 'level' | 'state' | 'note'>
export type ItemChange = Readonly<{ itemId: string; title: string; before: Rating; after: Rating }>

type Found = Readonly<{ form: SelfEvaluation; framework: Framework; changes: ItemChange[] }>

/** How leaders see an item of which they said nothing. */
export const NOTHING: Rating = { level: null, state: 'rated', note: '' }

/** What a form would change here, in the framework's order. What the form leaves open stays as it is typed. */
export function changesOf(reader: Reader, { auditId, text }: FormText): Found {
  const form = readSelfEvaluation(text)
  const { body } = getRecord(reader, 'audit', auditId)
  mustFit(reader, auditId, body, form)
  const framework = frameworkOf(reader, body)
  const answers = new Map(form.answers.map((answer) => [answer.item, answer]))
  const here = new Map(
    listRecords(
      reader,
      'rating',
      `WHERE audit_id = ? AND source = 'self_evaluation' AND deleted = 0`,
      auditId,
    ).map((rating) => [rating.body.itemId, rating.body]),
  )
  const changes = itemsOf(framework).flatMap((item) => {
    const answer = answers.get(item.id)
    if (!answer) return []
    answers.delete(item.id)
    const { level, state, note } = here.get(item.id) ?? NOTHING
    const before = { level, state, note }
    const after = {
      ...(answer.answer === null ? { level, state } : ratingOf(answer.answer)),
      note: answer.comment === '' ? note : answer.comment,
    }
    return sameRating(before, after) ? [] : [{ itemId: item.id, title: itemTitle(item), before, after }]
  })
  const [unknown] = answers.keys()
  if (unknown !== undefined)
    throw new AppError(
      'wrong-file',
      `This form has an item ${unknown} that this audit does not have: send the form anew.`,
    )
  return { form, framework, changes }
}

/** A form belongs to one audit: what else it may be is said plainly. */
function mustFit(reader: Reader, auditId: string, audit: Body<'audit'>, form: SelfEvaluation): void {
  const school = getRecord(reader, 'school', audit.schoolId).body.name
  if (form.school.id !== audit.schoolId)
    throw new AppError(
      'wrong-file',
      `This form is for ${form.school.name || 'another school'}, not ${school}.`,
    )
  const { id, version } = form.framework
  if (id !== audit.frameworkId || version !== audit.frameworkVersion)
    throw new AppError(
      'wrong-file',
      `This form stands on ${id} ${version}, and this audit on ${audit.frameworkId} ${audit.frameworkVersion}: send the form of this audit.`,
    )
  mustBeOfAudit(reader, auditId, school, form)
  const { filledInOn } = form
  // A school's clock may be a day off, and a form older than its audit by some weeks; anything else is a slip.
  if (filledInOn < addDays(audit.openedOn, -366) || filledInOn > addDays(today(), 1))
    throw new AppError(
      'wrong-file',
      `This form says that it was filled in on ${filledInOn}: ask the school to put the day right and save it again.`,
    )
}

function mustBeOfAudit(reader: Reader, auditId: string, school: string, form: SelfEvaluation): void {
  if (form.audit === auditId) return
  const [other] = listRecords(reader, 'audit', 'WHERE id = ? AND deleted = 0', form.audit)
  throw new AppError(
    'wrong-file',
    other === undefined
      ? `This form is for another audit of ${school}: send the form of this audit.`
      : `This form is for the ${AUDIT_ROUNDS[other.body.round]} audit of ${school}, opened ${other.body.openedOn}: bring it back there.`,
  )
}

function ratingOf(answer: Answer): Pick<Rating, 'level' | 'state'> {
  if (answer === 'dont_know') return { level: null, state: 'not_assessed' }
  if (answer === 'not_applicable') return { level: null, state: 'not_applicable' }
  return { level: answer, state: 'rated' }
}

function sameRating(one: Rating, other: Rating): boolean {
  return sameLevel(one, other) && one.note === other.note
}

export function sameLevel(one: Rating, other: Rating): boolean {
  return one.level === other.level && one.state === other.state
}

export function frameworkOf(reader: Reader, audit: Body<'audit'>): Framework {
  const framework = findFramework(reader, audit.frameworkId, audit.frameworkVersion)
  if (framework === undefined)
    throw new AppError('not-found', 'This audit’s framework is not in this workspace. Import its file first.')
  return framework
}
