import type { SelfEvaluationPreview } from '#shared/contract/self-evaluation.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import type { Reader } from '../../db.ts'
import { changesOf, type FormText, type Rating, sameLevel } from './changes.ts'

/** What is in a form that came back, and what taking it in would change; nothing is written. */
export function previewForm(reader: Reader, input: FormText): SelfEvaluationPreview {
  const { form, framework, changes } = changesOf(reader, input)
  return {
    filledInBy: form.filledInBy,
    filledInOn: form.filledInOn,
    answered: form.answers.filter(({ answer }) => answer !== null).length,
    items: itemsOf(framework).length,
    comments: form.answers.filter(({ comment }) => comment !== '').length,
    changes: changes.map((change) => ({
      ...change,
      differs:
        (isAnswered(change.before) && !sameLevel(change.before, change.after)) ||
        (change.before.note !== '' && change.before.note !== change.after.note),
    })),
  }
}

function isAnswered({ level, state }: Rating): boolean {
  return level !== null || state !== 'rated'
}
