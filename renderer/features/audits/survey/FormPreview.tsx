import type { SurveyPreview } from '#shared/contract/surveys.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { answersIn, SURVEY_ANSWERS } from '#shared/model/survey.ts'
import { StatementName } from './StatementName.tsx'
import type { Statement } from './statements.ts'
import { Verdict } from './Verdict.tsx'

type FormPreviewProps = Readonly<{ preview: SurveyPreview; statements: readonly Statement[] }>

/** What an import would keep, as counts: no row of the file is shown, and nothing that is not kept. */
export function FormPreview({ preview, statements }: FormPreviewProps) {
  const { verdict, ignored, unknownWords } = preview
  // Words that are our own need no explanation.
  const words = preview.words.filter(
    ({ words: said, answer }) => said.toLowerCase() !== SURVEY_ANSWERS[answer - 1]?.toLowerCase(),
  )
  const all = verdict.kept.find(({ group }) => group === 'all')
  const others = verdict.kept.filter(({ group }) => group !== 'all')
  return (
    <>
      {all && (
        <p role="status">
          <strong>{counted(all.answered, 'person', 'people')}</strong> answered{' '}
          {counted(all.results.length, 'statement')}
          {others.length > 0 &&
            `, among them ${others.map(({ group, answered }) => `${SURVEY_GROUPS[group].toLowerCase()} (${answered})`).join(', ')}`}
          .
        </p>
      )}
      <Verdict verdict={verdict} title="Will not be kept" />
      {ignored.map(({ reason, rows, first }) => (
        <p key={reason} className="fb-quiet">
          {counted(rows, 'row')} ignored: {reason} {rows === 1 ? 'Row' : 'The first: row'} {first.join(', ')}.
        </p>
      ))}
      {words.length > 0 && (
        <p className="fb-quiet">
          Answers were read as:{' '}
          {words
            .map(({ words: said, answer }) => `“${said}” ${SURVEY_ANSWERS[answer - 1]?.toLowerCase()}`)
            .join('; ')}
          .
        </p>
      )}
      {unknownWords.length > 0 && (
        <p className="fb-quiet">Not understood: {unknownWords.map((one) => `“${one}”`).join(', ')}.</p>
      )}
      {all && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="survey-scroll" tabIndex={0} aria-label="Counts of all staff">
          <table className="fb-table">
            <caption className="fb-hidden">All staff: how many chose each answer</caption>
            <thead>
              <tr>
                <th scope="col">Statement</th>
                {SURVEY_ANSWERS.map((answer) => (
                  <th key={answer} scope="col" className="fb-right">
                    {answer}
                  </th>
                ))}
                <th scope="col" className="fb-right">
                  Answers
                </th>
              </tr>
            </thead>
            <tbody>
              {all.results.map(({ itemId, counts }) => (
                <tr key={itemId}>
                  <th scope="row">
                    <StatementName
                      itemId={itemId}
                      words={statements.find((statement) => statement.itemId === itemId)?.words ?? ''}
                    />
                  </th>
                  {counts.map((many, index) => (
                    <td key={SURVEY_ANSWERS[index]} className="fb-right">
                      {many}
                    </td>
                  ))}
                  <td className="fb-right">{answersIn(counts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
