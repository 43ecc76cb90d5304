import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { checkFramework } from '#shared/model/framework/check.ts'
import { frameworkFile } from '#shared/model/framework/file.ts'

const DOCS = join(import.meta.dirname, '../../../docs')
const SCHEMA = join(DOCS, 'framework.schema.json')
const FORMAT = join(DOCS, 'framework-format.md')

it('is published as the code has it', () => {
  const { $schema, ...schema } = z.toJSONSchema(frameworkFile, { io: 'input' })
  const head = {
    $schema,
    title: 'The file of an audit framework of CPD Fieldbook',
    $comment: 'Written by test/shared/model/framework-schema.test.ts (UPDATE_SCHEMA=1); never edit it.',
  }
  const whole = { ...head, ...schema }
  if (!existsSync(SCHEMA) || process.env.UPDATE_SCHEMA === '1')
    writeFileSync(SCHEMA, `${JSON.stringify(whole, null, 2)}\n`)
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(whole)
})

it('is explained field by field, with an example that holds', () => {
  const words = readFileSync(FORMAT, 'utf8')
  const fields = [...readFileSync(SCHEMA, 'utf8').matchAll(/"properties": \{/g)].length
  expect(fields).toBe(6)
  for (const name of namesIn(z.toJSONSchema(frameworkFile, { io: 'input' })))
    expect(words, `docs/framework-format.md does not tell what ${name} is`).toContain(`\`${name}\``)
  const example = /```json\n([\s\S]*?)```/.exec(words)?.[1] ?? ''
  expect(checkFramework(JSON.parse(example)).problems).toEqual([])
})

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, items } = schema as { properties?: Record<string, unknown>; items?: unknown }
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [name, ...namesIn(inner)]),
    ...namesIn(items),
  ]
}
