import { line, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** Somebody who works with the programme. What they do, and where, stands in dated roles. */
export const person = defineKind({
  kind: 'person',
  noun: 'a person',
  sharing: 'programme',
  fields: {
    name: required('The name'),
    email: line.default(''),
    phone: line.default(''),
  },
  words: (body) => ({ title: body.name, text: `${body.email} ${body.phone}` }),
})
