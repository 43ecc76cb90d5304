import { counted, figure, oneDecimal, signed } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { CONFIDENCE_WORDS } from '#shared/model/how.ts'
import type { ItemViews, Perception, SourceView } from '#shared/model/moderation.ts'
import { ratedWords } from '../ratings.ts'

/** "Silver", "Does not apply", or that nobody has said. */
export function viewWords(framework: Framework, view: SourceView | undefined, none = 'No level yet'): string {
  return view === undefined ? none : ratedWords(framework, view)
}

/** "1.3 of 3, 42 answers" */
export function staffWords(staff: Perception | undefined, none = 'Not asked yet'): string {
  return staff === undefined ? none : `${staffFigure(staff)} of 3, ${counted(staff.n, 'answer')}`
}

/** "1.3" */
export function staffFigure(staff: Perception): string {
  return oneDecimal(staff.value)
}

/** "Leaders see it 1.7 levels higher than staff." */
export function gapWords({ gap }: ItemViews): string {
  if (gap === null) return ''
  if (gap === 0) return 'Leaders and staff see it alike.'
  const levels = Math.abs(gap) === 1 ? '1 level' : `${figure(Math.abs(gap))} levels`
  return `Leaders see it ${levels} ${gap > 0 ? 'higher' : 'lower'} than staff.`
}

/** "+1.7" */
export function gapFigure({ gap }: ItemViews): string {
  return gap === null ? '–' : signed(gap)
}

/** "High, 3 views": how much is known, which may well be that two of them are far apart. */
export function confidenceWords(views: ItemViews): string {
  const { leaders, staff, interviews, documents, adviser, confidence } = views
  if (confidence === 'none') return CONFIDENCE_WORDS.none
  const levels = [leaders, interviews, documents, adviser].filter((view) => view?.level != null)
  return `${CONFIDENCE_WORDS[confidence]}, ${counted(levels.length + (staff ? 1 : 0), 'view')}`
}
