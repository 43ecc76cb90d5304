import './choices.css'
import { Radio } from '@mantine/core'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { FRAMEWORKS, itemsOf } from '#shared/model/framework.ts'
import { Choose } from './Choose.tsx'
import { options } from './options.ts'

export type ChosenAudit = Readonly<{
  frameworkId: string
  frameworkVersion: string
  round: keyof typeof AUDIT_ROUNDS
}>

/** The baseline on the first framework that ships: what most audits are. */
export const firstChoice: ChosenAudit = {
  frameworkId: FRAMEWORKS[0]?.id ?? '',
  frameworkVersion: FRAMEWORKS[0]?.version ?? '',
  round: 'baseline',
}

type AuditChoiceProps = Readonly<{ value: ChosenAudit; onChange: (choice: ChosenAudit) => void }>

/** On which framework an audit stands and which round it is. */
export function AuditChoice({ value, onChange }: AuditChoiceProps) {
  const framework = FRAMEWORKS.findIndex(
    (one) => one.id === value.frameworkId && one.version === value.frameworkVersion,
  )
  return (
    <>
      <Radio.Group
        label="Framework"
        value={String(framework)}
        onChange={(index) => {
          const chosen = FRAMEWORKS[Number(index)]
          if (chosen) onChange({ ...value, frameworkId: chosen.id, frameworkVersion: chosen.version })
        }}
      >
        <div className="fb-choices fb-choices-column">
          {FRAMEWORKS.map((one, index) => (
            <Radio
              key={`${one.id} ${one.version}`}
              value={String(index)}
              label={one.name}
              description={`${itemsOf(one).length} items in ${one.areas.length} areas, ${one.scale.map((step) => step.label).join(' · ')}`}
            />
          ))}
        </div>
      </Radio.Group>
      <Choose
        label="Round"
        choices={options(AUDIT_ROUNDS)}
        value={value.round}
        onChange={(round) => round !== null && onChange({ ...value, round })}
      />
    </>
  )
}
