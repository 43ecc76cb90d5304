import { useCallback, useMemo, useState } from 'react'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { radar } from '#shared/charts/radar.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { agreedOf } from '../ratings.ts'
import { AreaHow } from './AreaProfile.tsx'
import { earlierAreas, earlierName } from './earlier.ts'
import type { PictureProps } from './picture.ts'
import { coverageRule, levelsOf, profileRows, profileTitle } from './profile.ts'

/** The same figures as a shape. */
export function RadarPicture({ page, framework, beside }: PictureProps) {
  const agreed = useMemo(() => agreedOf(page.ratings), [page.ratings])
  const [how, setHow] = useState<string>()
  const chart = useCallback(
    (width: number) => {
      const rows = profileRows(framework, agreed)
      return radar({
        title: profileTitle(framework),
        axes: rows.map(({ name }) => name),
        series: [
          ...(beside
            ? [
                {
                  name: earlierName(beside),
                  values: earlierAreas(framework, beside).map((area) => area?.share ?? null),
                  role: 'ghost' as const,
                },
              ]
            : []),
          {
            name: AUDIT_ROUNDS[page.audit.body.round],
            values: rows.map(({ share }) => share),
            role: 'bar' as const,
          },
        ],
        width,
      })
    },
    [framework, agreed, beside, page.audit.body.round],
  )
  return (
    <>
      <ChartFigure chart={chart} note={coverageRule} />
      <p className="audit-picture-note">
        How each figure was reached:{' '}
        {framework.areas.map(({ id, name }) => (
          <button key={id} type="button" className="audit-how" title={name} onClick={() => setHow(id)}>
            {id}
            <span className="fb-hidden"> {name}</span>
          </button>
        ))}
      </p>
      {how !== undefined && (
        <AreaHow
          framework={framework}
          agreed={levelsOf(agreed)}
          areaId={how}
          onClose={() => setHow(undefined)}
        />
      )}
    </>
  )
}
