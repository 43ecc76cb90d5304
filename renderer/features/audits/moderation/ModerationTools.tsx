import { Button } from '@mantine/core'
import { useId } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useUndos } from '#renderer/ui/use-undos.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { FILTERS, type Filter, filterCounts } from './filters.ts'

type ModerationToolsProps = Readonly<{
  auditId: string
  views: readonly ItemViews[]
  filter: Filter
  onFilter: (filter: Filter) => void
  locked: boolean
  /** The button that was pressed is shut by then: the keyboard goes on at the item. */
  onAgreed: () => void
}>

/** What to look at, and all at once what needs no talk. */
export function ModerationTools({
  auditId,
  views,
  filter,
  onFilter,
  locked,
  onAgreed,
}: ModerationToolsProps) {
  const group = useId()
  const canUndo = useUndos()
  const agreeAll = useWrite('audits.agreeAll')
  const takeBack = useWrite('audits.takeBack')
  const counts = filterCounts(views)
  const alike = views.filter((view) => view.alike && view.agreed === undefined).length

  async function agree(): Promise<void> {
    const done = await agreeAll.run({ auditId })
    if (!done) return
    onAgreed()
    const { itemIds } = done
    canUndo(
      () => void takeBack.run({ auditId, itemIds }),
      `Agreed ${counted(itemIds.length, 'level')} where the sources agree.`,
    )
  }

  return (
    <div className="audit-agree-tools">
      <fieldset className="audit-source audit-filter">
        <legend className="fb-hidden">Show</legend>
        <div className="audit-source-row">
          {(Object.keys(FILTERS) as Filter[])
            .filter((one) => one === filter || one === 'all' || counts[one] > 0)
            .map((one) => (
              <label key={one} data-chosen={one === filter}>
                <input type="radio" name={group} checked={one === filter} onChange={() => onFilter(one)} />
                <span>{FILTERS[one]}</span>
                <span className="audit-source-level">{counts[one]}</span>
              </label>
            ))}
        </div>
      </fieldset>
      {!locked && (
        <Button variant="default" loading={agreeAll.busy} disabled={alike === 0} onClick={() => void agree()}>
          {alike === 0
            ? 'No open item where the sources agree'
            : `Agree ${counted(alike, 'item')} where the sources agree`}
        </Button>
      )}
      <ErrorSentence error={agreeAll.error ?? takeBack.error} />
    </div>
  )
}
