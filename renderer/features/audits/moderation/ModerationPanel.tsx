import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import { howConfidence } from '#shared/model/how.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { HowButton } from '../how/HowButton.tsx'
import type { ItemActions } from '../item-keys.ts'
import type { Rated } from '../ratings.ts'
import type { Rating } from '../use-rating.ts'
import { Gap } from '../views/Gap.tsx'
import { confidenceWords } from '../views/view-words.ts'
import { EvidenceLines } from '../visit/EvidenceLines.tsx'
import { LevelButtons } from '../visit/LevelButtons.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { Sources } from './Sources.tsx'

type ModerationPanelProps = Readonly<{
  page: AuditPage
  framework: Framework
  views: ItemViews
  agreed: Rated | undefined
  agreedCount: number
  /** A level that was pressed and waits for its reason. */
  waiting: Level | undefined
  onWaiting: (level: Level | undefined) => void
  undoably: Rating['undoably']
  /** "Saved 10:42", or what there is to say after a move that led nowhere. */
  words: string
  error: Error | undefined
  descriptors: boolean
  readOnly: boolean
  locked: boolean
  actions: ItemActions
  headingRef: RefObject<HTMLHeadingElement | null>
  reasonRef: RefObject<HTMLInputElement | null>
  evidenceRef: RefObject<HTMLInputElement | null>
}>

/** One item: every view of it, then the level that adviser and lead agree. */
export function ModerationPanel(props: ModerationPanelProps) {
  const { page, framework, views, agreed, waiting, onWaiting, descriptors, locked, actions } = props
  const item = itemsOf(framework).find(({ id }) => id === views.itemId)
  if (!item) return null
  const waits = waiting !== undefined && waiting !== agreed?.level ? waiting : undefined
  const toHeading = () => props.headingRef.current?.focus()
  return (
    <section className="audit-panel audit-agree-panel" aria-labelledby="item-title">
      <div className="audit-panel-top">
        <span className="audit-progress-words">
          {props.agreedCount} of {itemsOf(framework).length} agreed
        </span>
        <SaveState words={props.words} />
        {item.weight > 1 && (
          <span className="audit-weight">counts {item.weight === 3 ? 'three times' : 'twice'}</span>
        )}
      </div>
      <div className="audit-item-head">
        <h2 id="item-title" ref={props.headingRef} tabIndex={-1}>
          <span className="audit-item-id">{item.id}</span> {itemTitle(item)}
        </h2>
      </div>
      {item.title !== undefined && <p className="audit-statement">{item.statement}</p>}
      <Sources page={page} framework={framework} views={views} />
      <div className="audit-agree-sure">
        <p className="audit-gap">
          Confidence: {confidenceWords(views).toLowerCase()}{' '}
          <HowButton of={`the confidence in ${views.itemId}`} how={() => howConfidence(framework, views)} />
        </p>
        <Gap framework={framework} views={views} />
      </div>
      <LevelButtons
        framework={framework}
        item={item}
        legend={`Agreed level of ${item.id}`}
        rated={waits === undefined ? agreed : { state: 'rated', level: waits }}
        descriptors={descriptors}
        locked={locked}
        actions={actions}
      />
      <ReasonForm
        key={
          page.ratings.find(({ body }) => body.source === 'agreed' && body.itemId === item.id)?.id ?? 'new'
        }
        page={page}
        framework={framework}
        views={views}
        agreed={agreed}
        waiting={waits}
        onWaiting={onWaiting}
        undoably={props.undoably}
        locked={locked}
        inputRef={props.reasonRef}
        onEscape={toHeading}
      />
      <ErrorSentence error={props.error} />
      <EvidenceLines
        page={page}
        itemId={item.id}
        locked={locked}
        inputRef={props.evidenceRef}
        onEscape={toHeading}
      />
      <div className="audit-foot">
        <Button variant="default" onClick={actions.back} aria-keyshortcuts="P">
          Back <kbd>P</kbd>
        </Button>
        {locked ? (
          <Button onClick={actions.forward} aria-keyshortcuts="ArrowRight">
            Next <kbd>→</kbd>
          </Button>
        ) : (
          <Button onClick={actions.next} aria-keyshortcuts="N">
            Next not agreed <kbd>N</kbd>
          </Button>
        )}
        <Button
          variant="subtle"
          onClick={actions.descriptors}
          aria-pressed={descriptors}
          aria-keyshortcuts="?"
        >
          Descriptors <kbd>?</kbd>
        </Button>
      </div>
    </section>
  )
}
