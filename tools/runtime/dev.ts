import { launchForPeople, runToEnd, tool, withDisplay } from './launch.ts'
import { prepare } from './prepare.ts'
import { projectEnv } from './run-program.ts'

/** `npm run dev`: the window follows the sources. */
export async function main(args: string[]): Promise<number> {
  const { executablePath, appDir, env } = launchForPeople(await prepare())
  const vite = [tool('electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--entry', appDir, ...args]
  return runToEnd(
    ...withDisplay(process.execPath, vite),
    projectEnv({ ...env, ELECTRON_EXEC_PATH: executablePath }),
  )
}
