import * as z from 'zod'
import { codes, FRAMEWORK_ORIGINS, FRAMEWORK_STATES } from '../enums.ts'
import { line, required } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { draftArea, draftScale, type Framework, frameworkId, frameworkVersion } from './framework.ts'

/**
 * A framework that came as a file or was made here. Those that ship are no records. Once published a version never
 * changes, deleted or not: audits may stand on it.
 */
export const frameworkRecord = defineKind({
  kind: 'framework',
  noun: 'an audit framework',
  sharing: 'programme',
  /**
   * One that came as a file belongs to whoever gave it out: every adviser has the same, and it is theirs to send to
   * nobody. A draft is nobody's business yet.
   */
  sharingOf: (body) => (body.origin === 'file' || body.state === 'draft' ? 'private' : 'programme'),
  frozen: (body) =>
    body.state === 'published'
      ? 'This framework is published and stays as it is, since audits may stand on it. Edit a copy as a new version.'
      : undefined,
  fields: {
    frameworkId,
    frameworkVersion,
    name: required('The name of the framework'),
    licence: line.default(''),
    scale: draftScale.default([]),
    areas: z.array(draftArea).max(20).default([]),
    state: z.enum(codes(FRAMEWORK_STATES)).default('draft'),
    origin: z.enum(codes(FRAMEWORK_ORIGINS)).default('own'),
    /** The version that it was copied from: "cpd-quality-7 1.0.0"; empty for none. */
    basedOn: line.default(''),
  },
  naturalKey: (body) => `${body.frameworkId}@${body.frameworkVersion}`,
  words: (body) => ({
    title: `${body.name} ${body.frameworkVersion}`,
    text: body.areas.map((area) => area.name).join(' · '),
  }),
})

/** The framework in a record, as rules and screens use it. A draft may still miss something. */
export function frameworkOf(body: z.infer<typeof frameworkRecord.body>): Framework {
  const { frameworkId: id, frameworkVersion: version, name, licence, scale, areas } = body
  return { id, name, version, licence, scale, areas }
}
