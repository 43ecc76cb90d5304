import { useCallback, useMemo, useState } from 'react'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { areaBars } from '#shared/charts/area-bars.ts'
import { areaWords } from '#shared/model/area-share.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { howArea } from '#shared/model/how.ts'
import { type AgreedLevel, explainArea } from '#shared/model/scoring.ts'
import { HowDialog } from '../how/HowButton.tsx'
import { agreedOf } from '../ratings.ts'
import { earlierAreas, earlierName, hubName, hubSentence } from './earlier.ts'
import type { PictureProps } from './picture.ts'
import { areaTable, coverageRule, levelsOf, profileRows, profileSummary, profileTitle } from './profile.ts'

/** One bar an area, with the bar of an earlier audit under it and the hub's mean as a tick. A bar says how it was reached. */
export function AreaProfile({ page, framework, looking, beside }: PictureProps) {
  const agreed = useMemo(() => agreedOf(page.ratings), [page.ratings])
  const [how, setHow] = useState<string>()
  const chart = useCallback(
    (width: number) => {
      const rows = profileRows(framework, agreed)
      const before = beside && earlierAreas(framework, beside)
      const hub = new Map(looking.benchmark.areas.map(({ areaId, share }) => [areaId, share]))
      const bars = areaBars({
        title: profileTitle(framework),
        rows: rows.map((row, index) => ({
          id: row.areaId,
          name: row.name,
          share: row.share,
          level: row.level,
          words: row.words,
          ...(before && ghostOf(framework, before[index] ?? null)),
          benchmark: hub.get(row.areaId) ?? null,
        })),
        names: namesOf(
          AUDIT_ROUNDS[page.audit.body.round],
          beside && earlierName(beside),
          hubName(looking.benchmark),
        ),
        width,
      })
      return {
        ...bars,
        summary: profileSummary(framework, rows, bars),
        table: areaTable(framework, rows, bars),
      }
    },
    [framework, agreed, beside, looking, page.audit.body.round],
  )
  return (
    <>
      <ChartFigure chart={chart} onPick={setHow} note={coverageRule} />
      <p className="audit-picture-note">
        Press an area to see how its figure was reached. {hubSentence(looking.benchmark, page.audit.id)}
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

type AreaHowProps = Readonly<{
  framework: Framework
  agreed: readonly AgreedLevel[]
  areaId: string
  onClose: () => void
}>

/** How one area's figure was reached. */
export function AreaHow({ framework, agreed, areaId, onClose }: AreaHowProps) {
  const area = explainArea(framework, agreed, areaId)
  return area ? <HowDialog how={howArea(framework, area)} onClose={onClose} /> : null
}

function ghostOf(framework: Framework, before: ReturnType<typeof earlierAreas>[number]) {
  if (before === null) return { ghost: null, ghostWords: 'before: does not compare' }
  if (before.share === null) return { ghost: null, ghostWords: 'before: not rated enough' }
  return {
    ghost: before.share,
    ghostLevel: before.level,
    ghostWords: `before: ${areaWords(framework, before)}`,
  }
}

function namesOf(bar: string, ghost: string | undefined, benchmark: string | undefined) {
  return { bar, ...(ghost === undefined ? {} : { ghost }), ...(benchmark === undefined ? {} : { benchmark }) }
}
