import type { SurveyVerdict } from '#shared/contract/surveys.ts'
import { suppressionWords } from '#shared/model/survey-words.ts'

/** What is not kept of a survey, and why. */
export function Verdict({ verdict, title }: Readonly<{ verdict: SurveyVerdict; title: string }>) {
  const words = suppressionWords(verdict)
  if (words.length === 0 && verdict.caution === '') return null
  return (
    <div className="survey-verdict">
      {words.length > 0 && (
        <>
          <p className="survey-verdict-title">{title}</p>
          <ul>
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {verdict.caution !== '' && <p>{verdict.caution}</p>}
    </div>
  )
}
