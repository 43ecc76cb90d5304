import type { Framework, FrameworkItem } from '#shared/model/framework.ts'
import { hasAreaLevels } from './profile.ts'
import type { Agreed } from './ratings.ts'
import type { VisitActions } from './visit-keys.ts'

type LevelButtonsProps = Readonly<{
  framework: Framework
  item: FrameworkItem
  agreed: Agreed | undefined
  descriptors: boolean
  readOnly: boolean
  actions: VisitActions
}>

const WITHOUT_LEVEL = [
  { state: 'not_assessed', key: 'X', label: 'Not assessed' },
  { state: 'not_applicable', key: 'A', label: 'Does not apply' },
] as const

/** The levels side by side under their keys, each with what it looks like; then the two ways to have none. */
export function LevelButtons({ framework, item, agreed, descriptors, readOnly, actions }: LevelButtonsProps) {
  return (
    <fieldset className="audit-levels">
      <legend className="fb-hidden">Agreed level of {item.id}</legend>
      <div className="audit-level-row">
        {framework.scale.map(({ value, label }) => {
          const chosen = agreed?.state === 'rated' && agreed.level === value
          return (
            <button
              key={value}
              type="button"
              className="audit-level"
              aria-pressed={chosen}
              aria-keyshortcuts={String(value + 1)}
              disabled={readOnly}
              onClick={() => (chosen ? actions.takeBack() : actions.rate(value))}
            >
              <span className="audit-level-name">
                {!readOnly && <kbd>{value + 1}</kbd>} {label}
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
            aria-pressed={agreed?.state === state}
            aria-keyshortcuts={key}
            disabled={readOnly}
            onClick={() => (agreed?.state === state ? actions.takeBack() : actions.mark(state))}
          >
            {!readOnly && <kbd>{key}</kbd>} {label}
          </button>
        ))}
        {agreed !== undefined && !readOnly && (
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
  const words = item.descriptors?.[String(value)]
  if (words !== undefined) return <span className="audit-descriptor">{words}</span>
  if (value === 0 && hasAreaLevels(framework))
    return <span className="audit-descriptor">On the way. Most schools start here.</span>
  return null
}
