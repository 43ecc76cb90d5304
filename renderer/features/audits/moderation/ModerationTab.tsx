import { useRef, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import type { DraftRow } from '#shared/contract/drafts.ts'
import { departsFrom } from '#shared/model/moderation.ts'
import { LEVELS, type Level } from '#shared/model/rating.ts'
import type { AuditTabProps } from '../audit-tab.ts'
import { focusField } from '../focus-field.ts'
import { useItemKeys } from '../item-keys.ts'
import type { Rated } from '../ratings.ts'
import { useLevelUndo } from '../use-level-undo.ts'
import { useRating } from '../use-rating.ts'
import { beside, type Filter, nextOpen, shownItems } from './filters.ts'
import { ModerationList } from './ModerationList.tsx'
import { ModerationPanel } from './ModerationPanel.tsx'
import { ModerationTools } from './ModerationTools.tsx'
import './moderation.css'

/** Adviser and lead go through the items together: every view of each, and one agreed level. */
export function ModerationTab(props: AuditTabProps) {
  const drafts = useRead('drafts.list')
  if (drafts.waiting) return null
  return <Moderation {...props} waiting={waitingIn(drafts.data ?? [], props.page.audit.id)} />
}

type ModerationProps = AuditTabProps & Readonly<{ waiting: ReadonlyMap<string, Level> }>

function Moderation({ page, framework, views, readOnly, locked, waiting: lost }: ModerationProps) {
  const rating = useRating(page.audit.id, 'agreed', page.ratings, useLevelUndo(framework))
  // Levels that were pressed and wait for their reason.
  const [waiting, setWaiting] = useState(lost)
  const [filter, setFilter] = useState<Filter>('all')
  const [at, setAt] = useState(() => [...lost.keys()][0] ?? firstOf(views))
  const [descriptors, setDescriptors] = useState(false)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const reason = useRef<HTMLInputElement>(null)
  const evidence = useRef<HTMLInputElement>(null)
  const shown = shownItems(views, filter, at)
  const view = views.find(({ itemId }) => itemId === at)

  function go(to: string | undefined): void {
    if (to === undefined) return
    setSaid('')
    setAt(to)
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }

  function goToNext(): void {
    const next = nextOpen(shown, rating.rated, at)
    if (next !== undefined) go(next)
    else if (filter === 'all') setSaid('Every item is agreed. The profile shows the whole.')
    else setSaid('No other of these is open.')
  }

  function wait(itemId: string, level: Level | undefined): void {
    setWaiting((before) => {
      const others = [...before].filter(([id]) => id !== itemId)
      return new Map(level === undefined ? others : [...others, [itemId, level]])
    })
  }

  function rate(level: Level): void {
    if (!view) return
    setSaid('')
    if (departsFrom(view.span, level) && rating.noteOf(at).trim() === '') {
      wait(at, level)
      requestAnimationFrame(() => focusField(reason))
      return
    }
    wait(at, undefined)
    void rating.set(at, { level, state: 'rated' })
  }

  function set(rated: Rated): void {
    setSaid('')
    wait(at, undefined)
    void rating.set(at, rated)
  }

  function takeBack(): void {
    setSaid('')
    if (waiting.has(at)) wait(at, undefined)
    else void rating.takeBack(at, `Took back the agreed level of ${at}.`)
  }

  const actions = {
    rate,
    mark: (state: 'not_assessed' | 'not_applicable') => set({ level: null, state }),
    takeBack,
    next: goToNext,
    back: () => go(beside(shown, at, -1)),
    forward: () => go(beside(shown, at, 1)),
    descriptors: () => setDescriptors((before) => !before),
  }
  useItemKeys({
    framework,
    actions,
    locked,
    nextLabel: 'Go to the next item that is not agreed',
    more: [
      {
        id: 'agreed-reason',
        label: 'Write the reason of the agreed level',
        shortcut: 'w',
        when: !locked,
        run: () => focusField(reason),
      },
      {
        id: 'evidence',
        label: 'Write a line of evidence',
        shortcut: 'e',
        when: !locked,
        run: () => focusField(evidence),
      },
    ],
  })

  return (
    <div className="audit-agree">
      <ModerationTools
        auditId={page.audit.id}
        views={views}
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          const [first] = shownItems(views, next, '')
          if (first !== undefined && !shownItems(views, next, '').includes(at)) setAt(first)
        }}
        locked={locked}
        onAgreed={() => heading.current?.focus()}
      />
      <div className="audit-agree-parts">
        <ModerationList
          framework={framework}
          views={views}
          shown={new Set(shown)}
          agreed={rating.rated}
          waiting={waiting}
          at={at}
          onGo={go}
        />
        {view && (
          <ModerationPanel
            key={view.itemId}
            page={page}
            framework={framework}
            views={view}
            agreed={rating.rated.get(at)}
            agreedCount={rating.rated.size}
            waiting={waiting.get(at)}
            onWaiting={(level) => wait(at, level)}
            undoably={rating.undoably}
            words={said || rating.words(at)}
            error={rating.error(at)}
            descriptors={descriptors}
            readOnly={readOnly}
            locked={locked}
            actions={actions}
            headingRef={heading}
            reasonRef={reason}
            evidenceRef={evidence}
          />
        )}
      </div>
    </div>
  )
}

function firstOf(views: AuditTabProps['views']): string {
  return (views.find(({ agreed }) => agreed === undefined) ?? views[0])?.itemId ?? ''
}

/** Levels that a crash, or a closed page, left waiting for their reason. */
function waitingIn(drafts: readonly DraftRow[], auditId: string): ReadonlyMap<string, Level> {
  const waiting = new Map<string, Level>()
  for (const { kind, body } of drafts) {
    if (kind !== 'rating' || body.auditId !== auditId || body.source !== 'agreed') continue
    const level = LEVELS.find((one) => one === body.level)
    if (level !== undefined && typeof body.itemId === 'string') waiting.set(body.itemId, level)
  }
  return waiting
}
