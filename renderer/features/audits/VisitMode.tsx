import { useRef, useState } from 'react'
import { say } from '#renderer/ui/toasts.ts'
import type { AuditPage } from '#shared/contract/audits.ts'
import { type Framework, itemsOf } from '#shared/model/framework.ts'
import { ItemList } from './ItemList.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { type Agreed, itemBeside, nextUnrated } from './ratings.ts'
import { useAgreed } from './use-agreed.ts'
import { useVisitKeys } from './visit-keys.ts'

type VisitModeProps = Readonly<{
  page: AuditPage
  framework: Framework
  /** Where to begin: the item with words that a crash left behind, if there is one. */
  startAt: string | undefined
  readOnly: boolean
}>

/** All items of an audit on one keyboard path: rate, one line of evidence, the next that is unrated. */
export function VisitMode({ page, framework, startAt, readOnly }: VisitModeProps) {
  const ratings = useAgreed(page.audit.id, page.ratings)
  const [at, setAt] = useState(() => startAt ?? firstOpen(framework, ratings.agreed))
  const [descriptors, setDescriptors] = useState(true)
  const [needOpen, setNeedOpen] = useState(false)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const evidence = useRef<HTMLInputElement>(null)
  const area = framework.areas.find((candidate) => candidate.items.some((item) => item.id === at))
  const item = area?.items.find((candidate) => candidate.id === at)

  function go(to: string | undefined): void {
    if (to === undefined) return
    setSaid('')
    setNeedOpen(false)
    setAt(to)
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }))
  }

  function goToNext(): void {
    const next = nextUnrated(framework, ratings.agreed, at)
    if (next) go(next.id)
    else setSaid('Every item is rated. The profile shows the whole.')
  }

  function set(agreed: Agreed): Promise<boolean> {
    setSaid('')
    return ratings.set(at, agreed)
  }

  async function takeBack(): Promise<void> {
    const before = ratings.agreed.get(at)
    if (before === undefined || !(await set({ level: null, state: 'rated' }))) return
    say(`Took back the level of ${at}.`, () => void ratings.set(at, before))
  }

  const actions = {
    rate: (level: 0 | 1 | 2 | 3) => void set({ level, state: 'rated' }),
    mark: (state: 'not_assessed' | 'not_applicable') => void set({ level: null, state }),
    takeBack: () => void takeBack(),
    evidence: () => evidence.current?.focus(),
    need: () => setNeedOpen(true),
  }
  const nothing = () => {}
  const writing = readOnly
    ? { rate: nothing, mark: nothing, takeBack: nothing, evidence: nothing, need: nothing }
    : actions
  const moves = {
    next: goToNext,
    back: () => go(itemBeside(framework, at, -1)?.id),
    forward: () => go(itemBeside(framework, at, 1)?.id),
    descriptors: () => setDescriptors((shown) => !shown),
  }
  useVisitKeys(framework, { ...writing, ...moves }, readOnly)

  if (!area || !item) return null
  return (
    <div className="audit-visit">
      <ItemList framework={framework} agreed={ratings.agreed} needs={page.needs} at={at} onGo={go} />
      <ItemPanel
        key={item.id}
        page={page}
        framework={framework}
        area={area}
        item={item}
        agreed={ratings.agreed}
        saved={ratings.words(item.id)}
        error={ratings.error}
        said={said}
        descriptors={descriptors}
        needOpen={needOpen}
        onNeedOpen={setNeedOpen}
        readOnly={readOnly}
        actions={{ ...writing, ...moves }}
        headingRef={heading}
        evidenceRef={evidence}
      />
    </div>
  )
}

function firstOpen(framework: Framework, agreed: ReadonlyMap<string, unknown>): string {
  const items = itemsOf(framework)
  return (items.find((item) => !agreed.has(item.id)) ?? items[0])?.id ?? ''
}
