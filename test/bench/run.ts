import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { acrossRatio } from './across.ts'
import { coldStartRatio } from './cold-start.ts'
import { bundleImportRatio } from './import.ts'
import type { Ratio } from './ratio.ts'
import { registerImportRatio, registerSearchRatio } from './register.ts'
import { saveRatio } from './save.ts'
import { schoolsListRatio } from './schools-list.ts'
import { searchEverythingRatio } from './search.ts'

/**
 * `npm run bench -- [--json FILE] [--only word]`: each figure is a ratio of two things that were measured side by
 * side in this run, so that a slow machine slows both.
 */
const BENCHES: Readonly<Record<string, () => Promise<Ratio>>> = {
  'register-import': registerImportRatio,
  'register-search': registerSearchRatio,
  save: saveRatio,
  'bundle-import': bundleImportRatio,
  'search-everything': searchEverythingRatio,
  across: acrossRatio,
  'cold-start': coldStartRatio,
  'schools-list': schoolsListRatio,
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const results: Ratio[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only !== undefined && !name.includes(values.only)) continue
  const result = await bench()
  results.push(result)
  console.log(
    `${result.name}: ${result.ratio.toFixed(2)} (aim ${result.aim}; ${result.ours.toPrecision(4)} against ${result.base.toPrecision(4)} ${result.unit})`,
  )
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`)
