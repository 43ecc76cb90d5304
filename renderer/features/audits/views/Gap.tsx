import { Status } from '#renderer/ui/Status.tsx'
import type { Framework } from '#shared/model/framework/framework.ts'
import { howGap } from '#shared/model/how.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { HowButton } from '../how/HowButton.tsx'
import { gapFigure, gapWords } from './view-words.ts'

/** The gap between leaders and staff in words; from one level on with a mark and the word. */
export function Gap({ framework, views }: Readonly<{ framework: Framework; views: ItemViews }>) {
  if (views.gap === null) return null
  return (
    <p className="audit-gap">
      {views.flagged && <Status tone="due">Gap {gapFigure(views)}</Status>} {gapWords(views)}{' '}
      <HowButton of={`the gap of ${views.itemId}`} how={() => howGap(framework, views)} />
    </p>
  )
}
