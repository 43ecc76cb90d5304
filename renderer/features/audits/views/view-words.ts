import { counted, figure, signed, toTenth } from '#shared/charts/words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import type { ItemViews, Perception, SourceView } from '#shared/model/moderation.ts'
import { ratedWords } from '../ratings.ts'

/** "Silver", "Does not apply", or that nobody has said. */
export function viewWords(framework: Framework, view: SourceView | undefined, none = 'No level yet'): string {
  return view === undefined ? none : ratedWords(framework, view)
}

/** "1.3, 42 answers" */
export function staffWords(staff: Perception | undefined, none = 'Not asked yet'): string {
  return staff === undefined ? none : `${staffFigure(staff)}, ${counted(staff.n, 'answer')}`
}

/** "1.3" */
export function staffFigure(staff: Perception): string {
  return toTenth(staff.value).toFixed(1)
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
