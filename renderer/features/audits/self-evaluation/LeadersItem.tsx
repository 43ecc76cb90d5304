import { Button, Textarea } from '@mantine/core'
import { type RefObject, useRef } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { client } from '#renderer/data/client.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import {
  type Framework,
  type FrameworkArea,
  type FrameworkItem,
  itemsOf,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import { COMMENT_LENGTH } from '#shared/model/self-evaluation.ts'
import { type ItemActions, useItemKeys } from '../item-keys.ts'
import type { Rated } from '../ratings.ts'
import type { LevelUndo, Stood } from '../use-level-undo.ts'
import { LevelButtons } from '../visit/LevelButtons.tsx'

type LeadersItemProps = Readonly<{
  page: AuditPage
  framework: Framework
  area: FrameworkArea
  item: FrameworkItem
  answered: number
  /** What there is to say after a move that led nowhere. */
  said: string
  descriptors: boolean
  locked: boolean
  onAnswer: () => void
  levelUndo: LevelUndo
  moves: Pick<ItemActions, 'next' | 'back' | 'forward' | 'descriptors'>
  headingRef: RefObject<HTMLHeadingElement | null>
}>

/** One item as the leaders see it: the answer is saved as it is pressed, the comment as it is typed. */
export function LeadersItem(props: LeadersItemProps) {
  const { page, framework, area, item, answered, said, descriptors, locked, onAnswer, moves, headingRef } =
    props
  const { levelUndo } = props
  const record =
    page.ratings.find(({ body }) => body.itemId === item.id && body.source === 'self_evaluation') ?? null
  const form = useRecordForm('rating', record, {
    auditId: page.audit.id,
    schoolId: page.school.id,
    itemId: item.id,
    source: 'self_evaluation',
    level: null,
  })
  const comment = useRef<HTMLTextAreaElement>(null)
  const { level, state } = form.values
  const chosen = state === 'rated' && level === null ? undefined : { level, state }
  const set = (values: Rated, sentence?: string) => {
    onAnswer()
    void levelUndo({
      itemId: item.id,
      before: { level, state },
      run: async () => {
        form.set(values)
        return (await form.save()) !== undefined
      },
      restore,
      sentence,
    })
  }
  /** By then another item may be on screen, and this form gone. */
  const restore = async (before: Stood) => {
    try {
      const place = { auditId: page.audit.id, itemId: item.id, source: 'self_evaluation' } as const
      await client.audits.rate({ ...place, ...before })
      return true
    } catch {
      return false
    }
  }
  const answers: Pick<ItemActions, 'rate' | 'mark' | 'takeBack'> = {
    rate: (level) => set({ level, state: 'rated' }),
    mark: (state) => set({ level: null, state }),
    takeBack: () => {
      if (chosen !== undefined) set({ level: null, state: 'rated' }, `Took back the answer to ${item.id}.`)
    },
  }
  useItemKeys({
    framework,
    locked,
    nextLabel: 'Go to the next item without an answer',
    actions: { ...moves, ...answers },
    more: [
      {
        id: 'leaders-comment',
        label: 'Write the leaders’ comment',
        shortcut: 'c',
        when: !locked,
        run: () => comment.current?.focus(),
      },
    ],
  })
  const total = itemsOf(framework).length
  return (
    <section className="audit-panel" aria-labelledby="leaders-item">
      <div className="audit-panel-top">
        <span>
          {area.id} {area.name}
        </span>
        <span className="audit-progress-words">
          {answered} of {total}
        </span>
      </div>
      <div className="audit-progress" aria-hidden="true">
        <span style={{ width: `${(answered / total) * 100}%` }} />
      </div>
      <div className="audit-item-head">
        <h2 id="leaders-item" ref={headingRef} tabIndex={-1}>
          <span className="audit-item-id">{item.id}</span> {itemTitle(item)}
        </h2>
      </div>
      {item.title !== undefined && <p className="audit-statement">{item.statement}</p>}
      <LevelButtons
        framework={framework}
        item={item}
        legend={`How the leaders see ${item.id}`}
        rated={chosen}
        descriptors={descriptors}
        locked={locked}
        actions={answers}
      />
      {locked ? (
        form.values.note !== '' && <p className="audit-text fb-notes">{form.values.note}</p>
      ) : (
        <form className="leaders-comment" {...form.bind}>
          <Textarea
            {...form.field('note')}
            ref={comment}
            label={
              <>
                The leaders’ comment <kbd>C</kbd>
              </>
            }
            aria-keyshortcuts="C"
            description={`At most ${COMMENT_LENGTH.toLocaleString('en-GB')} characters, with nobody’s name. The central team can read it too.`}
            maxLength={COMMENT_LENGTH}
            autosize
            minRows={2}
            maxRows={10}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              if (form.state.dirty) void form.save()
              headingRef.current?.focus()
            }}
          />
          <Conflict form={form} labels={{ note: 'Comment', level: 'Level', state: 'Answer' }} />
        </form>
      )}
      <div className="audit-foot">
        <Button variant="default" onClick={moves.back} aria-keyshortcuts="P">
          Back <kbd>P</kbd>
        </Button>
        <Button onClick={locked ? moves.forward : moves.next} aria-keyshortcuts={locked ? 'ArrowRight' : 'N'}>
          {locked ? 'Next' : 'Next without an answer'} <kbd>{locked ? '→' : 'N'}</kbd>
        </Button>
        {item.descriptors !== undefined && (
          <Button
            variant="subtle"
            onClick={moves.descriptors}
            aria-pressed={descriptors}
            aria-keyshortcuts="?"
          >
            {descriptors ? 'Hide descriptors' : 'Show descriptors'} <kbd>?</kbd>
          </Button>
        )}
        <span className="audit-foot-state">
          <SaveState words={said || form.words} failed={form.state.status === 'failed'} />
        </span>
      </div>
    </section>
  )
}
