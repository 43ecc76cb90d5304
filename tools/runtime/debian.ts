import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot } from './places.ts'
import { RuntimeProblem } from './problem.ts'
import { run, tail } from './run-program.ts'

const electronLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
]
const fonts = 'fonts-dejavu-core'
const virtualDisplay = ['xvfb', 'xauth']

export const hasDisplay = (): boolean => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The shared libraries that this Electron needs, and a display where there is none. */
export async function ensureLibraries(electron: string): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(electron)
  const packages = missing.length > 0 ? [...electronLibraries, fonts] : []
  if (!hasDisplay() && !(onPath('xvfb-run') && onPath('xauth'))) packages.push(...virtualDisplay)
  if (packages.length === 0) return

  const lacking = missing.length > 0 ? `libraries (${missing.join(', ')})` : 'a virtual display (Xvfb)'
  await install(packages, `Electron needs ${lacking} that this machine lacks`)
  const still = missingLibraries(electron)
  if (still.length > 0)
    throw new RuntimeProblem(
      `Electron still lacks ${still.join(', ')}: install what holds them, then try again.`,
    )
}

/** Programs that are needed to do something, with the Debian package of each. */
export async function needPrograms(programs: Record<string, string>, purpose: string): Promise<void> {
  const missing = Object.keys(programs).filter((program) => !onPath(program))
  if (missing.length === 0) return
  await install(
    missing.map((program) => programs[program] ?? program),
    `${missing.join(', ')} must be there to ${purpose}`,
  )
}

async function install(packages: string[], why: string): Promise<void> {
  if (!onPath('apt-get')) {
    throw new RuntimeProblem(`${why}: install what your system calls ${packages.join(', ')}, then try again.`)
  }
  if (!isRoot)
    throw new RuntimeProblem(`${why}: run "sudo apt-get install ${packages.join(' ')}", then try again.`)

  console.log(`${why}: installing ${packages.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // One source of several being out of reach must not stop us: the install says whether it matters.
  run('apt-get', ['update', '-qq'], { env })
  const names = packages.map(currentName)
  const installed = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    minutes: 15,
  })
  if (!installed.ok) {
    throw new RuntimeProblem(
      `apt-get could not install ${names.join(', ')}: install them, then try again.\n${tail(installed.output, 4)}`,
    )
  }
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries (64-bit time) and give the old name to several. */
function currentName(name: string): string {
  const renamed = `${name}t64`
  return run('apt-cache', ['show', '--no-all-versions', renamed]).ok ? renamed : name
}

export function missingLibraries(program: string): string[] {
  return parseLdd(run('ldd', [program]).output)
}

export function parseLdd(output: string): string[] {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)))
}
