import './history.css'
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayYear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { HistoryEntry, RecordHistory } from '#shared/contract/records.ts'
import { fieldName, valueWords } from '#shared/model/field-words.ts'
import { kindOf } from '#shared/model/kinds.ts'
import { wordDiff } from '#shared/model/word-diff.ts'
import { closeHistory } from './history.ts'
import { useReadOnly } from './workspace.ts'

/** Who wrote what and when; any two versions side by side; and the way back to one. */
export function HistoryDialog({ record }: Readonly<{ record: string }>) {
  const { data, error } = useRead('records.history', { record })
  return (
    <Modal
      opened
      onClose={closeHistory}
      size="xl"
      title={data ? `History: ${data.title}` : 'History'}
      className="fb-history"
    >
      <ErrorSentence error={error} />
      {data && <History record={record} history={data} />}
    </Modal>
  )
}

function History({ record, history }: Readonly<{ record: string; history: RecordHistory }>) {
  const { versions } = history
  const [chosen, setChosen] = useState<string>()
  const [against, setAgainst] = useState<string | null>(null)
  const index = Math.max(
    0,
    versions.findIndex(({ version }) => version === chosen),
  )
  const at = versions[index]
  const other =
    versions.find(({ version }) => version === against && version !== at?.version) ?? versions[index + 1]
  if (!at) return null
  return (
    <div className="fb-history-columns">
      <ol className="fb-history-list" aria-label="Versions, the newest first">
        {versions.map((one, place) => (
          <li key={one.version}>
            <button
              type="button"
              aria-pressed={one.version === at.version}
              onClick={() => {
                setChosen(one.version)
                setAgainst(null)
              }}
            >
              <strong>{when(one)}</strong>
              <span>{one.by}</span>
              <span className="fb-quiet">{whatHappened(one, versions[place + 1])}</span>
            </button>
          </li>
        ))}
      </ol>
      <div>
        {versions.length > 1 && (
          <Choose
            label="Compared with"
            choices={versions
              .filter(({ version }) => version !== at.version)
              .map((one) => ({ value: one.version, label: `${when(one)}, ${one.by}` }))}
            value={other?.version ?? null}
            onChange={setAgainst}
          />
        )}
        <Comparison history={history} at={at} other={other} />
        <Restore record={record} history={history} at={at} />
      </div>
    </div>
  )
}

type ComparisonProps = Readonly<{ history: RecordHistory; at: HistoryEntry; other: HistoryEntry | undefined }>

/** The words that went are struck through, those that came are underlined; the older version always stands first. */
function Comparison({ history, at, other }: ComparisonProps) {
  const { versions, kind, names } = history
  if (at.body === null) return <p className="fb-quiet">Of this version only the date is known here.</p>
  const atIsNewer = other === undefined || versions.indexOf(at) < versions.indexOf(other)
  const [older, newer] = atIsNewer ? [other, at] : [at, other]
  const fields = changedFields(older?.body ?? {}, newer?.body ?? {})
  if (fields.length === 0) return <p className="fb-quiet">Both say the same.</p>
  return (
    <dl className="fb-history-fields">
      {fields.map((field) => (
        <div key={field}>
          <dt>{fieldName(field)}</dt>
          <dd>
            <Marked
              before={valueWords(kind, field, older?.body?.[field], names)}
              after={valueWords(kind, field, newer?.body?.[field], names)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Marked({ before, after }: Readonly<{ before: string; after: string }>) {
  let from = 0
  return wordDiff(before, after).map(({ what, text }) => {
    const key = from
    from += text.length + 1
    if (what === 'gone') return <del key={key}>{text}</del>
    return what === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
  })
}

type RestoreProps = Readonly<{ record: string; history: RecordHistory; at: HistoryEntry }>

function Restore({ record, history, at }: RestoreProps) {
  const readOnly = useReadOnly()
  const restore = useWrite('records.restoreVersion')
  const heads = history.versions.filter(({ head }) => head)
  const [now] = heads
  if (readOnly || at.body === null || (at.head && heads.length === 1 && !at.deleted)) return null
  const run = async () => {
    const saved = await restore.run({
      record,
      version: at.version,
      base: heads.map(({ version }) => version),
    })
    if (!saved) return
    const noun = kindOf(history.kind).noun.replace(/^an? /, '')
    const undo =
      now && !now.deleted && now.body !== null
        ? () => void restore.run({ record, version: now.version, base: [saved.version] })
        : undefined
    say(`The ${noun} is as it was on ${when(at)}.`, undo)
    closeHistory()
  }
  return (
    <Group justify="flex-end" mt="md">
      <ErrorSentence error={restore.error} />
      <Button onClick={() => void run()} loading={restore.busy}>
        Restore this version
      </Button>
    </Group>
  )
}

function whatHappened(one: HistoryEntry, before: HistoryEntry | undefined): string {
  if (one.deleted) return 'Deleted'
  if (before === undefined) return 'First written'
  if (before.deleted) return 'Brought back'
  if (one.body === null || before.body === null) return 'Changed'
  const names = changedFields(before.body, one.body).map(fieldName)
  const words = names.slice(0, 3).join(', ').toLowerCase()
  return names.length === 0
    ? 'Saved again'
    : `Changed ${words}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`
}

type Words = Readonly<Record<string, unknown>>

function changedFields(before: Words, after: Words): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
}

function when({ savedAt }: HistoryEntry): string {
  return `${dayYear(instantDay(savedAt))}, ${instantTime(savedAt)}`
}
