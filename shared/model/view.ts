import * as z from 'zod'
import { line, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** A list as somebody likes to see it: what it shows, in which order, with which columns. Stays in this workspace. */
export const view = defineKind({
  kind: 'view',
  noun: 'a view',
  sharing: 'private',
  fields: {
    name: required('The name of the view'),
    list: z.enum(['schools']).default('schools'),
    text: line.default(''),
    status: line.default(''),
    phase: line.default(''),
    la: line.default(''),
    flag: line.default(''),
    hub: line.default(''),
    sort: line.default('name'),
    down: z.boolean().default(false),
    columns: z.array(line).max(40).default([]),
  },
  words: () => null,
})
