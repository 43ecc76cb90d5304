import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { codes, SURVEY_GROUPS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { SURVEY_ANSWERS, type SurveyGroup } from '#shared/model/survey.ts'
import { FEW_ANSWERS, heldWords, responseWords } from '#shared/model/survey-figures.ts'
import { AnswerBar, AnswerKey, AnswerPatterns } from './AnswerBar.tsx'
import { type ResultRow, resultRows, resultSummary } from './results.ts'
import { StatementName } from './StatementName.tsx'
import type { Statement } from './statements.ts'

type SurveyResultsProps = Readonly<{
  surveys: readonly RecordOf<'survey'>[]
  statements: readonly Statement[]
}>

/** What one group of staff says of each statement: in sentences, as bars with their figures, and as a table. */
export function SurveyResults({ surveys, statements }: SurveyResultsProps) {
  const [chosen, setChosen] = useState<SurveyGroup>('all')
  const here = codes(SURVEY_GROUPS).filter((code) => surveys.some(({ body }) => body.group === code))
  const group = here.includes(chosen) ? chosen : (here[0] ?? 'all')
  const survey = surveys.find(({ body }) => body.group === group)
  if (survey === undefined) return null
  const rows = resultRows(statements, survey)
  const held = heldWords(survey.body)
  return (
    <Section
      title="Results"
      note={[
        counted(survey.body.answered, 'person answered', 'people answered'),
        responseWords(survey.body),
        held,
      ]
        .filter((part) => part !== '')
        .join('; ')}
    >
      <AnswerPatterns />
      {here.length > 1 && (
        <SegmentedControl
          aria-label="Group of staff"
          value={group}
          onChange={(value) => setChosen(value as SurveyGroup)}
          data={here.map((code) => ({ value: code, label: SURVEY_GROUPS[code] }))}
        />
      )}
      <div className="survey-summary">
        {resultSummary(rows, survey).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {rows.some(({ few }) => few) && (
          <p className="survey-notice">
            Where fewer than {FEW_ANSWERS} people answered, one person moves the share by ten points or more.
          </p>
        )}
        {rows.length < statements.length && (
          <p className="fb-quiet">
            {counted(statements.length - rows.length, 'statement')} of {statements.length} not shown: not
            asked, or answered by too few.
          </p>
        )}
      </div>
      <AnswerKey />
      <ResultTable rows={rows} group={SURVEY_GROUPS[group]} />
      <CountTable rows={rows} group={SURVEY_GROUPS[group]} />
    </Section>
  )
}

type TableProps = Readonly<{ rows: readonly ResultRow[]; group: string }>

function ResultTable({ rows, group }: TableProps) {
  // Said once above where it holds for all of them.
  const all = rows.every(({ few }) => few)
  return (
    <table className="fb-table survey-results">
      <caption className="fb-hidden">{group}: the share who agree with each statement, and the mean</caption>
      <thead>
        <tr>
          <th scope="col">Statement</th>
          <th scope="col">
            <span aria-hidden="true">Disagree → agree</span>
            <span className="fb-hidden">Bar; the table of figures below has the five answers</span>
          </th>
          <th scope="col" className="fb-right">
            Agree
          </th>
          <th scope="col" className="fb-right">
            Staff’s mean, of 3
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ itemId, words, counts, agree, n, share, perception, few }) => (
          <tr key={itemId}>
            <th scope="row">
              <StatementName itemId={itemId} words={words} />
            </th>
            <td>
              <AnswerBar counts={counts} />
            </td>
            <td className="fb-right">
              {Math.round(share * 100)} %
              <span className="survey-n">
                {agree} of {n}
                {few && !all && ', few answers'}
              </span>
            </td>
            <td className="fb-right">{perception}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CountTable({ rows, group }: TableProps) {
  return (
    <details className="survey-statements">
      <summary>The five answers as a table</summary>
      <table className="fb-table">
        <caption className="fb-hidden">{group}: how many chose each answer</caption>
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
          {rows.map(({ itemId, title, counts, n }) => (
            <tr key={itemId}>
              <th scope="row">
                <StatementName itemId={itemId} words={title} />
              </th>
              {counts.map((many, index) => (
                <td key={SURVEY_ANSWERS[index]} className="fb-right">
                  {many}
                </td>
              ))}
              <td className="fb-right">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
