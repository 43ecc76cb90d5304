import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import quality from '#shared/frameworks/cpd-quality-7.json' with { type: 'json' }
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

const FRAMEWORKS = join(import.meta.dirname, '../../shared/frameworks')

function file(content: string | Buffer): string {
  const path = join(temporaryFolder(), 'framework.json')
  writeFileSync(path, content)
  return path
}

it('says that a framework that ships is whole', async () => {
  const path = join(FRAMEWORKS, 'cpd-quality-7.json')
  expect(await fieldbookJson('framework', 'validate', path)).toEqual({
    code: 0,
    data: {
      ok: true,
      rule: null,
      reason: null,
      framework: {
        id: 'cpd-quality-7',
        version: '1.0.0',
        name: 'CPD Quality Profile (seven areas)',
        areas: 7,
        items: 39,
        weight: 61,
        crosswalks: 0,
      },
      problems: [],
      more: 0,
    },
  })
  const { code, stdout } = await fieldbook('framework', 'validate', path)
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      'CPD Quality Profile (seven areas) 1.0.0 (cpd-quality-7) is whole: 39 items in 7 areas, total weight 61.\n',
  })
})

it('says everything that is wrong, with a BOM or without, and ends with 1', async () => {
  const bad = structuredClone(quality) as {
    areas: { items: { weight: number; colour?: string }[] }[]
    name?: string
  }
  delete bad.name
  Object.assign(bad.areas[1]?.items[2] as object, { weight: 4, colour: 'red' })
  const path = file(`\ufeff${JSON.stringify(bad)}`)
  const { code, stderr } = await fieldbook('framework', 'validate', path)
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `This is not a framework that can be used:
  The name is missing.
  Area B2, item B2.3: the weight must be 1, 2 or 3.
  Worth a look: Area B2, item B2.3: the field “colour” is not known here and is left out.
`,
  })
  expect(await fieldbookJson('framework', 'validate', path)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'wrong-file', reason: 'The name is missing.', framework: null, more: 0 },
  })
})

const text = JSON.stringify(quality)
it.each([
  ['no JSON', Buffer.from('id,name\n'), 'This is not the file of a framework: a framework is a JSON file.'],
  [
    'a cut-off file',
    Buffer.from(text.slice(0, -2)),
    'This is not the file of a framework: a framework is a JSON file.',
  ],
  ['nothing', Buffer.alloc(0), 'This is not the file of a framework: a framework is a JSON file.'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /not valid Unicode/],
  ['a large file', Buffer.from(text.padEnd(2_000_001)), /too large/],
  ['deep nesting', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)), /nested more deeply/],
  ['a field twice', Buffer.from(text.replace('"id"', '"id":"other","id"')), /same field twice/],
  ['__proto__', Buffer.from(text.replace('"id"', '"__proto__":{},"id"')), /name that is not allowed/],
  ['half a character', Buffer.from(text.replace('CPD Quality', '\\ud83d CPD')), /not valid Unicode/],
  ['a huge number', Buffer.from(text.replace('"weight":2', '"weight":2e400')), /cannot be kept exactly/],
])('refuses %s with one sentence', async (_, content, sentence) => {
  const { code, data } = await fieldbookJson('framework', 'validate', file(content))
  expect({ code, data }).toEqual({
    code: 1,
    data: { ok: false, rule: 'wrong-file', reason: expect.stringMatching(sentence) },
  })
})

it('refuses a folder as one', async () => {
  expect(await fieldbookJson('framework', 'validate', temporaryFolder())).toMatchObject({
    code: 1,
    data: { rule: 'wrong-file', reason: 'This is a folder. Choose the file of a framework in it.' },
  })
})

it('refuses a file that is not there', async () => {
  expect(await fieldbookJson('framework', 'validate', '/nowhere/framework.json')).toMatchObject({
    code: 1,
    data: { rule: 'file-missing' },
  })
})
