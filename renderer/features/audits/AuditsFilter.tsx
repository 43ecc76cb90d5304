import { TextInput } from '@mantine/core'
import { Choose } from '#renderer/ui/Choose.tsx'
import { options } from '#renderer/ui/options.ts'
import type { AuditRow } from '#shared/contract/audits.ts'
import { AUDIT_ROUNDS, AUDIT_STATUS } from '#shared/model/enums.ts'
import type { AuditFilter } from './audits-filter.ts'

type AuditsFilterProps = Readonly<{
  rows: readonly AuditRow[]
  /** The central team has several hubs. */
  readOnly: boolean
  value: AuditFilter
  onChange: (filter: AuditFilter) => void
}>

/** Finds an audit by its school, its state and its round. */
export function AuditsFilter({ rows, readOnly, value, onChange }: AuditsFilterProps) {
  const hubs = [...new Set(rows.map(({ hub }) => hub))].sort((a, b) => a.localeCompare(b, 'en-GB'))
  return (
    <search className="audits-filter" aria-label="Find an audit">
      <TextInput
        label="School"
        autoComplete="off"
        spellCheck={false}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <Choose
        label="Status"
        choices={options(AUDIT_STATUS)}
        value={value.status}
        onChange={(status) => onChange({ ...value, status })}
        none="All"
      />
      <Choose
        label="Round"
        choices={options(AUDIT_ROUNDS)}
        value={value.round}
        onChange={(round) => onChange({ ...value, round })}
        none="All"
      />
      {readOnly && hubs.length > 1 && (
        <Choose
          label="Hub"
          choices={hubs.map((hub) => ({ value: hub, label: hub }))}
          value={value.hub}
          onChange={(hub) => onChange({ ...value, hub })}
          none="All hubs"
        />
      )}
    </search>
  )
}
