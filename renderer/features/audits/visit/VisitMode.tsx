import { useRef, useState } from 'react'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import type { AuditTabProps } from '../audit-tab.ts'
import { focusField } from '../focus-field.ts'
import { useItemKeys } from '../item-keys.ts'
import { itemBeside, nextUnrated, type Rated, type RatedByItem } from '../ratings.ts'
import { useLevelUndo } from '../use-level-undo.ts'
import { useRating } from '../use-rating.ts'
import { ItemList } from './ItemList.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { useSourceNames, useVisitSource } from './source.ts'

/** All items of an audit on one keyboard path: rate, one line of evidence, the next that is unrated. */
export function VisitMode({ page, framework, views, startAt, readOnly, locked }: AuditTabProps) {
  const { source, choose, chooseNext } = useVisitSource(page.audit.id)
  const rating = useRating(page.audit.id, source, page.ratings, useLevelUndo(framework))
  const names = useSourceNames()
  const [at, setAt] = useState(() => startAt ?? firstOpen(framework, rating.rated))
  const [descriptors, setDescriptors] = useState(true)
  const [needOpen, setNeedOpen] = useState(false)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const evidence = useRef<HTMLInputElement>(null)
  const area = framework.areas.find((candidate) => candidate.items.some((item) => item.id === at))
  const item = area?.items.find((candidate) => candidate.id === at)
  const view = views.find(({ itemId }) => itemId === at)

  function go(to: string | undefined): void {
    if (to === undefined) return
    setSaid('')
    setNeedOpen(false)
    setAt(to)
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }

  function goToNext(): void {
    const next = nextUnrated(framework, rating.rated, at)
    if (next) go(next.id)
    else setSaid(`Every item has a level from ${names[source].toLowerCase()}. Next: agree the levels.`)
  }

  function set(rated: Rated): void {
    setSaid('')
    void rating.set(at, rated)
  }

  const actions = {
    rate: (level: 0 | 1 | 2 | 3) => set({ level, state: 'rated' }),
    mark: (state: 'not_assessed' | 'not_applicable') => set({ level: null, state }),
    takeBack: () => {
      setSaid('')
      void rating.takeBack(at, `Took back the level of ${at}.`)
    },
    next: goToNext,
    back: () => go(itemBeside(framework, at, -1)?.id),
    forward: () => go(itemBeside(framework, at, 1)?.id),
    descriptors: () => setDescriptors((shown) => !shown),
  }
  useItemKeys({
    framework,
    actions,
    locked,
    nextLabel: 'Go to the next unrated item',
    more: [
      {
        id: 'evidence',
        label: 'Write a line of evidence',
        shortcut: 'e',
        when: !locked,
        run: () => focusField(evidence),
      },
      {
        id: 'need',
        label: 'Make a need of this item',
        shortcut: 'm',
        when: !readOnly,
        run: () => setNeedOpen(true),
      },
      { id: 'visit-source', label: 'Rate from another source', shortcut: 's', run: chooseNext },
    ],
  })

  if (!area || !item || !view) return null
  return (
    <div className="audit-visit">
      <ItemList framework={framework} rated={rating.rated} needs={page.needs} at={at} onGo={go} />
      <ItemPanel
        key={item.id}
        page={page}
        framework={framework}
        area={area}
        item={item}
        views={view}
        source={source}
        onSource={choose}
        rated={rating.rated}
        saved={rating.words(item.id)}
        error={rating.error(item.id)}
        said={said}
        descriptors={descriptors}
        needOpen={needOpen}
        onNeedOpen={setNeedOpen}
        readOnly={readOnly}
        locked={locked}
        actions={actions}
        headingRef={heading}
        evidenceRef={evidence}
      />
    </div>
  )
}

function firstOpen(framework: Framework, rated: RatedByItem): string {
  const items = itemsOf(framework)
  return (items.find((item) => !rated.has(item.id)) ?? items[0])?.id ?? ''
}
