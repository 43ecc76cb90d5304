import { servePorts } from '#store/server.ts'
import { startLog } from './log.ts'
import { createWorkspaces } from './workspaces.ts'

/** The process that has a workspace open. Its arguments: the user's data folder, and `own` or `practice`. */

type FromMain = { type: 'port' } | { type: 'grant'; grant: string; path: string } | { type: 'quit' }

/** How long the last messages of windows that have closed may be on their way. */
const LAST_WORDS_MS = 1_000

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('The store was started without its data folder.')

const log = startLog(dataFolder)
const first = process.argv[3] === 'practice' ? 'practice' : 'own'
const workspaces = createWorkspaces(dataFolder, first, log, (place) =>
  process.parentPort.postMessage({ type: 'place', place }),
)
const serve = servePorts(workspaces.host)
const open = new Set<Electron.MessagePortMain>()

process.parentPort.on('message', ({ data, ports }: { data: FromMain; ports: Electron.MessagePortMain[] }) => {
  if (data.type === 'quit') return void quit()
  if (data.type === 'grant') {
    workspaces.grant(data.grant, data.path)
    return process.parentPort.postMessage({ type: 'granted', grant: data.grant })
  }
  for (const port of ports) {
    open.add(port)
    port.once('close', () => open.delete(port))
    serve(port)
    port.start()
  }
})
process.parentPort.postMessage({ type: 'ready' })

/** A port closes after the last message that was sent through it, so what a window said as it closed is still heard. */
async function quit(): Promise<void> {
  const closed = Promise.all(
    [...open].map((port) => new Promise<void>((done) => port.once('close', () => done()))),
  )
  await Promise.race([closed, new Promise((late) => setTimeout(late, LAST_WORDS_MS))])
  // One turn for the calls that those messages began.
  await new Promise((turn) => setImmediate(turn))
  workspaces.close()
  process.exit(0)
}
