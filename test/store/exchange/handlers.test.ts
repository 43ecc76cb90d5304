import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportPreview } from '#shared/contract/exchange.ts'
import type { Client } from '#store/server.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'
import { addEverything, bundleOf, LEAVING } from '#test/support/workspaces.ts'

async function inspect(client: Client, file: string): Promise<ImportPreview> {
  let preview: ImportPreview | undefined
  for await (const { result } of await client.exchange.inspect({ file })) preview = result ?? preview
  if (preview === undefined) throw new Error('The inspection ended without a result.')
  return preview
}

test('a window exports with progress, and the centre looks, imports and sees it in the ledger', async () => {
  const { client, store } = openTestClient()
  addEverything(store)
  expect((await client.exchange.preview()).records).toBe(LEAVING)
  const file = join(temporaryFolder(), 'out.cpdx')
  const phases: string[] = []
  for await (const { progress, result } of await client.exchange.export({ file })) {
    if (progress !== undefined) phases.push(progress.phase)
    if (result !== undefined) expect(result).toMatchObject({ file, records: LEAVING, withheld: 1 })
  }
  expect(phases).toContain('selecting')
  expect(await client.exchange.ledger()).toMatchObject([{ direction: 'out', seq: 1, records: LEAVING }])

  const centre = openTestClient({ role: 'centre', name: 'Central team', hub: 'All' })
  const preview = await inspect(centre.client, file)
  expect(preview).toMatchObject({
    result: 'ready',
    owner: 'Ada Adviser',
    counts: { new: LEAVING },
    fileName: 'out.cpdx',
  })
  expect(preview.bySchool.map(({ schoolName }) => schoolName).at(-1)).toBe('Whole hub')
  expect(await centre.client.exchange.import({ stage: preview.stage })).toMatchObject({
    result: 'imported',
    counts: { new: LEAVING },
  })
  expect(await centre.client.exchange.ledger()).toMatchObject([
    { direction: 'in', owner: 'Ada Adviser', hub: 'Blackpool', seq: 1, records: LEAVING, quarantined: 0 },
  ])
  await expect(centre.client.exchange.import({ stage: preview.stage })).rejects.toThrow('no longer here')
  expect(await inspect(centre.client, file)).toMatchObject({ result: 'already-imported' })
})

test('what was looked at twice before an import comes in once', async () => {
  const file = await bundleOf(
    (() => {
      const adviser = openTestStore()
      addEverything(adviser)
      return adviser
    })(),
  )
  const { client } = openTestClient({ role: 'centre' })
  const [one, two] = [await inspect(client, file), await inspect(client, file)]
  expect(await client.exchange.import({ stage: one.stage })).toMatchObject({ result: 'imported' })
  expect(await client.exchange.import({ stage: two.stage })).toMatchObject({ result: 'already-imported' })
})

test('a refused file is answered with its rule, logged, and brings nothing in; a discarded one is gone', async () => {
  const { client, logged } = openTestClient({ role: 'centre' })
  const file = join(temporaryFolder(), 'not-a-bundle.cpdx')
  writeFileSync(file, '%PDF-1.7 hello')
  const preview = await inspect(client, file)
  expect(preview).toMatchObject({ result: 'refused', rule: 'not-a-bundle' })
  expect(logged).toContain('A bundle was refused: not-a-bundle')
  expect(await client.exchange.import({ stage: preview.stage })).toMatchObject({ result: 'refused' })
  const again = await inspect(client, file)
  await client.exchange.discard({ stage: again.stage })
  await expect(client.exchange.import({ stage: again.stage })).rejects.toThrow('no longer here')
  await expect(inspect(client, '/nowhere.cpdx')).rejects.toThrow('no longer there')
})
