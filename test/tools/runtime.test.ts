import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseLdd } from '#tools/runtime/debian.ts'
import { withDisplay } from '#tools/runtime/launch.ts'
import { sha512 } from '#tools/runtime/npm-pack.ts'
import { failedToday, failureMark } from '#tools/runtime/official-electron.ts'
import { packagingCommand } from '#tools/runtime/package.ts'
import { electronVersion } from '#tools/runtime/pins.ts'
import { cacheFolder, checkout } from '#tools/runtime/places.ts'
import { type Prepared, preparedKey } from '#tools/runtime/prepared.ts'
import { run } from '#tools/runtime/run-program.ts'
import { opensIn } from '#tools/runtime/sqlite-binding.ts'

const entry = join(checkout, 'tools/runtime/run.mjs')
let folder: string
const before = { ...process.env }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'))
  process.env.FIELDBOOK_CACHE = join(folder, 'cache')
})

afterEach(() => {
  process.env = { ...before }
  rmSync(folder, { recursive: true, force: true })
})

describe('the door', () => {
  /** Runs the entry as an older Node would see it. */
  const asNode = (version: string) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
    const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, entry, 'prepare']
    return spawnSync(process.execPath, args, { encoding: 'utf8' })
  }

  test('an old Node gets one sentence that says what to do, not a stack', () => {
    const { status, stderr } = asNode('20.20.2')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^Node 20\.20\.2 is too old to run this[:,].*npm/)
  })

  test('an unknown command is a usage error', () => {
    const { status, stderr } = spawnSync(process.execPath, [entry, 'prepair'], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('prepare | start')
  })
})

describe('the cache', () => {
  test('is made where FIELDBOOK_CACHE says', () => {
    expect(cacheFolder()).toBe(join(folder, 'cache'))
    expect(existsSync(cacheFolder())).toBe(true)
  })

  test.runIf(process.platform !== 'win32')('is readable by every user, however careful the umask is', () => {
    const make = `import(${JSON.stringify(join(checkout, 'tools/runtime/places.ts'))}).then((places) => places.cacheFolder())`
    const made = run('sh', ['-c', 'umask 077; exec "$0" -e "$1"', process.execPath, make])
    expect(made).toMatchObject({ ok: true })
    expect(statSync(join(folder, 'cache')).mode & 0o777).toBe(0o755)
  })

  test('a different cache makes the preparation due again', () => {
    const key = preparedKey()
    process.env.FIELDBOOK_CACHE = join(folder, 'another')
    expect(preparedKey()).not.toBe(key)
  })
})

describe('the download that failed', () => {
  test('is remembered for a day, in both directions of a wrong clock', () => {
    expect(failedToday()).toBe(false)
    writeFileSync(failureMark(), 'TypeError: fetch failed\n')
    const hours = 3600 * 1000
    const now = Date.now()
    utimesSync(failureMark(), new Date(now), new Date(now))
    expect(failedToday(now + 23 * hours)).toBe(true)
    expect(failedToday(now + 25 * hours)).toBe(false)
    expect(failedToday(now - 25 * hours)).toBe(false)
  })
})

describe('the pinned packages', () => {
  test('are compared by the hash that npm publishes', async () => {
    const file = join(folder, 'abc')
    writeFileSync(file, 'abc')
    expect(Buffer.from(await sha512(file), 'base64').toString('hex')).toMatch(/^ddaf35a193617aba.*54ca49f$/)
  })
})

describe('shared libraries', () => {
  test('the missing ones are read out of ldd', () => {
    const printed = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
      '\tlibasound.so.2 => not found',
    ].join('\n')
    expect(parseLdd(printed)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
  })
})

describe('the display', () => {
  test.runIf(process.platform === 'linux')('a virtual one is used only where there is none', () => {
    process.env.DISPLAY = ':0'
    expect(withDisplay('app', ['x'])).toEqual(['app', ['x']])
    delete process.env.DISPLAY
    delete process.env.WAYLAND_DISPLAY
    const [command, args] = withDisplay('app', ['x'])
    expect(command).toBe('xvfb-run')
    expect(args.slice(-2)).toEqual(['app', 'x'])
  })
})

describe('better-sqlite3', () => {
  test('opens in this Node', () => {
    expect(opensIn(process.execPath)).toBe(true)
  })

  test.runIf(process.platform !== 'win32')(
    'a program that dies of a signal does not count as opening it',
    () => {
      const program = join(folder, 'dies')
      writeFileSync(program, '#!/bin/sh\necho SQLITE OPENS\nkill -SEGV $$\n')
      chmodSync(program, 0o755)
      expect(opensIn(program)).toBe(false)
      expect(opensIn(join(folder, 'is-not-there'))).toBe(false)
    },
  )
})

describe('packages', () => {
  const fallback: Prepared = {
    key: '',
    electronVersion: '33.2.1',
    official: false,
    dist: '/dist',
    program: '/dist/electron',
  }

  test('the fallback Electron packages a folder to try, and nothing for users', () => {
    expect(packagingCommand(fallback)).toEqual(
      expect.arrayContaining(['--dir', '-c.electronDist=/dist', '-c.electronVersion=33.2.1']),
    )
    expect(() => packagingCommand(fallback, ['--win'])).toThrow(
      /^Electron .* is not here, and packages for users/,
    )
  })

  test('the pinned Electron makes what it is asked for', () => {
    const command = packagingCommand({ ...fallback, official: true, electronVersion }, ['--linux', 'deb'])
    expect(command).toEqual(
      expect.arrayContaining(['--linux', 'deb', `-c.electronVersion=${electronVersion}`]),
    )
    expect(command).not.toContain('--dir')
  })

  test('the sandbox is never switched off', () => {
    for (const name of ['launch.ts', 'start.ts', 'dev.ts', 'as-app-user.sh']) {
      const file = join(checkout, 'tools/runtime', name)
      expect(existsSync(file)).toBe(true)
      // launch.ts names it once, in the docstring that tells tests to keep Playwright from adding it.
      const code = readFileSync(file, 'utf8').replaceAll(/^ \*.*$/gm, '')
      expect(code).not.toContain('no-sandbox')
    }
  })
})
