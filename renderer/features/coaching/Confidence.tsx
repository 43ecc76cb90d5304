import { type KeyboardEvent, useId } from 'react'

const SCALE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

type ConfidenceProps = Readonly<{
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: () => void
}>

/** How sure the CPD lead is of taking the next step, 0 to 10. Arrows choose, Backspace takes the answer back. */
export function Confidence({ value, onChange, onBlur }: ConfidenceProps) {
  const name = useId()
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    onChange(null)
  }
  return (
    <fieldset className="coaching-group" onKeyDown={clear} onBlur={onBlur}>
      <legend>
        How sure are they of the next step? <span className="fb-quiet">0 not at all, 10 quite sure</span>
      </legend>
      <div className="coaching-scale">
        {SCALE.map((figure) => (
          <label
            key={figure}
            className={figure === value ? 'coaching-figure coaching-figure-on' : 'coaching-figure'}
          >
            <input type="radio" name={name} checked={figure === value} onChange={() => onChange(figure)} />
            {figure}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
