import { AppError } from '#shared/errors.ts'
import { findFramework, itemsOf } from '#shared/model/framework.ts'
import type { Body } from '#shared/model/kinds.ts'
import { today } from '#shared/model/local-date.ts'
import type { Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { getRecord } from '../records/read.ts'
import { naturalId, type Saved, save } from '../records/save.ts'

type OpenAudit = Pick<Body<'audit'>, 'schoolId' | 'frameworkId' | 'frameworkVersion' | 'round'>

export function openAudit(writer: Writer, input: OpenAudit): Saved {
  if (findFramework(input.frameworkId, input.frameworkVersion) === undefined)
    throw new AppError('bad-input', 'This audit framework is not in the app. Choose one from the list.')
  return save(writer, 'audit', {
    base: [],
    body: { ...input, status: 'collecting', openedOn: today(new Date(writer.now())) },
  })
}

type Rate = Pick<Body<'rating'>, 'auditId' | 'itemId' | 'source' | 'level' | 'state' | 'note'>

/**
 * Sets the level of one item as one source sees it. A rating has one place in its audit, so the newest wins:
 * the screen that rates shows what stands there, and each earlier level stays in the history.
 */
export function rate(writer: Writer, input: Rate): Saved {
  const audit = getRecord(writer, 'audit', input.auditId)
  const framework = findFramework(audit.body.frameworkId, audit.body.frameworkVersion)
  if (framework !== undefined && !itemsOf(framework).some((item) => item.id === input.itemId))
    throw new AppError('bad-input', `The audit's framework has no item ${input.itemId}.`)
  const body = {
    ...input,
    schoolId: audit.body.schoolId,
    level: input.state === 'rated' ? input.level : null,
  }
  const id = naturalId('rating', body) as string
  return save(writer, 'rating', { id, base: baseOf(writer, id), body })
}
