import { join } from 'node:path'
import log from 'electron-log/node'

/** What the store has to say, in `logs/store.log` of the user's data folder. No words that a person typed. */
export function startLog(dataFolder: string): (message: string) => void {
  log.transports.file.setAppName('CPD Fieldbook')
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'store.log')
  log.transports.console.level = false
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught', error.stack ?? error.message))
  return (message) => log.info(message)
}
