import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbookJson } from './run-command.ts'

const HUBS = ['blackpool', 'sheffield-and-doncaster', 'northumberland', 'stoke-on-trent', 'luton']

test('demo makes a centre, five advisers and their bundles, the same for the same seed', async () => {
  const folder = temporaryFolder()
  const demo = async (name: string, seed: string) => {
    const { code, data } = await fieldbookJson(
      'demo',
      '--out',
      join(folder, name),
      '--seed',
      seed,
      '--schools',
      '2',
    )
    expect(code).toBe(0)
    return data as { centre: string; advisers: string[]; bundles: string[] }
  }
  const first = await demo('first', '7')
  expect(first).toEqual({
    centre: join(folder, 'first', 'centre.sqlite'),
    advisers: HUBS.map((hub) => join(folder, 'first', `${hub}.sqlite`)),
    bundles: HUBS.map((hub) => join(folder, 'first', `${hub}.cpdx`)),
  })
  const bytes = (files: readonly string[]) =>
    files.map((file) => [basename(file), readFileSync(file).toString('base64')])
  const again = await demo('again', '7')
  expect(bytes(again.bundles)).toEqual(bytes(first.bundles))
  const other = await demo('other', '8')
  for (const [index, file] of other.bundles.entries())
    expect(readFileSync(file).equals(readFileSync(first.bundles[index] as string))).toBe(false)

  expect(await fieldbookJson('demo', '--out', join(folder, 'first'))).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'workspace-exists' },
  })
})

test('a folder that cannot be made or written in is answered with a sentence', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  for (const out of [file, join(file, 'in'), '/proc/demo', '/proc/self'])
    expect(await fieldbookJson('demo', '--out', out, '--schools', '1')).toMatchObject({
      code: 1,
      data: { ok: false, rule: expect.stringMatching(/^(disk-error|file-missing)$/) },
    })
})
