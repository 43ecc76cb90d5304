import { useId } from 'react'
import type { Framework } from '#shared/model/framework/framework.ts'
import { type ItemViews, VISIT_SOURCES, type VisitSource } from '#shared/model/moderation.ts'
import { viewWords } from '../views/view-words.ts'
import { useSourceNames } from './source.ts'

type SourceChoiceProps = Readonly<{
  framework: Framework
  views: ItemViews
  source: VisitSource
  onChoose: (source: VisitSource) => void
  locked: boolean
}>

/** From what the keys rate, with the level that each of the three gave this item so far. */
export function SourceChoice({ framework, views, source, onChoose, locked }: SourceChoiceProps) {
  const group = useId()
  const names = useSourceNames()
  return (
    <fieldset className="audit-source">
      <legend>{locked ? 'Rated from' : 'I am rating from'}</legend>
      <div className="audit-source-row">
        {VISIT_SOURCES.map((one) => (
          <label key={one} data-chosen={one === source}>
            <input type="radio" name={group} checked={one === source} onChange={() => onChoose(one)} />
            <span>{names[one]}</span>
            {views[one] !== undefined && (
              <span className="audit-source-level">{viewWords(framework, views[one])}</span>
            )}
          </label>
        ))}
      </div>
      <kbd>S</kbd>
    </fieldset>
  )
}
