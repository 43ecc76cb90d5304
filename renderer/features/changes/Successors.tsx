import { Radio } from '@mantine/core'
import { dayYear } from '#renderer/ui/dates.ts'
import type { RegisterChange } from '#shared/contract/register-changes.ts'

type SuccessorsProps = Readonly<{
  change: RegisterChange
  value: string | undefined
  onChange: (urn: string) => void
}>

/** Which school a closed one has become, where that is not plain: each with what speaks for it. */
export function Successors({ change, value, onChange }: SuccessorsProps) {
  return (
    <Radio.Group
      label={`Which school has ${change.schoolName} become?`}
      value={value ?? ''}
      onChange={onChange}
      className="changes-successors"
    >
      {change.successors.map(({ urn, name, type, town, openDate, evidence }) => (
        <Radio
          key={urn}
          value={urn}
          label={`${name}, URN ${urn}`}
          description={[
            [type, town, openDate === null ? '' : `opened ${dayYear(openDate)}`]
              .filter((part) => part !== '')
              .join(', '),
            ...evidence,
          ].join(' · ')}
        />
      ))}
    </Radio.Group>
  )
}
