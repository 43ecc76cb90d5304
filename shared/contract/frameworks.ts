import * as z from 'zod'
import { codes, FRAMEWORK_ORIGINS, FRAMEWORK_STATES } from '#shared/model/enums.ts'
import { id } from '#shared/model/fields.ts'
import { CHANGES } from '#shared/model/framework/changes.ts'
import { MAX_FILE_BYTES } from '#shared/model/framework/file.ts'
import { draftFramework, frameworkId, frameworkVersion } from '#shared/model/framework/framework.ts'
import { base, fileChoice, operation, recordOf, recordOperations, saved } from './base.ts'

/** One version of a framework. */
export const frameworkKey = z.object({ id: frameworkId, version: frameworkVersion })

export const frameworkRow = z.object({
  id: frameworkId,
  version: frameworkVersion,
  name: z.string(),
  areas: z.number(),
  items: z.number(),
  scale: z.array(z.string()),
  state: z.enum(codes(FRAMEWORK_STATES)),
  origin: z.enum(['shipped', ...codes(FRAMEWORK_ORIGINS)]),
  /** Audits that stand on it in this workspace. */
  audits: z.number(),
  /** At the centre, the adviser who keeps it; empty for one's own and those that ship. */
  owner: z.string(),
})
export type FrameworkRow = z.infer<typeof frameworkRow>

export const crosswalkRow = z.object({
  record: id,
  from: frameworkKey,
  to: frameworkKey,
  approvedBy: z.string(),
  approvedOn: z.string().nullable(),
})

export const frameworkPage = z.object({
  framework: draftFramework,
  origin: frameworkRow.shape.origin,
  state: frameworkRow.shape.state,
  audits: z.number(),
  owner: z.string(),
  basedOn: z.string(),
  /** `null` for one that ships with the app. */
  record: recordOf('framework').nullable(),
  /** Whether it was made in this workspace, so that it can be changed or published here. */
  mine: z.boolean(),
  /** What an edited copy would be called. */
  copyAs: frameworkKey,
  crosswalks: z.array(crosswalkRow),
})
export type FrameworkPage = z.infer<typeof frameworkPage>

/** A file that a dialog named, or the text of one that was dropped. */
export const frameworkSource = z.union([
  z.object({ file: fileChoice }),
  z.object({ text: z.string().max(MAX_FILE_BYTES) }),
])

export const frameworkProblem = z.object({ level: z.enum(['error', 'warning']), text: z.string() })

export const frameworkPreview = z.object({
  /** `other`: another content stands here under this id and version. */
  result: z.enum(['new', 'here', 'other', 'wrong']),
  sentence: z.string(),
  framework: frameworkKey
    .extend({
      name: z.string(),
      licence: z.string(),
      areas: z.number(),
      items: z.number(),
      scale: z.array(z.string()),
    })
    .nullable(),
  problems: z.array(frameworkProblem),
  more: z.number(),
  /** Crosswalks in the file that are not here yet. */
  crosswalks: z.number(),
  /** What it does differently from the newest version that is here. */
  against: z
    .object({
      version: frameworkVersion,
      changes: z.array(
        z.object({
          itemId: z.string(),
          title: z.string(),
          change: z.enum(Object.keys(CHANGES) as [keyof typeof CHANGES, ...(keyof typeof CHANGES)[]]),
        }),
      ),
    })
    .nullable(),
})
export type FrameworkPreview = z.infer<typeof frameworkPreview>

export const crosswalkPage = z.object({
  from: draftFramework,
  to: draftFramework,
  record: recordOf('crosswalk').nullable(),
  /** Whether it can be written here: one that came with a file, or from an adviser, cannot. */
  mine: z.boolean(),
  owner: z.string(),
})
export type CrosswalkPage = z.infer<typeof crosswalkPage>

export const frameworks = {
  ...recordOperations('framework'),
  crosswalks: {
    ...recordOperations('crosswalk'),
    /** Two versions side by side, with what was settled about them. */
    between: operation.input(z.object({ from: frameworkKey, to: frameworkKey })).output(crosswalkPage),
  },
  /** Those that ship first, then by name and version, the newest first. */
  list: operation.output(z.array(frameworkRow)),
  get: operation.input(z.union([frameworkKey, z.object({ record: id })])).output(frameworkPage),
  /** A draft that begins with the words of a version. At the centre its next version; an adviser's has an id of its own. */
  copy: operation.input(frameworkKey).output(frameworkKey.extend({ record: id })),
  /** From here on it never changes. Refused while it misses something. */
  publish: operation.input(z.object({ id, base })).output(saved),
  /** What a file holds and what taking it in would do. Nothing is written. */
  preview: operation.input(frameworkSource).output(frameworkPreview),
  import: operation
    .input(frameworkSource)
    .output(frameworkKey.extend({ record: id.nullable(), crosswalks: z.array(id) })),
  /** Takes an import back: the framework, unless an audit stands on it, and its crosswalks. */
  undoImport: operation
    .input(z.object({ record: id.nullable(), crosswalks: z.array(id).max(20) }))
    .output(z.object({})),
  /** A version as a document, to be printed. */
  document: operation.input(frameworkKey).output(z.object({ title: z.string(), html: z.string() })),
  export: operation.input(frameworkKey.extend({ file: fileChoice })).output(z.object({ bytes: z.number() })),
}
