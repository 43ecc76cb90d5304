import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore } from '#store/open.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'

export type KillReport = Readonly<{
  runs: number
  acknowledged: number
  lost: number
  halves: number
  problems: string[]
}>

type Promised = { need: string; step: string; draft: number }

/** Kills a writing store process `runs` times at random moments, and looks each time for what was promised. */
export async function killStore(
  path: string,
  schoolId: string,
  runs: number,
  random: () => number,
): Promise<KillReport> {
  let acknowledged = 0
  let lost = 0
  let halves = 0
  const problems: string[] = []
  for (let run = 0; run < runs; run++) {
    const promised = await writeUntilKilled(path, schoolId, Math.floor(random() * 40))
    acknowledged += promised.length
    const store = openStore({ path })
    store.read((reader) => {
      const has = reader.sql<[string], unknown>('SELECT 1 FROM version WHERE id = ?')
      for (const { need, step } of promised)
        if (has.get(need) === undefined || has.get(step) === undefined) lost += 1
      const draft =
        reader.sql<[], number>("SELECT max(rev) FROM draft WHERE id LIKE '%d1'").pluck().get() ?? 0
      if (draft < (promised.at(-1)?.draft ?? 0)) lost += 1
      halves += reader
        .sql<[], number>(
          'SELECT count(*) FROM need LEFT JOIN step ON step.text = need.title WHERE step.id IS NULL',
        )
        .pluck()
        .get() as number
    })
    // Reading everything after every run would hide how few runs fit into an hour: the last one looks at all.
    if (run === runs - 1) problems.push(...store.read(compareCurrent), ...store.read(checkHashes))
    store.close()
  }
  return { runs, acknowledged, lost, halves, problems }
}

async function writeUntilKilled(path: string, schoolId: string, afterMs: number): Promise<Promised[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), path, schoolId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const promised: Promised[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (promised.length === 0) setTimeout(() => child.kill('SIGKILL'), afterMs)
    // A last line that was cut off was no promise yet.
    if (line.endsWith('}')) promised.push(JSON.parse(line))
  })
  await new Promise((resolve) => lines.once('close', resolve))
  return promised
}
