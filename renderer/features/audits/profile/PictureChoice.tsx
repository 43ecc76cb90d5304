import { useId } from 'react'

type PictureChoiceProps<T extends string> = Readonly<{
  label: string
  choices: readonly Readonly<{ value: T; label: string }>[]
  value: T
  onChange: (value: T) => void
}>

/** Which picture is shown: arrow keys go from one to the next, as in any group of radio buttons. */
export function PictureChoice<T extends string>({ label, choices, value, onChange }: PictureChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="audit-pictures">
      <legend className="fb-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} data-chosen={choice.value === value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
