import type { ExchangeProgress } from '#shared/contract/exchange.ts'
import { AppError } from '#shared/errors.ts'

export type Report = (phase: string, done: number, total: number) => void
type Event<T> = { progress?: ExchangeProgress; result?: T }

/**
 * Runs long work as an iterator of progress and, at the end, its result. Leaving the iterator or aborting `signal`
 * stops the work; it has cleaned up before the iterator ends.
 */
export async function* withProgress<T>(
  signal: AbortSignal | undefined,
  run: (report: Report, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<Event<T>, void> {
  const leaving = new AbortController()
  const stop = signal === undefined ? leaving.signal : AbortSignal.any([signal, leaving.signal])
  let latest: ExchangeProgress | undefined
  let wake = () => {}
  let ended = false
  const work = run((phase, done, total) => {
    latest = { phase, done, total }
    wake()
  }, stop).finally(() => {
    ended = true
    wake()
  })
  // The failure is met below; without this line it would count as unhandled when nobody asks for more.
  work.catch(() => {})
  try {
    while (!ended) {
      if (latest === undefined) await new Promise<void>((go) => (wake = go))
      const progress = latest
      latest = undefined
      if (progress !== undefined) yield { progress }
    }
    yield { result: await work }
  } catch (error) {
    if (stop.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was changed.')
    throw error
  } finally {
    leaving.abort()
    await work.catch(() => {})
  }
}
