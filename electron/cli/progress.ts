/** Says on stderr how far long work is. `done` is a count of whatever the phase counts. */
export type Progress = (phase: string, done?: number) => void

/** For programs nothing is said; on a terminal one line is rewritten; in a log each phase is named once. */
export function createProgress(quiet: boolean): Progress & { end(): void } {
  const { stderr } = process
  let last = ''
  const say: Progress = (phase, count) => {
    if (quiet) return
    const text = count === undefined || count === 0 ? phase : `${phase} ${count.toLocaleString('en-GB')}`
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`)
    else if (phase !== last) stderr.write(`${phase}\n`)
    last = phase
  }
  return Object.assign(say, {
    end() {
      if (!quiet && stderr.isTTY && last !== '') stderr.write('\r\u001b[K')
    },
  })
}
