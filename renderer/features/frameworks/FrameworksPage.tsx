import { Button } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import type { FrameworkRow } from '#shared/contract/frameworks.ts'
import { FRAMEWORK_STATES } from '#shared/model/enums.ts'
import { ImportFramework } from './ImportFramework.tsx'
import { useImport } from './use-import.ts'
import { originWords } from './words.ts'

/** Every framework of this workspace. A file can be dropped anywhere on the page. */
export function FrameworksPage() {
  const frameworks = useRead('frameworks.list')
  const load = useImport()
  const [over, setOver] = useState(false)
  useCommands([
    {
      id: 'frameworks-import',
      label: 'Import the file of a framework',
      shortcut: 'i',
      run: () => void load.choose(),
    },
  ])
  const drop = async (event: DragEvent) => {
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    await load.take(file)
  }
  const rows = frameworks.data ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button does the same
    <div
      className={over ? 'frameworks-drop frameworks-drop-over' : 'frameworks-drop'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <Page
        title="Frameworks"
        lead="What audits ask. A published version never changes; an edited copy is a version of its own."
        actions={
          <Button loading={load.busy} onClick={() => void load.choose()}>
            Import a file
          </Button>
        }
      >
        <ErrorSentence error={frameworks.error ?? load.error} />
        {rows.length > 0 && (
          <DataTable
            caption="Frameworks: those that ship first, then by name, the newest version first"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ id, version }) => `${id}@${version}`}
            href={({ id, version }) => paths.framework(id, version)}
          />
        )}
        <p className="fb-quiet frameworks-hint">A file of a framework can also be dropped on this page.</p>
        {load.found && <ImportFramework found={load.found} onClose={load.close} />}
      </Page>
    </div>
  )
}

const COLUMNS: readonly Column<FrameworkRow>[] = [
  { key: 'name', head: 'Framework', cell: (row) => row.name || 'Without a name', sort: (row) => row.name },
  { key: 'version', head: 'Version', cell: (row) => row.version, sort: (row) => row.version },
  { key: 'origin', head: 'Where from', cell: originWords, sort: originWords },
  {
    key: 'state',
    head: 'State',
    cell: ({ state }) => <Status tone={state === 'draft' ? 'due' : 'good'}>{FRAMEWORK_STATES[state]}</Status>,
    sort: (row) => row.state,
  },
  { key: 'items', head: 'Items', cell: (row) => row.items, sort: (row) => row.items, align: 'right' },
  { key: 'audits', head: 'Audits', cell: (row) => row.audits, sort: (row) => row.audits, align: 'right' },
]
