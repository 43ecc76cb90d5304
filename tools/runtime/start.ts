import { build, launchForPeople, runToEnd, withDisplay } from './launch.ts'
import { prepare } from './prepare.ts'

/** `npm start`: everything that is needed, the built app, and then its window. */
export async function main(args: string[]): Promise<number> {
  const prepared = await prepare()
  const built = await build()
  if (built !== 0) return built
  const { executablePath, appDir, env } = launchForPeople(prepared)
  return runToEnd(...withDisplay(executablePath, [appDir, ...args]), env)
}
