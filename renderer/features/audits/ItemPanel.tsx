import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { RATING_SOURCES } from '#shared/model/enums.ts'
import {
  type Framework,
  type FrameworkArea,
  type FrameworkItem,
  itemsOf,
  itemTitle,
} from '#shared/model/framework.ts'
import { EvidenceLines } from './EvidenceLines.tsx'
import { ItemNeeds } from './ItemNeeds.tsx'
import { LevelButtons } from './LevelButtons.tsx'
import { percent } from './profile.ts'
import { type AgreedByItem, agreedWords } from './ratings.ts'
import type { VisitActions } from './visit-keys.ts'

type ItemPanelProps = Readonly<{
  page: AuditPage
  framework: Framework
  area: FrameworkArea
  item: FrameworkItem
  agreed: AgreedByItem
  /** "Saved 10:42", of this item's level. */
  saved: string
  error: Error | undefined
  /** What there is to say after a move that led nowhere. */
  said: string
  descriptors: boolean
  needOpen: boolean
  onNeedOpen: (open: boolean) => void
  readOnly: boolean
  actions: VisitActions
  headingRef: RefObject<HTMLHeadingElement | null>
  evidenceRef: RefObject<HTMLInputElement | null>
}>

/** One item: what it says, its level, its evidence and the need that comes of it. */
export function ItemPanel(props: ItemPanelProps) {
  const { page, framework, area, item, agreed, saved, error, said, descriptors, readOnly, actions } = props
  const total = itemsOf(framework).length
  return (
    <section className="audit-panel" aria-labelledby="item-title">
      <div className="audit-panel-top">
        <span>
          {area.id} {area.name}
        </span>
        <span className="audit-progress-words">
          {agreed.size} of {total} · {percent(agreed.size / total)}
        </span>
      </div>
      <div className="audit-progress" aria-hidden="true">
        <span style={{ width: `${(agreed.size / total) * 100}%` }} />
      </div>
      <div className="audit-item-head">
        <h2 id="item-title" ref={props.headingRef} tabIndex={-1}>
          <span className="audit-item-id">{item.id}</span> {itemTitle(item)}
        </h2>
        {item.weight > 1 && (
          <span className="audit-weight">counts {item.weight === 3 ? 'three times' : 'twice'}</span>
        )}
      </div>
      {item.title !== undefined && <p className="audit-statement">{item.statement}</p>}
      <LevelButtons
        framework={framework}
        item={item}
        agreed={agreed.get(item.id)}
        descriptors={descriptors}
        readOnly={readOnly}
        actions={actions}
      />
      <ErrorSentence error={error} />
      {descriptors && <Prompts page={page} framework={framework} item={item} />}
      <EvidenceLines
        page={page}
        itemId={item.id}
        readOnly={readOnly}
        inputRef={props.evidenceRef}
        onEscape={() => props.headingRef.current?.focus()}
      />
      <ItemNeeds
        page={page}
        item={item}
        open={props.needOpen}
        onOpen={props.onNeedOpen}
        readOnly={readOnly}
        onEscape={() => props.headingRef.current?.focus()}
      />
      <div className="audit-foot" data-still={props.needOpen}>
        <Button variant="default" onClick={actions.back} aria-keyshortcuts="P">
          Back <kbd>P</kbd>
        </Button>
        {readOnly ? (
          <Button onClick={actions.forward} aria-keyshortcuts="ArrowRight">
            Next <kbd>→</kbd>
          </Button>
        ) : (
          <Button onClick={actions.next} aria-keyshortcuts="N">
            Next unrated <kbd>N</kbd>
          </Button>
        )}
        <Button
          variant="subtle"
          onClick={actions.descriptors}
          aria-pressed={descriptors}
          aria-keyshortcuts="?"
        >
          {descriptors ? 'Hide descriptors' : 'Show descriptors'} <kbd>?</kbd>
        </Button>
        <span className="audit-foot-state">
          <SaveState words={said || saved} />
        </span>
      </div>
    </section>
  )
}

const ASKED = { L: 'leaders', S: 'the staff survey', I: 'interviews', D: 'documents' } as const

type PromptsProps = Readonly<{ page: AuditPage; framework: Framework; item: FrameworkItem }>

/** Where to look, whom to ask, and how others see it as far as that is known. */
function Prompts({ page, framework, item }: PromptsProps) {
  const views = page.ratings.filter(({ body }) => body.itemId === item.id && body.source !== 'agreed')
  const asked = item.sources.map((source) => ASKED[source])
  const list = asked.length > 1 ? `${asked.slice(0, -1).join(', ')} and ${asked.at(-1)}` : asked[0]
  return (
    <dl className="audit-prompts">
      {item.evidence_prompt !== undefined && (
        <div>
          <dt>Look for</dt>
          <dd>{item.evidence_prompt}</dd>
        </div>
      )}
      <div>
        <dt>Learn it from</dt>
        <dd>{list}</dd>
      </div>
      {item.survey_statement !== null && (
        <div>
          <dt>Survey asks</dt>
          <dd>“{item.survey_statement}”</dd>
        </div>
      )}
      {views.length > 0 && (
        <div>
          <dt>Seen by</dt>
          <dd>
            {views
              .map(
                ({ body }) => `${RATING_SOURCES[body.source]}: ${agreedWords(framework, body).toLowerCase()}`,
              )
              .join(' · ')}
          </dd>
        </div>
      )}
    </dl>
  )
}
