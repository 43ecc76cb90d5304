import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schoolListState } from '#shared/model/school-list.ts'
import { writeWhole } from '#store/write-whole.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'

const MODULE = join(import.meta.dirname, '../../electron/store/write-whole.ts')

describe('a file that is written', () => {
  it('is whole, with nothing beside it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.txt')
    expect(await writeWhole(file, 'né')).toEqual({ bytes: 3 })
    await writeWhole(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  // Where a process may be kept from writing more than a few blocks, as a full disk would.
  it.skipIf(process.platform === 'win32')('stays what it was when the disk takes only a part', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.txt')
    writeFileSync(file, 'old')
    const script = `
      const { writeWhole } = await import(${JSON.stringify(MODULE)})
      await writeWhole(${JSON.stringify(file)}, 'x'.repeat(1_000_000)).catch((error) => console.log(error.message))`
    const said = execFileSync(
      '/bin/sh',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 8; exec "$0" --input-type=module -e "$1"`,
        join(import.meta.dirname, '../../node_modules/.bin/node'),
        script,
      ],
      { encoding: 'utf8' },
    )
    expect(said).toBe('a.txt could not be written. Close it where it is open, or choose another folder.\n')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it.skipIf(process.platform === 'win32')(
    'goes where a link leads, and a link to nowhere is refused',
    async () => {
      const folder = temporaryFolder()
      const [file, link, lost] = ['a.txt', 'link.txt', 'lost.txt'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      writeFileSync(file, 'old')
      symlinkSync(file, link)
      symlinkSync(join(folder, 'gone.txt'), lost)
      await writeWhole(link, 'new')
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect(readFileSync(file, 'utf8')).toBe('new')
      await expect(writeWhole(lost, 'new')).rejects.toThrow(
        'lost.txt is a link to a file that is not there. Choose another name.',
      )
      expect(lstatSync(lost).isSymbolicLink()).toBe(true)
    },
  )
})

describe('every file that the store gives out', () => {
  // So long a name leaves no room for the part's: whoever wrote straight into the file would not notice.
  it('is written in this way', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const { id } = add(store, 'audit', {
      schoolId: school.id,
      frameworkId: 'cpd-quality-7',
      frameworkVersion: '1.0.0',
      round: 'baseline',
      status: 'collecting',
      openedOn: '2026-09-14',
    })
    const parts = { items: true, evidence: true, survey: true, comparison: true }
    const ways: Record<string, (file: string) => Promise<unknown>> = {
      report: (file) => client.audits.report.write({ id, parts, file, format: 'csv' }),
      form: (file) => client.audits.selfEvaluation.writeForm({ auditId: id, file }),
      framework: (file) => client.frameworks.export({ id: 'cpd-quality-7', version: '1.0.0', file }),
      schools: (file) => client.schools.exportList({ file, format: 'csv', state: schoolListState.parse({}) }),
    }
    for (const [name, write] of Object.entries(ways)) {
      const file = join(temporaryFolder(), `${name}${'x'.repeat(250 - name.length)}`)
      writeFileSync(file, 'old')
      await expect(write(file), name).rejects.toMatchObject({ data: { code: 'disk-error' } })
      expect(readFileSync(file, 'utf8'), name).toBe('old')
    }
  })
})
