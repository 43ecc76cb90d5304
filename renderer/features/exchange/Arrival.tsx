import { Button } from '@mantine/core'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayYear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { ImportCounts, ImportPreview, ImportResult } from '#shared/contract/exchange.ts'
import { counted } from '#shared/model/figure-words.ts'
import { countedKind } from './kind-words.ts'
import { countsWords } from './sentences.ts'

type ArrivalProps = Readonly<{
  preview: ImportPreview
  result: ImportResult | undefined
  busy: boolean
  /** This very bundle is being brought in now. */
  importing: boolean
  onImport: () => void
  onDiscard: () => void
}>

/** One bundle: what is in it, school by school, and what became of it. */
export function Arrival({ preview, result, busy, importing, onImport, onDiscard }: ArrivalProps) {
  const shown = result ?? preview
  const { state, words } = importing ? IMPORTING : verdictOf(shown)
  const isReady = result === undefined && preview.result === 'ready'
  return (
    <Section
      title={shown.owner === '' ? shown.fileName : `${shown.owner}, ${shown.hub}`}
      note={shown.seq > 0 ? `bundle ${shown.seq}${madeWords(shown.madeAt)}` : undefined}
      actions={
        <>
          {isReady && (
            <Button onClick={onImport} disabled={busy}>
              Import
            </Button>
          )}
          <Button variant="default" onClick={onDiscard} disabled={busy}>
            {isReady ? 'Put aside' : 'Close'}
          </Button>
        </>
      }
    >
      <div role="status" aria-busy={importing} className="exchange-verdict">
        <Status tone={state}>{words}</Status>
        {shown.reason !== null && <span>{shown.reason}</span>}
      </div>
      <p className="fb-quiet exchange-arrival">
        {[
          shown.owner === '' ? '' : shown.fileName,
          shown.result === 'ready' || shown.result === 'waiting' ? countsWords(shown.counts) : '',
          shown.withdrawn > 0 ? `${counted(shown.withdrawn, 'record')} called back` : '',
          shown.encrypted || shown.result === 'refused' ? '' : 'not encrypted',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {shown.gap !== null && <p>{shown.gap}</p>}
      {shown.bySchool.length > 0 && (
        <DataTable
          caption={`What is in ${shown.fileName}, by school`}
          columns={COLUMNS}
          rows={shown.bySchool}
          rowKey={(row) => row.schoolName}
        />
      )}
      {shown.quarantine.length > 0 && <SetAside lines={shown.quarantine} />}
    </Section>
  )
}

type BySchool = ImportPreview['bySchool'][number]

function countColumn(key: keyof ImportCounts, head: string): Column<BySchool> {
  return {
    key,
    head,
    align: 'right',
    cell: ({ counts }) => (counts[key] === 0 ? '–' : counts[key].toLocaleString('en-GB')),
    sort: ({ counts }) => counts[key],
  }
}

const COLUMNS: readonly Column<BySchool>[] = [
  { key: 'school', head: 'School', cell: (row) => row.schoolName, sort: (row) => row.schoolName },
  countColumn('new', 'New'),
  countColumn('newer', 'Newer'),
  countColumn('unchanged', 'Unchanged'),
  countColumn('conflicts', 'Two texts'),
  countColumn('quarantined', 'Set aside'),
]

function SetAside({ lines }: Readonly<{ lines: ImportPreview['quarantine'] }>) {
  return (
    <div className="exchange-aside">
      <h3>Set aside: {counted(lines.length, 'line')}</h3>
      <ul>
        {lines.map(({ line, kind, sentence }) => (
          <li key={line}>
            <span className="fb-figures fb-quiet">
              Line {line}, {countedKind(kind, 1).replace(/^1 /, '')}:
            </span>{' '}
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

const IMPORTING = { state: 'due', words: 'Importing…' } as const

function verdictOf({
  result,
  counts,
}: Readonly<{ result: ImportPreview['result'] | ImportResult['result']; counts: ImportCounts }>): {
  state: StatusTone
  words: string
} {
  switch (result) {
    case 'ready':
      return { state: 'due', words: 'Ready to import; nothing has been changed yet.' }
    case 'imported':
      return { state: 'good', words: `Imported: ${countsWords(counts)}.` }
    case 'already-imported':
      return { state: 'quiet', words: 'Here already.' }
    case 'waiting':
      return { state: 'overdue', words: 'Kept in Waiting.' }
    case 'refused':
      return { state: 'needs-you', words: 'Refused.' }
  }
}

function madeWords(madeAt: string): string {
  return madeAt === '' ? '' : ` of ${dayYear(instantDay(madeAt))} ${instantTime(madeAt)}`
}
