import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { checkout } from './places.ts'

export type Outcome = { ok: boolean; output: string; signal: NodeJS.Signals | null }

type Options = { cwd?: string; env?: NodeJS.ProcessEnv; minutes?: number }

/** Runs a program to its end and keeps what it printed. Nothing is thrown: a missing program is `ok: false`. */
export function run(program: string, args: string[], options: Options = {}): Outcome {
  const result = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: (options.minutes ?? 10) * 60_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`
  return { ok: result.status === 0, output, signal: result.signal }
}

/** npm itself, by this Node: under an npm script its own file is known, on Windows `npm` is no program. */
export function runNpm(args: string[], options: Options = {}): Outcome {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
}

/** The environment with this project's Node and tools first, also when we were not called by npm. */
export function projectEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(checkout, 'node_modules', '.bin')
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra }
}

/** The last lines of a long output: enough to see why, short enough to read. */
export function tail(output: string, lines = 12): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
