import type { SelfEvaluationPreview } from '#shared/contract/self-evaluation.ts'
import { type Framework, levelLabel } from '#shared/model/framework/framework.ts'
import { SELF_EVALUATORS } from '#shared/model/self-evaluation.ts'

type Answered = SelfEvaluationPreview['changes'][number]['before']

/** "Silver", "Don’t know yet", or nothing where there is no answer. */
export function answerWords(framework: Framework, { level, state }: Answered): string {
  if (state === 'not_assessed') return 'Don’t know yet'
  if (state === 'not_applicable') return 'Does not apply'
  return level === null ? '' : levelLabel(framework, level)
}

/** Who filled a form in, within a sentence: "the headteacher", "the CPD lead". */
export function whoFilledIn(role: keyof typeof SELF_EVALUATORS): string {
  const words = SELF_EVALUATORS[role]
  if (role === 'other' || role === 'leadership_team') return words[0]?.toLowerCase() + words.slice(1)
  return `the ${role === 'cpd_lead' ? words : words.toLowerCase()}`
}
