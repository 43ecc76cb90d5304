import type { exchange, ImportPreview } from '#shared/contract/exchange.ts'
import { AppError } from '#shared/errors.ts'
import { type HandlersOf, read, task } from '../handlers.ts'
import type { Host } from '../host.ts'
import type { Store } from '../store.ts'
import { exportBundle } from './export.ts'
import { importIntake, inspectBundle } from './import.ts'
import type { Intake } from './intake.ts'
import { readLedger } from './ledger.ts'
import { exportPreview } from './preview.ts'

/** Looked-at bundles that wait for a person's decision; the oldest gives way when there are more. */
const WAITING = 8
const waiting = new WeakMap<Store, Map<string, Intake>>()

function waitingOf(store: Store): Map<string, Intake> {
  const known = waiting.get(store) ?? new Map<string, Intake>()
  waiting.set(store, known)
  return known
}

function keepWaiting(store: Store, intake: Intake): void {
  const known = waitingOf(store)
  known.set(intake.preview.stage, intake)
  for (const id of [...known.keys()].slice(0, -WAITING)) drop(store, id)
}

function drop(store: Store, id: string): void {
  waitingOf(store).get(id)?.close()
  waitingOf(store).delete(id)
}

async function* inspect(host: Host, file: string, signal: AbortSignal | undefined) {
  const store = host.store()
  for await (const { progress, result } of inspectBundle(store, { file, folder: host.folder() }, signal)) {
    if (progress !== undefined) yield { progress }
    if (result === undefined) continue
    const { preview } = result
    if (preview.rule !== null) host.log(`A bundle was ${preview.result}: ${preview.rule}`)
    keepWaiting(store, result)
    yield { result: preview satisfies ImportPreview }
  }
}

export const exchangeHandlers = {
  preview: read(exportPreview),
  export: task((host, { file }, signal) =>
    exportBundle(host.store(), { file: host.resolveFile(file) }, signal),
  ),
  inspect: task((host, { file }, signal) => inspect(host, host.resolveFile(file), signal)),
  import: task((host, { stage }) => {
    const store = host.store()
    const intake = waitingOf(store).get(stage)
    if (intake === undefined)
      throw new AppError('not-found', 'This preview is no longer here. Choose the bundle again.')
    const result = importIntake(store, intake, host.folder())
    drop(store, stage)
    return result
  }),
  discard: task((host, { stage }) => {
    drop(host.store(), stage)
    return {}
  }),
  ledger: read(readLedger),
} satisfies HandlersOf<typeof exchange>
