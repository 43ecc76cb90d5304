import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { Choose } from '#renderer/ui/Choose.tsx'
import { options } from '#renderer/ui/options.ts'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { PARTNER_STATUS } from '#shared/model/enums.ts'
import { FLAG_CODES, FLAGS } from '#shared/model/flags.ts'
import { isFiltered, type ListState } from './use-list-state.ts'

type SchoolsFilterProps = Readonly<{ rows: readonly SchoolRow[]; list: ListState; withHub: boolean }>

/** What of the list is shown. A choice that no school would fit is not offered. */
export function SchoolsFilter({ rows, list, withHub }: SchoolsFilterProps) {
  const { state, change } = list
  const offered = useMemo(() => offeredBy(rows), [rows])
  return (
    <search className="schools-filter" aria-label="Filter">
      <TextInput
        label="Find"
        placeholder="Name, town, lead or URN"
        value={state.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('.fb-table tbody a[href]')?.focus()
        }}
        autoComplete="off"
        spellCheck={false}
      />
      {withHub && (
        <Choose
          label="Hub"
          choices={offered.hub.map(same)}
          value={state.hub || null}
          onChange={(hub) => change({ hub: hub ?? '' })}
          none="All hubs"
        />
      )}
      <Choose
        label="Flag"
        choices={[{ value: 'any', label: 'Any flag' }, ...offered.flag]}
        value={state.flag || null}
        onChange={(flag) => change({ flag: flag ?? '' })}
        none="All schools"
      />
      <Choose
        label="Status"
        choices={options(PARTNER_STATUS)}
        value={(state.status || null) as keyof typeof PARTNER_STATUS | null}
        onChange={(status) => change({ status: status ?? '' })}
        none="Any"
      />
      <Choose
        label="Phase"
        choices={offered.phase.map(same)}
        value={state.phase || null}
        onChange={(phase) => change({ phase: phase ?? '' })}
        none="Any"
      />
      <Choose
        label="Local authority"
        choices={offered.la.map(same)}
        value={state.la || null}
        onChange={(la) => change({ la: la ?? '' })}
        none="Any"
      />
      {isFiltered(state) && (
        <Button
          variant="subtle"
          onClick={() => change({ text: '', status: '', phase: '', la: '', flag: '', hub: '' })}
        >
          Show all
        </Button>
      )}
    </search>
  )
}

function offeredBy(rows: readonly SchoolRow[]) {
  const of = (value: (row: SchoolRow) => string) =>
    [...new Set(rows.map(value))].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en-GB'))
  const flags = new Set(rows.flatMap((row) => row.flags.map(({ flag }) => flag)))
  return {
    hub: of((row) => row.hub),
    phase: of((row) => row.phase),
    la: of((row) => row.laName),
    flag: FLAG_CODES.filter((flag) => flags.has(flag)).map((flag) => ({
      value: flag as string,
      label: FLAGS[flag] as string,
    })),
  }
}

function same(value: string) {
  return { value, label: value }
}
