import type { SurveyGroup } from '#shared/model/survey.ts'
import { fold } from './words.ts'

type Subgroup = Exclude<SurveyGroup, 'all'>

/** Words for groups of staff as forms have them, the more special before the more general. */
const LOOKS: readonly (readonly [Subgroup, RegExp])[] = [
  [
    'support_staff',
    /\btas?\b|\bhltas?\b|\bltas?\b|\blsas?\b|assistant(?! head| principal)|support|non teaching|technician|admin|office|\bsite\b|caretaker|lunchtime|midday|cover supervisor|associate staff|business manager/,
  ],
  ['ect', /\bects?\b|\bects? ?[12]\b|\bnqts?\b|\brqts?\b|early career|newly qualified|trainee/],
  [
    'senior_leaders',
    /\bslt\b|\bsmt\b|senior|leadership team|\bhead ?teacher\b|^head$|deputy|assistant (?:head|principal)|\bprincipal\b|executive/,
  ],
  [
    'middle_leaders',
    /middle|head of|\bhods?\b|\bhoys?\b|\btlr\b|send?co|(?:subject|phase|year|key stage|curriculum|department|faculty|team) (?:group )?(?:lead|leader|leaders|manager|co ?ordinator)/,
  ],
  ['teachers', /teach|tutor|lecturer/],
]

/** The group that words mean; `null` where they mean none of ours, so that they count among all staff only. */
export function readGroup(words: string): Subgroup | null {
  const text = fold(words)
  return LOOKS.find(([, looks]) => looks.test(text))?.[0] ?? null
}
