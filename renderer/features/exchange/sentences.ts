import type { Exported, ExportPreview, ImportCounts } from '#shared/contract/exchange.ts'
import { counted } from '#shared/model/figure-words.ts'
import { countedKind } from './kind-words.ts'

type Withheld = ExportPreview['withheld'][number]

const WHY: Readonly<Record<Withheld['reason'], string>> = {
  private: 'never sent',
  school: 'for the school only',
  aggregate: 'counted, never sent one by one',
  small_group: 'the group has fewer than 5 pupils',
  deleted: 'belongs to something that was deleted',
}

/** "34 private notes: private, never sent". */
export function withheldWords({ kind, count, reason }: Withheld): string {
  const ofStaff = kind === 'survey' && reason === 'small_group'
  return `${countedKind(kind, count)}: ${ofStaff ? 'fewer than 5 people could be told apart' : WHY[reason]}`
}

/** "2.1 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

export function madeWords({ file, bytes, records, withheld }: Exported): string {
  const stayed = withheld === 0 ? '' : ` ${counted(withheld, 'record')} stayed on this laptop.`
  return `Made ${fileName(file)}: ${sizeWords(bytes)}, ${counted(records, 'record')}.${stayed} Send this file to the central team.`
}

/** "312 new, 14 newer, 186 unchanged"; what is none is left out. */
export function countsWords({ new: fresh, newer, unchanged, conflicts, quarantined }: ImportCounts): string {
  const parts = [
    [fresh, 'new'],
    [newer, 'newer'],
    [unchanged, 'unchanged'],
    [conflicts, conflicts === 1 ? 'with two texts' : 'with two texts each'],
    [quarantined, 'set aside'],
  ] as const
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString('en-GB')} ${what}`)
  return words.length === 0 ? 'nothing in it' : words.join(', ')
}

const PHASES: Readonly<Record<string, string>> = {
  selecting: 'Choosing what leaves',
  writing: 'Writing',
  copying: 'Copying the file',
  checking: 'Checking every line',
  comparing: 'Comparing with what is here',
}

export function progressWords({
  phase,
  done,
  total,
}: Readonly<{ phase: string; done: number; total: number }>): string {
  const what = PHASES[phase] ?? 'Working'
  if (phase === 'copying') return total > 0 ? `${what}: ${sizeWords(done)} of ${sizeWords(total)}` : what
  if (done === 0) return what
  return total > 0
    ? `${what}: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
    : `${what}: ${counted(done, 'record')}`
}
