import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/node'

/** What main has to say, in `logs/main.log` of the user's data folder. No words that a person typed. */
export function startLog(): void {
  log.transports.file.setAppName('CPD Fieldbook')
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'main.log')
  log.transports.console.level = app.isPackaged ? false : 'warn'
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught', error.stack ?? error.message))
  process.on('unhandledRejection', (reason) => log.error('unhandled', reason))
}

export { log }
