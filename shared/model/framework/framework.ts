import * as z from 'zod'
import { line, required } from '../fields.ts'
import { LEVELS } from '../rating.ts'

/** Whom an item is asked of: L leaders, S staff survey, I interviews, D documents. */
export const ASKED_OF = ['L', 'S', 'I', 'D'] as const

/** Ids stand in file names, tables and keys: letters, digits, dots and dashes. */
export const frameworkId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'A framework’s id has small letters, digits, dots and dashes.')
export const frameworkVersion = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/,
    'A version is three numbers, such as 1.0.0.',
  )
const code = z
  .string()
  .max(20)
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'An id has letters, digits, dots and dashes.')

export const frameworkItem = z.object({
  id: code,
  title: line.optional(),
  statement: required('The statement of an item'),
  weight: z.literal([1, 2, 3]),
  /** What a level looks like, by its number: "1", "2", "3". */
  descriptors: z.record(z.string().max(80), line).optional(),
  evidence_prompt: line.optional(),
  sources: z.array(z.enum(ASKED_OF)).max(ASKED_OF.length),
  /** What staff are asked; `null` where they are not. */
  survey_statement: line.nullable(),
})

export const frameworkArea = z.object({
  id: code,
  name: required('The name of an area'),
  items: z.array(frameworkItem).max(100),
})

export const frameworkScale = z
  .array(z.object({ value: z.literal(LEVELS), label: required('The label of a level') }))
  .max(LEVELS.length)

/** What a framework says of itself, without its place in a workspace. The file of a framework has these names too. */
export const frameworkSchema = z.object({
  id: frameworkId,
  name: required('The name of the framework'),
  version: frameworkVersion,
  licence: line,
  scale: frameworkScale,
  areas: z.array(frameworkArea).max(20),
})

/** A framework as it is being written: what is still missing stands in `checkFramework`, and holds nothing up before it is published. */
export const draftArea = frameworkArea.extend({
  id: z.string().max(20),
  name: line,
  items: z.array(frameworkItem.extend({ id: z.string().max(20), statement: line })).max(100),
})
export const draftScale = z.array(z.object({ value: z.literal(LEVELS), label: line })).max(LEVELS.length)
export const draftFramework = frameworkSchema.extend({
  name: line,
  scale: draftScale,
  areas: z.array(draftArea).max(20),
})

export type Framework = z.infer<typeof frameworkSchema>
export type FrameworkArea = Framework['areas'][number]
export type FrameworkItem = z.infer<typeof frameworkItem>

export function itemsOf(framework: Framework): FrameworkItem[] {
  return framework.areas.flatMap((area) => area.items)
}

/** What an item is called where there is no room for its statement. */
export function itemTitle(entry: FrameworkItem): string {
  return entry.title ?? entry.statement
}

/** Whether areas reach levels (Bronze, Silver, Gold): the framework of the DfE Standard, all of one weight, has none. */
export function hasAreaLevels(framework: Framework): boolean {
  return itemsOf(framework).some((item) => item.weight > 1)
}

/**
 * Where a framework comes from: a version that an adviser keeps for their own schools has an id of its own, so that
 * it never clashes with one of the centre's, and is of the family of the one that it was copied from.
 */
export function familyOf(id: string): string {
  return id.replace(LOCAL, '')
}

const LOCAL = /-local-[a-z0-9]+$/

export function isLocal(id: string): boolean {
  return LOCAL.test(id)
}

/** What a level is called: "Silver". */
export function levelLabel(framework: Framework, level: number): string {
  return framework.scale.find((step) => step.value === level)?.label ?? String(level)
}

/** What a level of an item looks like. The lowest has mostly no words of its own, and must not look like failing. */
export function looksLike(framework: Framework, item: FrameworkItem, level: number): string {
  const words = item.descriptors?.[String(level)]
  if (words !== undefined) return words
  return level === 0 && hasAreaLevels(framework) ? 'On the way. Most schools start here.' : ''
}
