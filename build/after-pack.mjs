import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Electron's own little app would open any folder named on the command line; electron-builder leaves it in. */
export default async function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir)
  await rm(join(resources, 'default_app.asar'), { force: true })
}
