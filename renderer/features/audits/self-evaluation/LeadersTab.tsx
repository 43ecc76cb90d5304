import { useRef, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import type { AuditTabProps } from '../audit-tab.ts'
import { itemBeside, nextUnrated, type RatedByItem, ratedBy } from '../ratings.ts'
import { useLevelUndo } from '../use-level-undo.ts'
import { ItemList } from '../visit/ItemList.tsx'
import { BeginLeaders } from './BeginLeaders.tsx'
import { LeadersItem } from './LeadersItem.tsx'
import { LeadersTools } from './LeadersTools.tsx'
import './self-evaluation.css'

/** How the leaders see their school: typed as they say it, or from the form that they filled in. */
export function LeadersTab({ page, framework, locked }: AuditTabProps) {
  const drafts = useRead('drafts.list', undefined, { when: !locked })
  const ratings = page.ratings.filter(({ body }) => body.source === 'self_evaluation')
  const answered = ratedBy('self_evaluation', ratings)
  const [typing, setTyping] = useState(false)
  if (drafts.waiting) return null
  // Words that a crash left behind say where to go on.
  const lost = drafts.data?.find(
    ({ kind, body }) =>
      kind === 'rating' && body.auditId === page.audit.id && body.source === 'self_evaluation',
  )?.body.itemId
  const begun =
    typing || answered.size > 0 || lost !== undefined || ratings.some(({ body }) => body.note !== '')
  return (
    <LeadersTools page={page} framework={framework} locked={locked} begun={begun}>
      {(ways) =>
        begun ? (
          <Items
            page={page}
            framework={framework}
            answered={answered}
            startAt={typeof lost === 'string' ? lost : undefined}
            locked={locked}
            // Who takes the only answer back goes on typing.
            onAnswer={() => setTyping(true)}
          />
        ) : (
          <BeginLeaders ways={ways} locked={locked} onType={() => setTyping(true)} />
        )
      }
    </LeadersTools>
  )
}

type ItemsProps = Pick<AuditTabProps, 'page' | 'framework' | 'startAt' | 'locked'> &
  Readonly<{ answered: RatedByItem; onAnswer: () => void }>

function Items({ page, framework, answered, startAt, locked, onAnswer }: ItemsProps) {
  const [at, setAt] = useState(() => startAt ?? firstOpen(framework, answered))
  const [said, setSaid] = useState('')
  const [descriptors, setDescriptors] = useState(true)
  const levelUndo = useLevelUndo(framework)
  const heading = useRef<HTMLHeadingElement>(null)
  const area = framework.areas.find((candidate) => candidate.items.some((item) => item.id === at))
  const item = area?.items.find((candidate) => candidate.id === at)

  function go(to: string | undefined): void {
    if (to === undefined) return
    setSaid('')
    setAt(to)
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }

  function next(): void {
    const open = nextUnrated(framework, answered, at)
    // What was pressed a moment ago may not have come round yet.
    if (open && open.id !== at) go(open.id)
    else setSaid('Every other item has an answer.')
  }

  if (!area || !item) return null
  return (
    <div className="audit-visit">
      <ItemList framework={framework} rated={answered} needs={[]} at={at} onGo={go} />
      <LeadersItem
        key={item.id}
        page={page}
        framework={framework}
        area={area}
        item={item}
        answered={answered.size}
        said={said}
        descriptors={descriptors}
        locked={locked}
        onAnswer={onAnswer}
        levelUndo={levelUndo}
        moves={{
          next,
          descriptors: () => setDescriptors((shown) => !shown),
          back: () => go(itemBeside(framework, at, -1)?.id),
          forward: () => go(itemBeside(framework, at, 1)?.id),
        }}
        headingRef={heading}
      />
    </div>
  )
}

function firstOpen(framework: Framework, answered: RatedByItem): string {
  const items = itemsOf(framework)
  return (items.find((item) => !answered.has(item.id)) ?? items[0])?.id ?? ''
}
