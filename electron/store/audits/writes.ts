import { AppError } from '#shared/errors.ts'
import { ROUNDS_IN_ORDER } from '#shared/model/audit-rounds.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import { today } from '#shared/model/local-date.ts'
import { departsFrom, type ItemViews } from '#shared/model/moderation.ts'
import type { Reader, Writer } from '../db.ts'
import { findFramework } from '../frameworks/reads.ts'
import { headsOf } from '../records/heads.ts'
import { baseOf } from '../records/history.ts'
import { findRecord, listRecords } from '../records/read.ts'
import { naturalId, parseBody, type Saved, save } from '../records/save.ts'
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
  const { note, ...said } = input
  const rating = withWhatStands(writer, {
    ...said,
    schoolId,
    level: input.state === 'rated' ? input.level : null,
    ...(note === undefined ? {} : { note }),
  })
  mustBeRight(writer, rating)
  return put(writer, rating)
}

/** What is not said anew stays: the words that stand there, and above all whether they may leave this laptop. */
export function withWhatStands(reader: Reader, rating: Input<'rating'>): Input<'rating'> {
  const stands = findRecord(reader, 'rating', naturalId('rating', rating) as string)
  return { ...stands?.body, ...rating }
}

/** The item is one of the framework's own, as far as the framework is known here: who sees what of it. */
export function mustBeOfItem(
  reader: Reader,
  { auditId, itemId }: Readonly<{ auditId: string; itemId: string }>,
): ItemViews | undefined {
  const views = auditViews(reader, auditId)
  const view = views?.find((one) => one.itemId === itemId)
  if (views !== undefined && view === undefined)
    throw new AppError('bad-input', `The audit's framework has no item ${itemId}.`)
  return view
}

/** The item is the framework's own, and an agreed level that no source supports has its reason. */
export function mustBeRight(reader: Reader, rating: Input<'rating'>): void {
  const { source, level, state = 'rated', note = '' } = rating
  const view = mustBeOfItem(reader, rating)
  if (source !== 'agreed' || state !== 'rated' || level === null || note.trim() !== '') return
  if (departsFrom(view?.span ?? null, level))
    throw new AppError('reason-needed', 'No source supports this level. Say in a line why it was agreed.')
}

/** The same for one that was deleted: meanwhile the sources may have moved. */
export function mustBeRightAgain(reader: Reader, record: string): void {
  for (const { body } of headsOf(reader, record))
    if (body !== null) mustBeRight(reader, parseBody('rating', JSON.parse(body)) as Body<'rating'>)
}

function put(writer: Writer, body: Input<'rating'>): Saved {
  const id = naturalId('rating', body) as string
  return save(writer, 'rating', { id, base: baseOf(writer, id), body })
}

/** Agrees the middle level wherever the sources see an item alike and nothing is agreed. Answers which items. */
export function agreeAll(writer: Writer, { auditId }: { auditId: string }): { itemIds: string[] } {
  const { schoolId } = mustBeOpen(writer, auditId).body
  const free = mustHaveViews(writer, auditId).filter(({ agreed, alike }) => agreed === undefined && alike)
  for (const { itemId, suggested: level } of free) {
    const agreed = { auditId, schoolId, itemId, source: 'agreed', level, state: 'rated' } as const
    put(writer, withWhatStands(writer, agreed))
  }
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
