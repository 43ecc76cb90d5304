import type { Framework } from '#shared/model/framework/framework.ts'

/** What a school's self-evaluation is made from, on the screen of the school and on paper. */
export type SelfEvaluationSheet = Readonly<{
  audit: string
  /** "Baseline". */
  round: string
  school: Readonly<{ id: string; name: string }>
  framework: Framework
}>

/** What leaders are told before they begin: the same on both. */
export const HOW_TO = [
  'For each item choose the level that describes your school today, not the one that you hope for. A low level at the start is normal: the standard is set high.',
  'Where you cannot say, choose “Don’t know yet”; your adviser will look at it with you.',
  'Please name no pupil and no member of staff in the comments: a role is enough.',
] as const
