import { AppError } from '#shared/errors.ts'
import { ROUNDS_IN_ORDER } from '#shared/model/audit-rounds.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import { today } from '#shared/model/local-date.ts'
import { departsFrom } from '#shared/model/moderation.ts'
import type { Writer } from '../db.ts'
import { findFramework } from '../frameworks/reads.ts'
import { baseOf } from '../records/history.ts'
import { findRecord, listRecords } from '../records/read.ts'
import { naturalId, type Saved, save } from '../records/save.ts'
import { mustBeOpen } from './open.ts'
import { auditViews, mustHaveViews } from './views.ts'

type OpenAudit = Pick<
  Body<'audit'>,
  'schoolId' | 'frameworkId' | 'frameworkVersion' | 'round' | 'status' | 'visitOn'
> &
  Readonly<{ again: boolean }>

export function openAudit(writer: Writer, { again, ...input }: OpenAudit): Saved {
  if (findFramework(writer, input.frameworkId, input.frameworkVersion) === undefined)
    throw new AppError('bad-input', 'This audit framework is not in the app. Choose one from the list.')
  if (!again && hasRound(writer, input))
    throw new AppError(
      'bad-input',
      `This school has its ${AUDIT_ROUNDS[input.round]} audit already. Say that you want a second one.`,
    )
  return save(writer, 'audit', {
    base: [],
    body: { ...input, openedOn: today(new Date(writer.now())) },
  })
}

function hasRound(writer: Writer, input: Omit<OpenAudit, 'again'>): boolean {
  if (!ROUNDS_IN_ORDER.includes(input.round)) return false
  return (
    listRecords(
      writer,
      'audit',
      'WHERE school_id = ? AND framework_id = ? AND round = ? AND deleted = 0',
      input.schoolId,
      input.frameworkId,
      input.round,
    ).length > 0
  )
}

type Rate = Pick<Body<'rating'>, 'auditId' | 'itemId' | 'source' | 'level' | 'state'> &
  Readonly<{ note?: string | undefined }>

/**
 * Sets the level of one item as one source sees it. A rating has one place in its audit, so the newest wins:
 * the screen that rates shows what stands there, and each earlier level stays in the history.
 */
export function rate(writer: Writer, input: Rate): Saved {
  const { schoolId } = mustBeOpen(writer, input.auditId).body
  const body = { ...input, schoolId, level: input.state === 'rated' ? input.level : null, note: '' }
  const stands = findRecord(writer, 'rating', naturalId('rating', body) as string)
  const rating = { ...body, note: input.note ?? stands?.body.note ?? '' }
  mustBeRight(writer, rating)
  return put(writer, rating)
}

/** The item is the framework's own, and an agreed level that no source supports has its reason. */
export function mustBeRight(writer: Writer, rating: Input<'rating'>): void {
  const { auditId, itemId, source, level, state = 'rated', note = '' } = rating
  const views = auditViews(writer, auditId)
  const view = views?.find((one) => one.itemId === itemId)
  if (views !== undefined && view === undefined)
    throw new AppError('bad-input', `The audit's framework has no item ${itemId}.`)
  if (source !== 'agreed' || state !== 'rated' || level === null || note.trim() !== '') return
  if (departsFrom(view?.span ?? null, level))
    throw new AppError('reason-needed', 'No source supports this level. Say in a line why it was agreed.')
}

function put(writer: Writer, body: Input<'rating'>): Saved {
  const id = naturalId('rating', body) as string
  return save(writer, 'rating', { id, base: baseOf(writer, id), body })
}

/** Agrees the middle level wherever the sources see an item alike and nothing is agreed. Answers which items. */
export function agreeAll(writer: Writer, { auditId }: { auditId: string }): { itemIds: string[] } {
  const { schoolId } = mustBeOpen(writer, auditId).body
  const free = mustHaveViews(writer, auditId).filter(({ agreed, alike }) => agreed === undefined && alike)
  const notes = new Map(
    listRecords(writer, 'rating', `WHERE audit_id = ? AND source = 'agreed' AND deleted = 0`, auditId).map(
      ({ body }) => [body.itemId, body.note],
    ),
  )
  for (const { itemId, suggested } of free)
    put(writer, {
      auditId,
      schoolId,
      itemId,
      source: 'agreed',
      level: suggested,
      state: 'rated',
      note: notes.get(itemId) ?? '',
    })
  return { itemIds: free.map(({ itemId }) => itemId) }
}

type TakeBack = Readonly<{ auditId: string; itemIds: readonly string[] }>

/** Takes back the agreed levels of some items; their notes stay. */
export function takeBack(writer: Writer, { auditId, itemIds }: TakeBack): { itemIds: string[] } {
  mustBeOpen(writer, auditId)
  const wanted = new Set(itemIds)
  const agreed = listRecords(
    writer,
    'rating',
    `WHERE audit_id = ? AND source = 'agreed' AND level IS NOT NULL AND deleted = 0`,
    auditId,
  ).filter(({ body }) => wanted.has(body.itemId))
  for (const { body } of agreed) put(writer, { ...body, level: null, state: 'rated' })
  return { itemIds: agreed.map(({ body }) => body.itemId) }
}
