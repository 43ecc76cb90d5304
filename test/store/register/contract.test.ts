import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RegisterEvent } from '#shared/contract/register.ts'
import { registerText } from '../../register/support.ts'
import { temporaryFolder } from '../../support/open-test-store.ts'
import { openTestClient } from '../../support/test-host.ts'
import { schools } from './support.ts'

test('a window loads a register, searches it and reads a school, all through the contract', async () => {
  const { client, logged } = openTestClient()
  expect(await client.register.status()).toBeNull()
  const file = join(temporaryFolder(), 'edubasealldata20250617.csv')
  writeFileSync(file, registerText(schools(3)))

  const events: RegisterEvent[] = []
  for await (const event of await client.register.import({ file })) events.push(event)
  expect(events.at(-1)).toMatchObject({ phase: 'done', rows: 3, asAt: '2025-06-17' })
  expect((await client.register.search({ text: 'thorn' })).matches).toHaveLength(3)
  expect((await client.register.get({ urn: 200001 }))?.name).toBe('Thornbeck 1 School')
  expect(await client.register.get({ urn: 1 })).toBeNull()
  expect(await client.register.status()).toMatchObject({ rows: 3, asAt: '2025-06-17' })
  expect(logged).toEqual([])
})

test('a refusal reaches the window as its sentence, and nothing is logged as a bug', async () => {
  const { client, logged } = openTestClient()
  const reading = (async () => {
    for await (const _ of await client.register.import({ file: '/nowhere.csv' })) {
      // Nothing comes.
    }
  })()
  await expect(reading).rejects.toMatchObject({ message: 'The file is not there any more; choose it again.' })
  expect(logged).toEqual([])
})
