import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { needPrograms } from './debian.ts'
import { unpackPinned } from './npm-pack.ts'
import { nodeHeaders, sqliteVersion } from './pins.ts'
import { cacheFolder, checkout, platform, workFolder } from './places.ts'
import { RuntimeProblem } from './problem.ts'
import { projectEnv, run, tail } from './run-program.ts'

const sqlitePackage = join(checkout, 'node_modules', 'better-sqlite3')
const builtBinding = join(sqlitePackage, 'build', 'Release', 'better_sqlite3.node')

/**
 * Sees to it that better-sqlite3 opens a database in this Electron and in Node. Its prebuild needs
 * Node-API 10; on Electron 33 (Node-API 9) it dies without a word, so it is then compiled once.
 */
export async function ensureSqliteOpens(electron: string, official: boolean): Promise<void> {
  // With the pinned Electron the prebuild is the one to use, and to ship.
  if (official) rmSync(dirname(dirname(builtBinding)), { recursive: true, force: true })
  if (opensIn(electron) && opensIn(process.execPath)) return
  if (platform !== 'linux-x64') {
    throw new RuntimeProblem(
      'better-sqlite3 does not open in Electron: run "npm install --no-audit" again, then try again.',
    )
  }

  const cached = join(cacheFolder(), `better-sqlite3-${sqliteVersion}-${platform}-napi9.node`)
  if (!existsSync(cached)) await compileInto(cached)
  putInPlace(cached)
  for (const program of [electron, process.execPath]) {
    if (opensIn(program)) continue
    rmSync(dirname(dirname(builtBinding)), { recursive: true, force: true })
    rmSync(cached, { force: true })
    throw new RuntimeProblem(
      `better-sqlite3 was compiled but does not open in ${program}: please report this with the versions you use.`,
    )
  }
}

// Strings, blobs and a search table: the wrong Node-API fails on kept strings, not on opening.
const selfTest = `
  const Database = require(${JSON.stringify(sqlitePackage)})
  const db = new Database(':memory:')
  db.exec('CREATE VIRTUAL TABLE words USING fts5(text); CREATE TABLE things (name TEXT, data BLOB) STRICT')
  const insert = db.prepare('INSERT INTO things VALUES (@name, @data)')
  for (let n = 0; n < 1000; n++) insert.run({ name: 'thing ' + n, data: Buffer.from([n % 256]) })
  db.prepare('INSERT INTO words VALUES (?)').run('half-term')
  const { found } = db.prepare('SELECT count(*) AS found FROM words WHERE words MATCH ?').get('half')
  const rows = db.prepare('SELECT * FROM things').all()
  db.close()
  if (found === 1 && rows.length === 1000 && rows[999].name === 'thing 999') console.log('SQLITE OPENS')
`

/** Also false when the program dies of a signal, which is how a wrong binding usually ends. */
export function opensIn(program: string): boolean {
  const { NODE_OPTIONS: _, ...env } = process.env
  const tried = run(program, ['-e', selfTest], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, minutes: 1 })
  return tried.ok && tried.output.includes('SQLITE OPENS')
}

function putInPlace(binding: string): void {
  mkdirSync(dirname(builtBinding), { recursive: true })
  // A new file, never written over the old one: a running app may have that mapped.
  const fresh = `${builtBinding}.${process.pid}`
  copyFileSync(binding, fresh)
  renameSync(fresh, builtBinding)
}

async function compileInto(target: string): Promise<void> {
  await needPrograms({ python3: 'python3', make: 'make', 'g++': 'g++' }, 'compile better-sqlite3')
  console.log('Compiling better-sqlite3 for this Electron (about a minute, once on this machine)…')
  const work = workFolder('better-sqlite3')
  try {
    await unpackPinned(nodeHeaders, work, 'package/include')
    const copy = join(work, 'better-sqlite3')
    cpSync(sqlitePackage, copy, {
      recursive: true,
      filter: (path) => !/better-sqlite3\/(prebuilds|build)$/.test(path),
    })
    cpSync(headersPackage(), join(copy, 'node_modules', 'node-addon-api'), { recursive: true })
    allowOlderNodeApi(join(copy, 'binding.gyp'))
    const built = run(
      process.execPath,
      [nodeGyp(), 'rebuild', '--release', '--force_build=1', `--nodedir=${join(work, 'package')}`],
      { cwd: copy, env: projectEnv(), minutes: 20 },
    )
    if (!built.ok) throw new RuntimeProblem(`better-sqlite3 could not be compiled:\n${tail(built.output)}`)
    renameSync(join(copy, 'build', 'Release', 'better_sqlite3.node'), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * `NAPI_VERSION=9` would compile too, but the package keeps references to strings, which version 9
 * refuses at run time. The experimental switch allows them, and these two defines turn off the rest of it.
 */
function allowOlderNodeApi(file: string): void {
  const gyp = readFileSync(file, 'utf8')
  const changed = gyp.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING'",
  )
  if (changed === gyp)
    throw new RuntimeProblem(
      'better-sqlite3 has changed how it is compiled: tools/runtime must be adapted to it.',
    )
  writeFileSync(file, changed)
}

function headersPackage(): string {
  const from = createRequire(join(sqlitePackage, 'package.json'))
  return dirname(from.resolve('node-addon-api/package.json'))
}

/** electron-builder brings a node-gyp with it; npm has its own, which an old npm keeps elsewhere. */
function nodeGyp(): string {
  const npm = process.env.npm_execpath
  const places = [
    join(checkout, 'node_modules', 'node-gyp'),
    ...(npm ? [join(dirname(dirname(npm)), 'node_modules', 'node-gyp')] : []),
  ]
  const found = places.map((place) => join(place, 'bin', 'node-gyp.js')).find((file) => existsSync(file))
  if (!found)
    throw new RuntimeProblem('node-gyp is missing: run "npm install --no-audit" again, then try again.')
  return found
}
