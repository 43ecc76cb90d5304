import * as z from 'zod'
import quality from '../frameworks/cpd-quality-7.json' with { type: 'json' }
import standard from '../frameworks/dfe-pd-standard-2016.json' with { type: 'json' }
import { LEVELS } from './rating.ts'

const item = z.object({
  id: z.string(),
  title: z.string().optional(),
  statement: z.string(),
  weight: z.literal([1, 2, 3]),
  descriptors: z.record(z.string(), z.string()).optional(),
  evidence_prompt: z.string().optional(),
  /** Whom the item is asked of: L leaders, S staff survey, I interviews, D documents. */
  sources: z.array(z.enum(['L', 'S', 'I', 'D'])),
  survey_statement: z.string().nullable(),
})

const framework = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  scale: z.array(z.object({ value: z.literal(LEVELS), label: z.string() })),
  areas: z.array(z.object({ id: z.string(), name: z.string(), items: z.array(item) })),
})

export type Framework = z.infer<typeof framework>
export type FrameworkArea = Framework['areas'][number]
export type FrameworkItem = z.infer<typeof item>

/** The audit frameworks that ship with the app. A version, once shipped, never changes: audits stand on it. */
export const FRAMEWORKS: readonly Framework[] = [framework.parse(quality), framework.parse(standard)]

export function findFramework(id: string, version: string): Framework | undefined {
  return FRAMEWORKS.find((candidate) => candidate.id === id && candidate.version === version)
}

export function itemsOf(framework: Framework): FrameworkItem[] {
  return framework.areas.flatMap((area) => area.items)
}

/** The item of any framework that ships: item ids are unique across them. */
export function findItem(itemId: string): FrameworkItem | undefined {
  return FRAMEWORKS.flatMap(itemsOf).find((candidate) => candidate.id === itemId)
}

/** What an item is called where there is no room for its statement. */
export function itemTitle(entry: FrameworkItem): string {
  return entry.title ?? entry.statement
}
