import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RecordOf } from '#shared/contract/base.ts'
import { type Framework, itemTitle } from '#shared/model/framework/framework.ts'
import { type RatedByItem, ratedSign, ratedWords } from '../ratings.ts'

type ItemListProps = Readonly<{
  framework: Framework
  rated: RatedByItem
  needs: readonly RecordOf<'need'>[]
  at: string
  onGo: (itemId: string) => void
}>

/** Every item by area, with the key that was pressed for it and whether a need was made of it. */
export function ItemList({ framework, rated, needs, at, onGo }: ItemListProps) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-item="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const withNeed = new Set(needs.map((need) => need.body.itemId))
  return (
    <nav className="audit-list" ref={list} aria-label="Items by area">
      {framework.areas.map((area) => {
        const done = area.items.filter((item) => rated.has(item.id)).length
        return (
          <section key={area.id} aria-labelledby={`area-${area.id}`}>
            <h2 className="audit-list-area" id={`area-${area.id}`}>
              <span>
                {area.id} {area.name}
              </span>
              <span className="audit-list-count">
                {done} of {area.items.length}
              </span>
            </h2>
            <ol className="audit-list-items">
              {area.items.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    data-item={item.id}
                    className="audit-list-item"
                    aria-current={item.id === at ? 'true' : undefined}
                    tabIndex={item.id === at ? 0 : -1}
                    onClick={() => onGo(item.id)}
                    onKeyDown={moveAlong}
                  >
                    <span className="audit-sign" data-set={rated.has(item.id)} aria-hidden="true">
                      {ratedSign(framework, rated.get(item.id))}
                    </span>
                    <span className="audit-list-title">{itemTitle(item)}</span>
                    <span className="fb-hidden">, {ratedWords(framework, rated.get(item.id))}</span>
                    {withNeed.has(item.id) && <span className="audit-need-mark">need</span>}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </nav>
  )
}

/** Home and End reach the ends of the list; the arrows belong to the visit as a whole. */
function moveAlong(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'Home' && event.key !== 'End') return
  event.preventDefault()
  const all = event.currentTarget.closest('nav')?.querySelectorAll<HTMLButtonElement>('[data-item]') ?? []
  all[event.key === 'Home' ? 0 : all.length - 1]?.click()
}
