import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeRegister } from '#tools/gias/file.ts'
import { NEWEST_HEADERS } from '#tools/gias/headers.ts'
import { temporaryFolder } from '../support/open-test-store.ts'
import { readRegister } from './support.ts'

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('the generated register is the same for the same seed, in DfE’s form, and every row can be used', async () => {
  const folder = temporaryFolder()
  const [one, two, other, zip, again] = ['1.csv', '2.csv', '3.csv', '4.zip', '5.zip'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string]
  await writeRegister({ out: one, rows: 1500 })
  await writeRegister({ out: two, rows: 1500 })
  await writeRegister({ out: other, rows: 1500, seed: 2 })
  await writeRegister({ out: zip, rows: 50, zip: true })
  await writeRegister({ out: again, rows: 50, zip: true })
  expect(hash(two)).toBe(hash(one))
  expect(hash(other)).not.toBe(hash(one))
  expect(hash(again)).toBe(hash(zip))

  const { schools, report } = readRegister(readFileSync(one), 'windows-1252')
  expect(report).toMatchObject({ rows: 1500, skippedCount: 0, notedCount: 0 })
  expect(new Set(schools.map(({ status }) => status))).toEqual(
    new Set(['Open', 'Closed', 'Proposed to open', 'Open, but proposed to close']),
  )
  expect(schools.some(({ name }) => String(name).includes('’'))).toBe(true)
  const lines = readFileSync(one, 'latin1').split('\r\n')
  expect(lines[0]).toBe(NEWEST_HEADERS.map((name) => `"${name}"`).join(','))
})
