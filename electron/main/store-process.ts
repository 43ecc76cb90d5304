import { EventEmitter, on } from 'node:events'
import { join } from 'node:path'
import { app, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { log } from './log.ts'

type StoreState = 'ready' | 'restarting' | 'stopped'

/** A second crash within this time is not chance: the store stays down. */
const ONE_MINUTE = 60_000
const PATIENCE_AT_QUIT = 5_000

type FromHost = { type: 'ready' } | { type: 'granted'; grant: string } | { type: 'place'; place: string }

/** The process that has the workspace open. Main starts it and hands out ports to it; no record passes through here. */
export class StoreProcess {
  private child: UtilityProcess | undefined
  private crashedAt: number | undefined
  private quitting = false
  /** The person's own workspace or the practice hub: a store that crashed opens the same again. */
  private place = 'own'
  private state: StoreState = 'restarting'
  private readonly events = new EventEmitter<{ state: [StoreState]; started: [] }>()
  /** Files that a person chose. A restarted store must know them too. */
  private readonly grants = new Map<string, string>()
  private readonly waiting = new Map<string, () => void>()

  start(): void {
    const child = utilityProcess.fork(
      join(import.meta.dirname, '../store-host/index.js'),
      [app.getPath('userData'), this.place],
      {
        serviceName: 'CPD Fieldbook store',
        // Loading a register makes much short-lived text: V8 would let its young space grow to half as much again.
        execArgv: ['--max-semi-space-size=8'],
      },
    )
    this.child = child
    for (const [grant, path] of this.grants) child.postMessage({ type: 'grant', grant, path })
    child.on('message', (message: FromHost) => this.hear(message))
    child.once('exit', (code) => this.ended(child, code))
    this.events.emit('started')
  }

  /** `port` becomes a line to the store. */
  connect(port: MessagePortMain): void {
    if (this.child === undefined) port.close()
    else this.child.postMessage({ type: 'port' }, [port])
  }

  /** Called whenever the ports of before are dead and new ones can be had. */
  onRestart(listener: () => void): void {
    this.events.on('started', listener)
  }

  /** Lets the store read or write this one file; resolves when the store knows it. */
  async allow(grant: string, path: string): Promise<void> {
    this.grants.set(grant, path)
    if (this.child === undefined) return
    const known = new Promise<void>((done) => this.waiting.set(grant, done))
    this.child.postMessage({ type: 'grant', grant, path })
    await known
  }

  /** The state now, and each one after it. */
  async *states(signal: AbortSignal | undefined): AsyncGenerator<StoreState> {
    // Listening begins before the first state is given away, or a change in between would be lost.
    const changes = on(this.events, 'state', signal ? { signal } : {})
    yield this.state
    for await (const [state] of changes) yield state
  }

  /** An orderly end: the store finishes what it is doing and closes the workspace. After 5 s it is ended. */
  async stop(): Promise<void> {
    this.quitting = true
    const child = this.child
    if (child === undefined) return
    await new Promise<void>((done) => {
      const late = setTimeout(() => {
        log.error('the store did not end in time')
        child.kill()
        done()
      }, PATIENCE_AT_QUIT)
      child.once('exit', () => {
        clearTimeout(late)
        done()
      })
      child.postMessage({ type: 'quit' })
    })
  }

  private hear(message: FromHost): void {
    if (message.type === 'ready') this.become('ready')
    else if (message.type === 'place') this.place = message.place
    else {
      this.waiting.get(message.grant)?.()
      this.waiting.delete(message.grant)
    }
  }

  private ended(child: UtilityProcess, code: number): void {
    if (child !== this.child) return
    this.child = undefined
    for (const done of this.waiting.values()) done()
    this.waiting.clear()
    if (this.quitting) return
    log.error(`the store ended with code ${code}`)
    const now = Date.now()
    const again = this.crashedAt !== undefined && now - this.crashedAt < ONE_MINUTE
    this.crashedAt = now
    this.become(again ? 'stopped' : 'restarting')
    if (!again) this.start()
  }

  private become(state: StoreState): void {
    this.state = state
    this.events.emit('state', state)
  }
}
