import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import {
  type Framework,
  type FrameworkArea,
  type FrameworkItem,
  itemsOf,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import type { ItemViews, VisitSource } from '#shared/model/moderation.ts'
import type { ItemActions } from '../item-keys.ts'
import type { RatedByItem } from '../ratings.ts'
import { BothViews } from '../views/BothViews.tsx'
import { EvidenceLines } from './EvidenceLines.tsx'
import { ItemNeeds } from './ItemNeeds.tsx'
import { LevelButtons } from './LevelButtons.tsx'
import { SourceChoice } from './SourceChoice.tsx'
import { useSourceNames } from './source.ts'

type ItemPanelProps = Readonly<{
  page: AuditPage
  framework: Framework
  area: FrameworkArea
  item: FrameworkItem
  views: ItemViews
  source: VisitSource
  onSource: (source: VisitSource) => void
  rated: RatedByItem
  /** "Saved 10:42", of this item's level. */
  saved: string
  error: Error | undefined
  /** What there is to say after a move that led nowhere. */
  said: string
  descriptors: boolean
  needOpen: boolean
  onNeedOpen: (open: boolean) => void
  readOnly: boolean
  locked: boolean
  actions: ItemActions
  headingRef: RefObject<HTMLHeadingElement | null>
  evidenceRef: RefObject<HTMLInputElement | null>
}>

/** One item: what it says, how others see it, its level, its evidence and the need that comes of it. */
export function ItemPanel(props: ItemPanelProps) {
  const { page, framework, area, item, source, rated, saved, error, said, descriptors, locked, actions } =
    props
  const names = useSourceNames()
  const total = itemsOf(framework).length
  const toHeading = () => props.headingRef.current?.focus()
  return (
    <section className="audit-panel" aria-labelledby="item-title">
      <div className="audit-panel-top">
        <span>
          {area.id} {area.name}
        </span>
        <span className="audit-progress-words">
          {rated.size} of {total} rated from {names[source].toLowerCase()}
        </span>
      </div>
      <div className="audit-progress" aria-hidden="true">
        <span style={{ width: `${(rated.size / total) * 100}%` }} />
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
      <BothViews page={page} framework={framework} views={props.views} />
      <SourceChoice
        framework={framework}
        views={props.views}
        source={source}
        onChoose={props.onSource}
        locked={locked}
      />
      <LevelButtons
        framework={framework}
        item={item}
        legend={`${names[source]}: level of ${item.id}`}
        rated={rated.get(item.id)}
        descriptors={descriptors}
        locked={locked}
        actions={actions}
      />
      <ErrorSentence error={error} />
      {descriptors && <Prompts item={item} />}
      <EvidenceLines
        page={page}
        itemId={item.id}
        locked={locked}
        inputRef={props.evidenceRef}
        onEscape={toHeading}
      />
      <ItemNeeds
        page={page}
        item={item}
        open={props.needOpen}
        onOpen={props.onNeedOpen}
        readOnly={props.readOnly}
        onEscape={toHeading}
      />
      <div className="audit-foot" data-still={props.needOpen}>
        <Button variant="default" onClick={actions.back} aria-keyshortcuts="P">
          Back <kbd>P</kbd>
        </Button>
        {locked ? (
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

/** Where to look and whom to ask. */
function Prompts({ item }: Readonly<{ item: FrameworkItem }>) {
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
    </dl>
  )
}
