import { expect, test, vi } from 'vitest'
import { runCommandLine } from '#electron/cli/run.ts'
import manifest from '../../package.json' with { type: 'json' }
import { fieldbook, fieldbookJson } from './run-command.ts'

/** The same command line in this process: a process of its own for each of many slips takes too long. */
async function runHere(...words: readonly string[]) {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const code = await runCommandLine(['node', 'fieldbook', ...words, '--json'])
    return { code, data: JSON.parse(stdout.mock.calls.join('')) as Record<string, unknown> }
  } finally {
    stdout.mockRestore()
  }
}

test('a command that is called wrongly ends with 2 and says what is wrong', async () => {
  const wrong: readonly (readonly string[])[] = [
    [],
    ['nonsense'],
    ['register'],
    ['register', 'nonsense'],
    ['new', '--workspace', '/tmp/x.sqlite'],
    ['new', '--workspace', '/tmp/x.sqlite', '--role', 'boss', '--name', 'A', '--hub', 'B'],
    ['new', '--workspace', '/tmp/x.sqlite', '--role', 'centre', '--name', ' ', '--hub', 'B'],
    ['demo', '--out', '/tmp/x', '--schools', 'many'],
    ['export', '--workspace', '/tmp/x.sqlite', '--out', '/tmp/x.sqlite'],
    ['verify'],
    ['check', '--workspace', '/tmp/x.sqlite', '--unknown'],
  ]
  for (const words of wrong) {
    const { code, data } = await runHere(...words)
    expect({ words, code, data }).toEqual({
      words,
      code: 2,
      data: { ok: false, rule: 'usage', reason: expect.stringMatching(/\w/) },
    })
    expect(data.reason).not.toMatch(/^\(|error:/)
  }
  expect(await fieldbookJson('nonsense')).toMatchObject({ code: 2, data: { ok: false, rule: 'usage' } })
  const spoken = await fieldbook('nonsense')
  expect(spoken).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining("unknown command 'nonsense'"),
  })
})

test('help and version are answers', async () => {
  const help = await fieldbook('--help')
  expect(help).toMatchObject({ code: 0, stderr: '' })
  for (const command of ['new', 'demo', 'register', 'export', 'verify', 'import', 'check'])
    expect(help.stdout).toContain(`\n  ${command} `)
  expect(await fieldbook('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test('a file that is no workspace, or is not there, is refused with 1', async () => {
  expect(await fieldbookJson('check', '--workspace', '/nowhere/a.sqlite')).toEqual({
    code: 1,
    data: { ok: false, rule: 'file-missing', reason: 'There is no workspace at /nowhere/a.sqlite.' },
  })
  expect(await fieldbookJson('check', '--workspace', import.meta.dirname)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'not-a-workspace' },
  })
  const spoken = await fieldbook('check', '--workspace', '/nowhere/a.sqlite')
  expect(spoken).toEqual({ code: 1, stdout: '', stderr: 'There is no workspace at /nowhere/a.sqlite.\n' })
})
