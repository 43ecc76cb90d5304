import { useCallback } from 'react'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { heatStrip } from '#shared/charts/heat-strip.ts'
import type { PictureProps } from './picture.ts'
import { heatAreas, scaleOf } from './views.ts'

/** A cell an item; a cell opens who sees it how. */
export function ItemsPicture({ framework, views, onItem }: PictureProps) {
  const chart = useCallback(
    (width: number) =>
      heatStrip({
        title: 'The agreed level of every item',
        areas: heatAreas(framework, views),
        scale: scaleOf(framework),
        width,
      }),
    [framework, views],
  )
  return (
    <>
      <ChartFigure chart={chart} onPick={onItem} />
      <p className="audit-picture-note">
        Press an item to see who sees it how, and how its level was reached.
      </p>
    </>
  )
}
