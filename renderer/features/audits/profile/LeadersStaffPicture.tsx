import { Checkbox } from '@mantine/core'
import { useCallback, useState } from 'react'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { PictureProps } from './picture.ts'
import { dumbbellRows, scaleOf } from './views.ts'

/** Leaders against staff, item by item, with the gap as a figure. */
export function LeadersStaffPicture({ page, framework, views, onItem }: PictureProps) {
  const [flaggedFirst, setFlaggedFirst] = useState(true)
  const surveyed = page.surveys.length > 0
  const chart = useCallback(
    (width: number) =>
      dumbbell({
        title: 'How leaders see each item, and how staff see it',
        rows: dumbbellRows(framework, views, { surveyed, flaggedFirst }),
        scale: scaleOf(framework),
        width,
      }),
    [framework, views, surveyed, flaggedFirst],
  )
  const left = views.filter(({ leaders, staff }) => leaders?.level == null && staff === undefined).length
  if (left === views.length)
    return (
      <EmptyState>
        Leaders’ self-evaluation and the staff survey stand here beside each other, once one of them is in.
      </EmptyState>
    )
  return (
    <>
      <Checkbox
        className="audit-picture-option"
        label="Flagged gaps first"
        checked={flaggedFirst}
        onChange={(event) => setFlaggedFirst(event.currentTarget.checked)}
      />
      <ChartFigure chart={chart} onPick={onItem} />
      <p className="audit-picture-note">
        Press an item to see how its gap was reached.
        {left > 0 &&
          ` ${counted(left, 'item')} that neither leaders nor staff have rated ${left === 1 ? 'is' : 'are'} left out.`}
      </p>
    </>
  )
}
