import './choices.css'
import { Checkbox, Radio } from '@mantine/core'
import { type AuditRound, ROUNDS_IN_ORDER, roundAfter } from '#shared/model/audit-rounds.ts'
import { type AuditStatus, isOpen } from '#shared/model/audit-states.ts'
import { AUDIT_ROUNDS, type FRAMEWORK_STATES } from '#shared/model/enums.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { Choose } from './Choose.tsx'
import { DateField } from './DateField.tsx'
import { dayYear } from './dates.ts'
import { options } from './options.ts'

export type ChosenAudit = Readonly<{
  frameworkId: string
  frameworkVersion: string
  /** `null`: the round that comes next. */
  round: AuditRound | null
  status: 'planned' | 'collecting'
  visitOn: string | null
  /** A second audit of the same round was asked for. */
  again: boolean
}>

/** The first framework that ships, begun today: what most audits are. */
export const firstChoice: ChosenAudit = {
  frameworkId: SHIPPED_FRAMEWORKS[0]?.id ?? '',
  frameworkVersion: SHIPPED_FRAMEWORKS[0]?.version ?? '',
  round: null,
  status: 'collecting',
  visitOn: null,
  again: false,
}

type Before = Readonly<{ frameworkId: string; round: AuditRound; openedOn: string; status: AuditStatus }>

/** What is to be opened at a school that has had these audits. */
export function toOpen(choice: ChosenAudit, before: readonly Before[]) {
  const had = before.filter(({ frameworkId }) => frameworkId === choice.frameworkId)
  return { ...choice, round: choice.round ?? roundAfter(had.map(({ round }) => round)) }
}

/** The audit of the same round that the school has already, unless an extra one is opened. */
function twinOf(choice: ChosenAudit, before: readonly Before[]): Before | undefined {
  const { round, frameworkId } = toOpen(choice, before)
  if (!ROUNDS_IN_ORDER.includes(round)) return undefined
  return before.find((one) => one.frameworkId === frameworkId && one.round === round)
}

/** "The Baseline audit is not shared yet.", of the one before. */
function unsharedWords(choice: ChosenAudit, before: readonly Before[]): string {
  const open = before.filter(
    ({ frameworkId, status }) => frameworkId === choice.frameworkId && isOpen(status),
  )
  const rounds = ROUNDS_IN_ORDER.filter((round) => open.some((one) => one.round === round))
  const last = rounds.at(-1)
  return last === undefined ? '' : `The ${AUDIT_ROUNDS[last]} audit is not shared yet.`
}

type Offered = Readonly<{
  id: string
  version: string
  name: string
  areas: number
  items: number
  scale: readonly string[]
  state: keyof typeof FRAMEWORK_STATES
}>

type AuditChoiceProps = Readonly<{
  /** All that this workspace has; drafts are not offered. */
  frameworks: readonly Offered[]
  /** The audits that the school has. */
  before: readonly Before[]
  value: ChosenAudit
  onChange: (choice: ChosenAudit) => void
}>

/** On which framework an audit stands, which round it is, and whether it begins now. */
export function AuditChoice({ frameworks, before, value, onChange }: AuditChoiceProps) {
  const { round } = toOpen(value, before)
  const twin = twinOf(value, before)
  const published = frameworks.filter(({ state }) => state === 'published')
  const framework = published.findIndex(
    (one) => one.id === value.frameworkId && one.version === value.frameworkVersion,
  )
  return (
    <>
      <Radio.Group
        label="Framework"
        value={String(framework)}
        onChange={(index) => {
          const chosen = published[Number(index)]
          if (chosen)
            onChange({
              ...value,
              frameworkId: chosen.id,
              frameworkVersion: chosen.version,
              round: null,
              again: false,
            })
        }}
      >
        <div className="fb-choices fb-choices-column">
          {published.map((one, index) => (
            <Radio
              key={`${one.id} ${one.version}`}
              value={String(index)}
              label={
                published.some((other) => other !== one && other.name === one.name)
                  ? `${one.name}, version ${one.version}`
                  : one.name
              }
              description={`${one.items} items in ${one.areas} areas, ${one.scale.join(' · ')}`}
            />
          ))}
        </div>
      </Radio.Group>
      <Choose
        label="Round"
        choices={options(AUDIT_ROUNDS)}
        value={round}
        onChange={(chosen) => chosen !== null && onChange({ ...value, round: chosen, again: false })}
        description={
          value.round === null && before.length > 0
            ? `The next one of this school on this framework. ${unsharedWords(value, before)}`.trim()
            : undefined
        }
      />
      {twin && (
        <Checkbox
          label={`This school has its ${AUDIT_ROUNDS[twin.round]} audit of ${dayYear(twin.openedOn)} already. Open a second one.`}
          checked={value.again}
          onChange={(event) => onChange({ ...value, again: event.currentTarget.checked })}
          required
        />
      )}
      <Radio.Group
        label="Begins"
        value={value.status}
        onChange={(status) => onChange({ ...value, status: status === 'planned' ? 'planned' : 'collecting' })}
      >
        <div className="fb-choices">
          <Radio value="collecting" label="Now: collecting starts" />
          <Radio value="planned" label="Later: it is planned" />
        </div>
      </Radio.Group>
      <DateField
        label="Day of the visit, if it is known"
        value={value.visitOn}
        onChange={(visitOn) => onChange({ ...value, visitOn })}
      />
    </>
  )
}
