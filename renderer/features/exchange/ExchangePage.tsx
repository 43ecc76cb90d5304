import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { native } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useTask } from '#renderer/data/use-task.ts'
import { dayYear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ExportPreview } from '#shared/contract/exchange.ts'
import type { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { Leaving } from './Leaving.tsx'
import { Ledger } from './Ledger.tsx'
import { Samples } from './Samples.tsx'
import { madeWords, withheldWords } from './sentences.ts'
import { Working } from './Working.tsx'

/** What would go to the central team now, and the button that makes the file. */
export function ExchangePage() {
  const preview = useRead('exchange.preview')
  const ledger = useRead('exchange.ledger')
  const workspace = useWorkspace()
  const task = useTask('exchange.export')
  const [refused, setRefused] = useState<AppError>()
  const make = async () => {
    setRefused(undefined)
    task.forget()
    try {
      const suggestedName = `${workspace.hub} ${workspace.name} ${today()}`
      const target = await native.chooseTarget({ purpose: 'bundle', suggestedName })
      if (target === null) return
      await task.start({ file: target.grant })
      preview.again()
      ledger.again()
    } catch (reason) {
      setRefused(reason as AppError)
    }
  }
  const isEmpty = preview.data?.records === 0
  useCommands([
    {
      id: 'exchange.make',
      label: 'Make a bundle',
      shortcut: 'm',
      when: !isEmpty && !task.running,
      run: () => void make(),
    },
  ])
  if (!preview.data)
    return (
      <Page title="Exchange">
        <ErrorSentence error={preview.error} />
        {!preview.error && <p role="status">Counting what leaves…</p>}
      </Page>
    )
  const samples = preview.data.samples.filter(({ leaves, stays }) => leaves.length + stays.length > 0)
  const made = task.latest?.result
  const rows = (ledger.data ?? []).filter(({ direction }) => direction === 'out')
  return (
    <Page
      title="Exchange"
      lead={sinceWords(preview.data)}
      actions={
        !isEmpty && (
          <Button onClick={() => void make()} disabled={task.running}>
            Make a bundle
          </Button>
        )
      }
    >
      <ErrorSentence error={task.error ?? refused} />
      {task.running && (
        <Working label="Making the bundle" progress={task.latest?.progress} onCancel={task.cancel} />
      )}
      {made && (
        <p className="exchange-made" role="status">
          {madeWords(made)}
        </p>
      )}
      {isEmpty ? (
        <EmptyState>
          Once you have a partner school, what goes to the central team is shown here before it is sent.
        </EmptyState>
      ) : (
        <>
          <Section title="What leaves" note={leavingWords(preview.data)}>
            <p className="fb-quiet">Records by kind, school by school.</p>
            <Leaving preview={preview.data} />
          </Section>
          <Section title="What stays here">
            <Staying withheld={preview.data.withheld} />
          </Section>
          {samples.length > 0 && (
            <Section
              title="A look inside"
              note="Your newest conversations, as you have them and as they leave"
            >
              <Samples samples={samples} />
            </Section>
          )}
        </>
      )}
      {rows.length > 0 && (
        <Section title="Bundles made" note={counted(rows.length, 'bundle')}>
          <Ledger direction="out" rows={rows} />
        </Section>
      )}
    </Page>
  )
}

function Staying({ withheld }: Readonly<{ withheld: ExportPreview['withheld'] }>) {
  if (withheld.length === 0) return <p>Nothing has to stay: you have written no private notes.</p>
  return (
    <ul className="exchange-stays">
      {withheld.map((entry) => (
        <li key={`${entry.reason} ${entry.kind}`}>{withheldWords(entry)}</li>
      ))}
    </ul>
  )
}

function sinceWords({ lastMadeAt, changedSinceLast }: ExportPreview): string {
  if (lastMadeAt === null) return 'No bundle has been made yet.'
  const when = `Last bundle: ${dayYear(instantDay(lastMadeAt))} ${instantTime(lastMadeAt)}.`
  return changedSinceLast === 0
    ? `${when} Nothing has changed since.`
    : `${when} Changes since: ${counted(changedSinceLast, 'record')}.`
}

function leavingWords({ records, deletions, withdrawals, encrypted }: ExportPreview): string {
  return [
    counted(records, 'record'),
    deletions > 0
      ? `${counted(deletions, 'of them says', 'of them say')} only that something was deleted`
      : '',
    withdrawals > 0 ? `${counted(withdrawals, 'record is', 'records are')} called back` : '',
    encrypted ? '' : 'the file is not encrypted: hand it over safely',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
