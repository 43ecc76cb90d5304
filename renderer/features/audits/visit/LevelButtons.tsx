import { type Framework, type FrameworkItem, looksLike } from '#shared/model/framework/framework.ts'
import type { ItemActions } from '../item-keys.ts'
import type { Rated } from '../ratings.ts'

type LevelButtonsProps = Readonly<{
  framework: Framework
  item: FrameworkItem
  /** Whose level it is: "My own view of B1.1". */
  legend: string
  rated: Rated | undefined
  descriptors: boolean
  locked: boolean
  actions: Pick<ItemActions, 'rate' | 'mark' | 'takeBack'>
}>

const WITHOUT_LEVEL = [
  { state: 'not_assessed', key: 'X', label: 'Not assessed' },
  { state: 'not_applicable', key: 'A', label: 'Does not apply' },
] as const

/** The levels side by side under their keys, each with what it looks like; then the two ways to have none. */
export function LevelButtons(props: LevelButtonsProps) {
  const { framework, item, legend, rated, descriptors, locked, actions } = props
  return (
    <fieldset className="audit-levels">
      <legend className="fb-hidden">{legend}</legend>
      <div className="audit-level-row">
        {framework.scale.map(({ value, label }) => {
          const chosen = rated?.state === 'rated' && rated.level === value
          return (
            <button
              key={value}
              type="button"
              className="audit-level"
              aria-pressed={chosen}
              aria-keyshortcuts={String(value + 1)}
              disabled={locked}
              onClick={() => (chosen ? actions.takeBack() : actions.rate(value))}
            >
              <span className="audit-level-name">
                {!locked && <kbd>{value + 1}</kbd>} {label}
              </span>
              {descriptors && <Descriptor framework={framework} item={item} value={value} />}
            </button>
          )
        })}
      </div>
      <div className="audit-without-level">
        {WITHOUT_LEVEL.map(({ state, key, label }) => (
          <button
            key={state}
            type="button"
            className="audit-small"
            aria-pressed={rated?.state === state}
            aria-keyshortcuts={key}
            disabled={locked}
            onClick={() => (rated?.state === state ? actions.takeBack() : actions.mark(state))}
          >
            {!locked && <kbd>{key}</kbd>} {label}
          </button>
        ))}
        {rated !== undefined && !locked && (
          <span className="audit-hint">
            <kbd>Backspace</kbd> takes it back
          </span>
        )}
      </div>
    </fieldset>
  )
}

function Descriptor({
  framework,
  item,
  value,
}: Readonly<{ framework: Framework; item: FrameworkItem; value: number }>) {
  const words = looksLike(framework, item, value)
  return words === '' ? null : <span className="audit-descriptor">{words}</span>
}
