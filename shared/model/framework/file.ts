import * as z from 'zod'
import { line, localDate, required } from '../fields.ts'
import {
  frameworkArea,
  frameworkId,
  frameworkItem,
  frameworkScale,
  frameworkSchema,
  frameworkVersion,
} from './framework.ts'

/** What a framework and its file may be at most: a published one must fit into a bundle. */
export const MAX_ITEMS = 200
export const MAX_FRAMEWORK_BYTES = 800_000
export const MAX_FILE_BYTES = 2_000_000

const item = z.strictObject({
  ...frameworkItem.shape,
  id: frameworkItem.shape.id.describe(
    'Unique in the framework. It stays with the item from version to version: that is how rounds are compared.',
  ),
  title: frameworkItem.shape.title.describe('A few words, for lists and charts.'),
  weight: frameworkItem.shape.weight.describe(
    'How much the item counts for the level of its area: ×1, ×2 or ×3.',
  ),
  descriptors: z
    .partialRecord(z.enum(['0', '1', '2', '3']), line)
    .optional()
    .describe('What each level looks like here, by the number of the level.'),
  evidence_prompt: frameworkItem.shape.evidence_prompt.describe(
    'What to ask for, or to look at, on the visit.',
  ),
  sources: frameworkItem.shape.sources.describe(
    'Whom the item is asked of: L leaders, S staff survey, I interviews, D documents.',
  ),
  survey_statement: frameworkItem.shape.survey_statement.describe(
    'What staff agree or disagree with; null where they are not asked.',
  ),
})

const area = z.strictObject({ ...frameworkArea.shape, items: z.array(item).min(1).max(100) })

const pair = z.strictObject({
  from: z.string().max(20).describe('The id of an item of the older framework.'),
  to: z.string().max(20).describe('The id of an item of this framework.'),
  compares: z.boolean().describe('Whether a level of the one says the same as a level of the other.'),
  note: line.optional(),
})

const crosswalk = z.strictObject({
  from_id: frameworkId,
  from_version: frameworkVersion,
  pairs: z.array(pair).max(500),
  approved_by: line.optional(),
  approved_on: localDate.nullable().optional(),
  note: line.optional(),
})
export type FileCrosswalk = z.infer<typeof crosswalk>

/** The file of one version of a framework. `docs/framework.schema.json` is made of this. */
export const frameworkFile = z.strictObject({
  $schema: z.string().max(500).optional(),
  id: frameworkId.describe('Stays the same from version to version.'),
  name: required('The name of the framework'),
  version: frameworkVersion.describe('A version never changes once it is published: audits may stand on it.'),
  licence: frameworkSchema.shape.licence
    .optional()
    .describe('Whose wording it is and what may be done with it.'),
  scale: z
    .array(z.strictObject(frameworkScale.element.shape))
    .length(4)
    .describe('The four levels, 0 to 3, in this order, each with its label.'),
  areas: z.array(area).min(1).max(20),
  crosswalks: z
    .array(crosswalk)
    .max(20)
    .optional()
    .describe('Which items of an older framework compare with items of this one, where that is not plain.'),
})
export type FrameworkFile = z.infer<typeof frameworkFile>
