import { execFile } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export type Ran = Readonly<{ code: number; stdout: string; stderr: string }>

/** Runs the real `fieldbook` from source, in a process of its own. */
export function fieldbook(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'electron', 'cli', 'main.ts'), ...words],
      { cwd: ROOT, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

/** Runs it for a program: stdout must be one JSON object and nothing else, stderr empty. */
export async function fieldbookJson(...words: readonly string[]) {
  const { code, stdout, stderr } = await fieldbook(...words, '--json')
  if (stderr !== '') throw new Error(`With --json nothing may stand on stderr: ${stderr}`)
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`With --json stdout is one object: ${stdout}`)
  return { code, data: JSON.parse(stdout) as Record<string, unknown> }
}
