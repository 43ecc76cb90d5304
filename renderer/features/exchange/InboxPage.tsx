import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { native } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useTask } from '#renderer/data/use-task.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ImportPreview, ImportResult } from '#shared/contract/exchange.ts'
import type { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { Arrival } from './Arrival.tsx'
import { Ledger } from './Ledger.tsx'
import { Working } from './Working.tsx'

/** A bundle on the table: looked at, and perhaps decided. */
type OnTable = Readonly<{ preview: ImportPreview; result: ImportResult | undefined }>

/** Bundles that arrive at the central team: looked at first, then brought in or put aside. */
export function InboxPage() {
  const ledger = useRead('exchange.ledger')
  const inspect = useTask('exchange.inspect')
  const bringIn = useWrite('exchange.import')
  const putAside = useWrite('exchange.discard')
  const [refused, setRefused] = useState<AppError>()
  const [table, setTable] = useState<readonly OnTable[]>([])
  const [importing, setImporting] = useState<string>()

  const choose = async () => {
    setRefused(undefined)
    inspect.forget()
    try {
      const file = await native.chooseFile({ purpose: 'bundle' })
      if (file === null) return
      const preview = (await inspect.start({ file: file.grant }))?.result
      if (preview) lay(preview)
    } catch (reason) {
      setRefused(reason as AppError)
    }
  }
  /** The same bundle lies here once: a second look takes the place of the first. */
  const lay = (preview: ImportPreview) => {
    const again = table.filter((one) => isSame(one.preview, preview))
    for (const one of again) if (one.result === undefined) void putAside.run({ stage: one.preview.stage })
    setTable((before) => [
      { preview, result: undefined },
      ...before.filter((one) => !isSame(one.preview, preview)),
    ])
  }
  const importOne = async ({ stage }: ImportPreview) => {
    setImporting(stage)
    const result = await bringIn.run({ stage })
    setImporting(undefined)
    if (!result) return
    setTable((before) => before.map((one) => (one.preview.stage === stage ? { ...one, result } : one)))
    ledger.again()
  }
  const discard = async ({ stage }: ImportPreview) => {
    await putAside.run({ stage })
    setTable((before) => before.filter(({ preview }) => preview.stage !== stage))
  }

  useCommands([
    {
      id: 'inbox.choose',
      label: 'Choose a bundle',
      shortcut: 'c',
      when: !inspect.running,
      run: () => void choose(),
    },
  ])
  if (!ledger.data)
    return (
      <Page title="Inbox" lead={LOOK_FIRST}>
        <ErrorSentence error={ledger.error} />
        {!ledger.error && <p role="status">Reading what has come in…</p>}
      </Page>
    )
  const rows = ledger.data.filter(({ direction }) => direction === 'in')
  const isLooking = table.some(({ preview, result }) => preview.result === 'ready' && result === undefined)
  const button = (
    <Button
      variant={isLooking ? 'default' : 'filled'}
      onClick={() => void choose()}
      disabled={inspect.running}
    >
      Choose a bundle
    </Button>
  )
  const isEmpty = rows.length === 0 && table.length === 0 && !inspect.running
  return (
    <Page title="Inbox" lead={leadOf(table, importing !== undefined)} actions={isEmpty ? undefined : button}>
      <ErrorSentence error={refused ?? inspect.error ?? bringIn.error ?? putAside.error} />
      {inspect.running && (
        <Working
          label="Looking at the bundle"
          progress={inspect.latest?.progress}
          onCancel={inspect.cancel}
        />
      )}
      {isEmpty && (
        <EmptyState action={button}>
          Advisers send you bundles: one file each, ending in .cpdx. Choose one to see what is in it before
          you bring it in.
        </EmptyState>
      )}
      {table.map(({ preview, result }) => (
        <Arrival
          key={preview.stage}
          preview={preview}
          result={result}
          busy={bringIn.busy}
          importing={importing === preview.stage}
          onImport={() => void importOne(preview)}
          onDiscard={() => void discard(preview)}
        />
      ))}
      {rows.length > 0 && (
        <Section title="Bundles imported" note={counted(rows.length, 'bundle')}>
          <Ledger direction="in" rows={rows} />
        </Section>
      )}
    </Page>
  )
}

const LOOK_FIRST = 'Nothing is changed before you have looked.'

function leadOf(table: readonly OnTable[], importing: boolean): string {
  if (importing) return 'The records of the bundle are being brought in.'
  const isIn = table.some(({ result }) => result?.result === 'imported')
  return isIn ? 'What was imported stands with its schools now.' : LOOK_FIRST
}

function isSame(one: ImportPreview, other: ImportPreview): boolean {
  return (
    one.owner === other.owner &&
    one.hub === other.hub &&
    one.seq === other.seq &&
    one.fileName === other.fileName
  )
}
