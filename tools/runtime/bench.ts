import { build, runToEnd, withDisplay } from './launch.ts'
import { prepare } from './prepare.ts'
import { projectEnv } from './run-program.ts'

/** `npm run bench`: the benchmarks beside the built app in the prepared Electron. Arguments go to test/bench/run.ts. */
export async function main(args: string[]): Promise<number> {
  const { dist } = await prepare()
  const built = await build()
  if (built !== 0) return built
  const env = projectEnv({ ELECTRON_OVERRIDE_DIST_PATH: dist })
  return runToEnd(...withDisplay(process.execPath, ['test/bench/run.ts', ...args]), env)
}
