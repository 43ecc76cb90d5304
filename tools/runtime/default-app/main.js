// Opens the app folder named on the command line, as the `default_app` of a downloaded Electron does.
// It must be an ES module that awaits the app at its top level: Electron then holds `ready` back until
// the app has registered its schemes.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder

for (let at = 0; at < args.length; at++) {
  const arg = args[at]
  if (arg === '-r' || arg === '--require') require(resolve(args[++at]))
  else if (arg.startsWith('--require=')) require(resolve(arg.slice('--require='.length)))
  else if (!arg.startsWith('-')) {
    folder = resolve(arg)
    break
  }
}

if (folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setAppPath(folder)
  app.name = about.productName ?? about.name
  app.setVersion(about.version)
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`)
  try {
    await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
} else {
  console.error('Name the folder of an app.')
  app.exit(2)
}
