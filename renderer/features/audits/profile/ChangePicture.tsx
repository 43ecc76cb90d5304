import { Checkbox } from '@mantine/core'
import { useCallback, useState } from 'react'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { changeBetween } from '#shared/charts/change.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { changeRows, changeSentence, earlierName } from './earlier.ts'
import type { PictureProps } from './picture.ts'
import { scaleOf } from './views.ts'

/** Where each item stood in an earlier audit and where it stands now; hatched where the two do not compare. */
export function ChangePicture({ page, framework, views, looking, beside, onItem }: PictureProps) {
  const [changed, setChanged] = useState(false)
  const round = AUDIT_ROUNDS[page.audit.body.round]
  const chart = useCallback(
    (width: number) => {
      const rows = beside ? changeRows(framework, views, beside) : []
      const input = {
        title: 'What changed, item by item',
        from: beside ? earlierName(beside) : '',
        to: round,
        scale: scaleOf(framework),
        width,
      }
      const whole = changeBetween({ ...input, rows })
      if (!changed) return whole
      // What it comes to is said of all items, whichever of them are drawn.
      const some = rows.filter(({ before, after, comparable }) => !comparable || before !== after)
      return { ...changeBetween({ ...input, rows: some }), summary: whole.summary }
    },
    [framework, views, beside, round, changed],
  )
  if (looking.earlier.length === 0)
    return (
      <EmptyState>
        This is the first audit of the school with agreed levels. From the next round on, what changed stands
        here.
      </EmptyState>
    )
  if (beside === undefined) return <EmptyState>Choose above which earlier audit to compare with.</EmptyState>
  const sentence = changeSentence(framework, beside)
  return (
    <>
      {sentence !== '' && <p className="audit-picture-break">{sentence}</p>}
      <Checkbox
        className="audit-picture-option"
        label="Only what changed or does not compare"
        checked={changed}
        onChange={(event) => setChanged(event.currentTarget.checked)}
      />
      <ChartFigure chart={chart} onPick={onItem} />
      <p className="audit-picture-note">
        Press an item to see who sees it how, and how its level was reached.
      </p>
    </>
  )
}
