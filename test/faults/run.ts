import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createStore } from '#store/open.ts'
import { save } from '#store/records/save.ts'
import { killStore } from './kill-store.ts'
import { seededRandom } from './random.ts'

/** `npm run faults -- [--runs 2000] [--seed 1]`: the same kills as the test, many more of them. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'fieldbook-faults-'))
const path = join(folder, 'fieldbook.sqlite')
const store = createStore({ path }, { role: 'adviser', name: 'Ada Adviser', hub: 'Blackpool' })
const school = store.write((writer) =>
  save(writer, 'school', { base: [], body: { urn: '100001', name: 'Test Primary', hub: 'Blackpool' } }),
)
store.close()
const report = await killStore(path, school.id, Number(values.runs), seededRandom(Number(values.seed)))
process.stdout.write(`${JSON.stringify({ seed: Number(values.seed), ...report }, null, 2)}\n`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = report.lost + report.halves + report.problems.length === 0 ? 0 : 1
