import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eachLine, verifyBundle } from '#exchange/verify.ts'
import { addSchool } from '#test/support/builders.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { bundleOf } from '#test/support/workspaces.ts'

/** All that a bundle says; `refused` instead, with the rule. Anything else that is thrown fails the test. */
async function contentOf(file: string): Promise<string> {
  const found = await verifyBundle(file)
  if (!found.ok) return 'refused'
  const lines: unknown[] = []
  const manifest = await eachLine(file, {}, ({ bytes: _, ...line }) => lines.push(line))
  return JSON.stringify({ manifest, lines })
}

test('a bundle with any byte changed, or cut at any place, is refused or says the same', async () => {
  const adviser = openTestStore()
  addSchool(adviser)
  const whole = readFileSync(await bundleOf(adviser))
  const file = join(temporaryFolder(), 'mutated.cpdx')
  const read = async (bytes: Buffer) => {
    writeFileSync(file, bytes)
    return await contentOf(file)
  }
  const honest = await read(whole)
  const seen = { refused: 0, same: 0 }
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    // A different bit for each place, so that all eight are tried.
    bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
    const content = await read(bytes)
    expect(content === honest || content === 'refused', `byte ${at}`).toBe(true)
    seen[content === 'refused' ? 'refused' : 'same']++
  }
  for (let length = 0; length < whole.length; length += 3)
    expect(await read(whole.subarray(0, length))).toBe('refused')
  // Dates of a part and the name of the program that packed it are nobody's content; everything else is held.
  expect(seen.same).toBeLessThan(100)
  expect(seen.refused).toBeGreaterThan(whole.length - 100)
})
