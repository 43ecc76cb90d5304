import { parseArgs } from 'node:util'
import { writeRegister } from './file.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '51012' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    day: { type: 'string', default: '20250617' },
    zip: { type: 'boolean', default: false },
  },
})

if (values.out === undefined) {
  console.error('Usage: tools/gias/generate.ts --out FILE [--rows 51012] [--seed 1] [--day YYYYMMDD] [--zip]')
  process.exit(2)
}
await writeRegister({
  out: values.out,
  rows: Number(values.rows),
  seed: Number(values.seed),
  day: values.day,
  zip: values.zip,
})
