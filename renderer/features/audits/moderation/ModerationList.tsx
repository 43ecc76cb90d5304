import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { type Framework, itemTitle } from '#shared/model/framework/framework.ts'
import type { ItemViews, SourceView } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { type RatedByItem, ratedSign, ratedWords } from '../ratings.ts'
import { LevelBar } from '../views/LevelBar.tsx'
import { confidenceWords, gapFigure, staffFigure, staffWords, viewWords } from '../views/view-words.ts'

type ModerationListProps = Readonly<{
  framework: Framework
  views: readonly ItemViews[]
  shown: ReadonlySet<string>
  agreed: RatedByItem
  /** Levels that wait for their reason. */
  waiting: ReadonlyMap<string, Level>
  at: string
  onGo: (itemId: string) => void
}>

/** Each view with the head of its column, in full and in short. */
const SOURCES = [
  ['leaders', 'Lead.', 'Leaders'],
  ['staff', 'Staff', 'Staff'],
  ['interviews', 'Int.', 'Interviews'],
  ['documents', 'Doc.', 'Documents'],
  ['adviser', 'Mine', 'My view'],
] as const

/** Every shown item as a row of views on one scale, with the gap, the confidence and what was agreed. */
export function ModerationList(props: ModerationListProps) {
  const { framework, views, shown, agreed, at, onGo } = props
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-item="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const byItem = new Map(views.map((view) => [view.itemId, view]))
  const open = views.length - agreed.size
  const readOnly = useReadOnly()
  // A view that nobody has given takes no room.
  const sources = SOURCES.filter(([key]) => views.some((view) => view[key] !== undefined))
  const withGap = views.some(({ gap }) => gap !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="audit-agree-list" ref={list} tabIndex={0} aria-label="Items and views">
      <table data-few={sources.length <= 3}>
        <caption className="fb-hidden">
          Who sees each item how, and what was agreed. {open === 0 ? 'All are agreed.' : `${open} are open.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            {sources.map(([key, short, name]) => (
              <Head
                key={key}
                name={key === 'adviser' && readOnly ? 'Adviser' : name}
                short={key === 'adviser' && readOnly ? 'Adv.' : short}
              />
            ))}
            {withGap && <th scope="col">Gap</th>}
            <Head name="Confidence" short="Conf." />
            <th scope="col">Agreed</th>
          </tr>
        </thead>
        {framework.areas.map((area) => {
          const items = area.items.filter((item) => shown.has(item.id))
          if (items.length === 0) return null
          return (
            <tbody key={area.id}>
              <tr>
                <th
                  className="audit-agree-area"
                  scope="rowgroup"
                  colSpan={sources.length + (withGap ? 4 : 3)}
                >
                  {area.id} {area.name}
                </th>
              </tr>
              {items.map((item) => {
                const view = byItem.get(item.id)
                if (!view) return null
                return (
                  <tr
                    key={item.id}
                    className="audit-agree-row"
                    data-at={item.id === at}
                    onClick={() => onGo(item.id)}
                  >
                    <th scope="row">
                      <button
                        type="button"
                        data-item={item.id}
                        aria-current={item.id === at ? 'true' : undefined}
                        tabIndex={item.id === at ? 0 : -1}
                        onKeyDown={moveAlong}
                      >
                        <span className="audit-item-id">{item.id}</span> {itemTitle(item)}
                      </button>
                    </th>
                    {sources.map(([key]) => (
                      <td key={key}>
                        {key === 'staff' ? (
                          <Staff view={view} />
                        ) : (
                          <ViewLevel framework={framework} view={view[key]} />
                        )}
                      </td>
                    ))}
                    {withGap && (
                      <td className="audit-agree-gap" data-flagged={view.flagged}>
                        {view.flagged && <span aria-hidden="true">◐ </span>}
                        {gapFigure(view)}
                        {view.flagged && <span className="fb-hidden">, a gap to talk about</span>}
                      </td>
                    )}
                    <td className="audit-nowrap" title={confidenceWords(view)}>
                      {view.confidence === 'none' ? '–' : confidenceWords(view).replace(/ views?$/, '')}
                      {view.confidence !== 'none' && <span className="fb-hidden"> views</span>}
                    </td>
                    <td>
                      <Agreed {...props} view={view} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

/** The whole word where there is room for it. */
function Head({ name, short }: Readonly<{ name: string; short: string }>) {
  if (name === short) return <th scope="col">{name}</th>
  return (
    <th scope="col" aria-label={name}>
      <span className="audit-agree-full">{name}</span>
      <abbr title={name}>{short}</abbr>
    </th>
  )
}

function ViewLevel({ framework, view }: Readonly<{ framework: Framework; view: SourceView | undefined }>) {
  if (view !== undefined && view.level === null)
    return (
      <span title={viewWords(framework, view)}>
        <span aria-hidden="true">{ratedSign(framework, view)}</span>
        <span className="fb-hidden">{viewWords(framework, view)}</span>
      </span>
    )
  return (
    <span title={viewWords(framework, view)}>
      <LevelBar value={view?.level ?? null} />
      <span className="fb-hidden">{viewWords(framework, view)}</span>
    </span>
  )
}

function Staff({ view }: Readonly<{ view: ItemViews }>) {
  return (
    <span className="audit-agree-staff" title={staffWords(view.staff)}>
      <LevelBar value={view.staff?.value ?? null} />
      {view.staff === undefined ? <span className="fb-hidden">Not asked yet</span> : staffFigure(view.staff)}
    </span>
  )
}

function Agreed({
  framework,
  agreed,
  waiting,
  view,
}: Pick<ModerationListProps, 'framework' | 'agreed' | 'waiting'> & Readonly<{ view: ItemViews }>) {
  const rated = agreed.get(view.itemId)
  const waits = waiting.get(view.itemId)
  const asks =
    (waits !== undefined && waits !== rated?.level) || (view.departs && view.agreed?.note.trim() === '')
  const words = rated === undefined ? 'Not agreed yet' : ratedWords(framework, rated)
  return (
    <span title={asks ? 'A reason is missing' : words}>
      <span className="audit-sign" data-set={rated !== undefined || asks} aria-hidden="true">
        {asks ? '?' : ratedSign(framework, rated)}
      </span>
      <span className="fb-hidden">{asks ? `${words}, a reason is missing` : words}</span>
    </span>
  )
}

/** Home and End reach the ends of the list; the arrows belong to the screen as a whole. */
function moveAlong(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'Home' && event.key !== 'End') return
  event.preventDefault()
  const all = event.currentTarget.closest('table')?.querySelectorAll<HTMLButtonElement>('[data-item]') ?? []
  all[event.key === 'Home' ? 0 : all.length - 1]?.click()
}
