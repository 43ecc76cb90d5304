import { createRequire } from 'node:module'
import { build, runToEnd } from './launch.ts'
import { electronVersion } from './pins.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { RuntimeProblem } from './problem.ts'

const require = createRequire(import.meta.url)

/**
 * `npm run package`: the packaged app's folder (`--dir`). With targets of electron-builder as arguments
 * (`-- --win`) it makes what is handed to users, and then only with the pinned Electron.
 */
export async function main(args: string[]): Promise<number> {
  const prepared = await prepare()
  const packaging = packagingCommand(prepared, args)
  const built = await build()
  if (built !== 0) return built
  if (!prepared.official) {
    console.log(
      `Packaging with Electron ${prepared.electronVersion}: good for trying the package, not for handing it out`,
    )
  }
  return runToEnd(process.execPath, packaging)
}

/** What electron-builder is called with, for Node to run. */
export function packagingCommand(prepared: Prepared, targets: string[] = []): string[] {
  const forUsers = targets.some((target) => target !== '--dir')
  if (forUsers && !prepared.official) {
    throw new RuntimeProblem(
      `Electron ${electronVersion} is not here, and packages for users are made with no other: connect to the internet, run "npm run prepare-runtime -- --again", then try again.`,
    )
  }
  // For another system the Electron of this one is of no use: electron-builder then fetches its own.
  const electron = forUsers ? [] : [`-c.electronDist=${prepared.dist}`]
  return [
    require.resolve('electron-builder/cli.js'),
    ...(forUsers ? targets : ['--dir']),
    ...electron,
    `-c.electronVersion=${prepared.electronVersion}`,
  ]
}
