import {
  type Framework,
  type FrameworkItem,
  hasAreaLevels,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import { ASKED_WORDS } from './words.ts'

/** An item as auditors read it: the statement, what each level looks like, whom to ask and what. */
export function ItemText({ item, framework }: Readonly<{ item: FrameworkItem; framework: Framework }>) {
  const described = framework.scale.filter(({ value }) => item.descriptors?.[String(value)])
  return (
    <article className="frameworks-item">
      <div className="frameworks-item-head">
        <h3>
          <span className="frameworks-id">{item.id}</span> {itemTitle(item)}
        </h3>
        <span className="fb-quiet frameworks-item-facts">
          {hasAreaLevels(framework) && (
            <span className="frameworks-weight">
              <span className="fb-hidden">Weight </span>×{item.weight}
            </span>
          )}
          <span>{item.sources.map((source) => ASKED_WORDS[source]).join(' · ')}</span>
        </span>
      </div>
      {item.title !== undefined && item.title !== '' && (
        <p className="frameworks-statement">{item.statement}</p>
      )}
      {described.length > 0 && (
        <dl className="frameworks-levels" style={{ gridTemplateColumns: `repeat(${described.length}, 1fr)` }}>
          {described.map(({ value, label }) => (
            <div key={value}>
              <dt>{label}</dt>
              <dd>{item.descriptors?.[String(value)]}</dd>
            </div>
          ))}
        </dl>
      )}
      {(item.evidence_prompt || item.survey_statement) && (
        <dl className="frameworks-asked">
          {item.evidence_prompt && (
            <div>
              <dt>Look for</dt>
              <dd>{item.evidence_prompt}</dd>
            </div>
          )}
          {item.survey_statement && (
            <div>
              <dt>Staff are asked</dt>
              <dd>“{item.survey_statement}”</dd>
            </div>
          )}
        </dl>
      )}
    </article>
  )
}
