import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { native } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import {
  ADVISER_COLUMNS,
  CENTRE_COLUMNS,
  SCHOOL_COLUMN_KEYS,
  SCHOOL_COLUMNS,
  type SchoolColumn,
  schoolListState,
} from '#shared/model/school-list.ts'
import { EMPTY, type ListState } from './use-list-state.ts'

type SchoolsToolsProps = Readonly<{ list: ListState; columns: readonly SchoolColumn[]; count: number }>

/** Views, columns and the way into a file. */
export function SchoolsTools({ list, columns, count }: SchoolsToolsProps) {
  const [open, setOpen] = useState<'columns' | 'view' | 'export'>()
  const views = useRead('views.list', { list: 'schools' })
  const { remove, error } = useRemove('view')
  const current = views.data?.find(({ id }) => id === list.view)
  useCommands([
    { id: 'schools-view', label: 'Save this list as a view', run: () => setOpen('view') },
    { id: 'schools-columns', label: 'Choose the columns', run: () => setOpen('columns') },
    { id: 'schools-export', label: 'Export this list', shortcut: 'e', run: () => setOpen('export') },
    ...(views.data ?? []).map((view) => ({
      id: `schools-view-${view.id}`,
      label: `Show the view ${view.body.name}`,
      run: () => list.use(schoolListState.parse(view.body), view.id),
    })),
  ])
  const close = () => setOpen(undefined)
  return (
    <>
      <ErrorSentence error={error} />
      <Group gap="xs" align="center">
        {(views.data ?? []).length > 0 && (
          <Choose
            aria-label="View"
            choices={(views.data ?? []).map(({ id, body }) => ({ value: id, label: body.name }))}
            value={current?.id ?? null}
            onChange={(id) => {
              const chosen = views.data?.find((view) => view.id === id)
              list.use(chosen ? schoolListState.parse(chosen.body) : EMPTY, chosen?.id ?? null)
            }}
            none="No view"
          />
        )}
        {current && (
          <Button
            variant="subtle"
            onClick={async () => {
              if (await remove(current)) list.use(list.state, null)
            }}
          >
            Delete view
          </Button>
        )}
        <Button variant="default" onClick={() => setOpen('view')}>
          Save view
        </Button>
        <Button variant="default" onClick={() => setOpen('columns')}>
          Columns
        </Button>
        <Button variant="default" onClick={() => setOpen('export')} disabled={count === 0}>
          Export
        </Button>
      </Group>
      {open === 'columns' && <Columns list={list} columns={columns} onClose={close} />}
      {open === 'view' && (
        <SaveView
          list={list}
          columns={columns}
          current={current && { id: current.id, base: current.base, name: current.body.name }}
          onClose={close}
        />
      )}
      {open === 'export' && <Export list={list} count={count} onClose={close} />}
    </>
  )
}

type ColumnsProps = Readonly<{ list: ListState; columns: readonly SchoolColumn[]; onClose: () => void }>

function Columns({ list, columns, onClose }: ColumnsProps) {
  const usual = useReadOnly() ? CENTRE_COLUMNS : ADVISER_COLUMNS
  const toggle = (key: SchoolColumn, on: boolean) =>
    list.change({ columns: on ? [...columns, key] : columns.filter((one) => one !== key) })
  return (
    <Modal opened onClose={onClose} title="Columns of the list" size="md">
      <div className="schools-columns">
        {SCHOOL_COLUMN_KEYS.map((key) => (
          <Checkbox
            key={key}
            label={SCHOOL_COLUMNS[key].head}
            checked={columns.includes(key)}
            disabled={key === 'name'}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
        ))}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => list.change({ columns: [...usual] })}>
          The usual ones
        </Button>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Modal>
  )
}

type SaveViewProps = Readonly<{
  list: ListState
  columns: readonly SchoolColumn[]
  current: Readonly<{ id: string; base: string[]; name: string }> | undefined
  onClose: () => void
}>

/** Under the name of the view that is open it is changed; under another name it is a new one. */
function SaveView({ list, columns, current, onClose }: SaveViewProps) {
  const [name, setName] = useState(current?.name ?? '')
  const [asked, setAsked] = useState(false)
  const save = useWrite('views.save')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === '') return
    const same = current?.name === name.trim() ? current : undefined
    const saved = await save.run({
      ...(same ? { id: same.id } : {}),
      base: same?.base ?? [],
      body: { name: name.trim(), ...list.state, columns: [...columns] },
    })
    if (!saved) return
    list.use(list.state, saved.id)
    say(`Saved the view “${name.trim()}”.`)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Save this list as a view" size="md">
      <form className="fb-form" onSubmit={(event) => void submit(event)}>
        <p>The filter, the order and the columns are kept as they stand. Views stay on this computer.</p>
        <TextInput
          label="Name of the view"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={asked && name.trim() === '' ? 'Give the view a name.' : undefined}
          data-autofocus
        />
        <ErrorSentence error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.busy}>
            {current?.name === name.trim() ? 'Change the view' : 'Save the view'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

type ExportProps = Readonly<{ list: ListState; count: number; onClose: () => void }>

function Export({ list, count, onClose }: ExportProps) {
  const [refused, setRefused] = useState<AppError>()
  const write = useWrite('schools.exportList')
  const run = async (format: 'csv' | 'xlsx') => {
    setRefused(undefined)
    try {
      const target = await native.chooseTarget({
        purpose: format === 'csv' ? 'table-csv' : 'table-xlsx',
        suggestedName: `Schools ${today()}`,
      })
      if (target === null) return
      const made = await write.run({ file: target.grant, format, state: list.state })
      if (!made) return
      say(`Wrote ${counted(made.rows, 'school')} to ${target.name}.`)
      onClose()
    } catch (error) {
      setRefused(inWords(error))
    }
  }
  return (
    <Modal opened onClose={onClose} title="Export this list" size="md">
      <p>
        {counted(count, 'school')} with the columns and in the order of the screen. The file holds names of
        people where such a column is shown.
      </p>
      <ErrorSentence error={refused ?? write.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void run('csv')} loading={write.busy}>
          CSV file
        </Button>
        <Button onClick={() => void run('xlsx')} loading={write.busy} data-autofocus>
          Excel workbook
        </Button>
      </Group>
    </Modal>
  )
}
