import { type ClipboardEvent, memo, type RefObject, useEffect, useRef, useState } from 'react'
import { counted } from '#shared/model/figure-words.ts'
import { SURVEY_ANSWERS } from '#shared/model/survey.ts'
import { StatementName } from './StatementName.tsx'
import type { Statement } from './statements.ts'
import { cellsOf, pasted, rowFault, rowTotal, type TypedGroup, wholeNumber, withCell } from './typed.ts'

type CountGridProps = Readonly<{
  statements: readonly Statement[]
  group: TypedGroup
  name: string
  onChange: (group: TypedGroup) => void
}>

/** One row a statement, one box an answer. Cells from a spreadsheet can be pasted into any box; Enter goes down. */
export function CountGrid({ statements, group, name, onChange }: CountGridProps) {
  const [words, setWords] = useState('')
  // Rows keep their handlers, so that a key press draws one row and not all of them.
  const now = useRef({ statements, group, onChange })
  useEffect(() => {
    now.current = { statements, group, onChange }
  })
  return (
    <>
      <p className="fb-quiet survey-hint">
        Type how many chose each answer, or paste five columns of a spreadsheet into the first box.
      </p>
      <p role="status" className="survey-pasted">
        {words}
      </p>
      <table className="fb-table survey-grid">
        <caption className="fb-hidden">{name}: how many chose each answer</caption>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            {SURVEY_ANSWERS.map((answer) => (
              <th key={answer} scope="col" className="survey-answer-head">
                {answer}
              </th>
            ))}
            <th scope="col" className="fb-right">
              Answers
            </th>
          </tr>
        </thead>
        <tbody>
          {statements.map((statement) => (
            <Row
              key={statement.itemId}
              statement={statement}
              cells={cellsOf(group, statement.itemId)}
              answered={group.answered}
              now={now}
              onPasted={(rows) => setWords(`${counted(rows, 'row')} pasted.`)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type RowProps = Readonly<{
  statement: Statement
  cells: readonly string[]
  answered: string
  now: RefObject<Pick<CountGridProps, 'statements' | 'group' | 'onChange'>>
  onPasted: (rows: number) => void
}>

const Row = memo(
  function Row({ statement, cells, answered, now, onPasted }: RowProps) {
    const { itemId, words } = statement
    const fault = rowFault(cells, answered)
    const total = rowTotal(cells)

    function paste(event: ClipboardEvent<HTMLInputElement>, column: number): void {
      const text = event.clipboardData.getData('text/plain')
      if (!/[\t\r\n]/.test(text.trim())) return
      event.preventDefault()
      const itemIds = now.current.statements.map((one) => one.itemId)
      const { group, rows } = pasted(now.current.group, itemIds, { itemId, column }, text)
      now.current.onChange(group)
      onPasted(rows)
    }

    return (
      <tr>
        <th scope="row">
          <StatementName itemId={itemId} words={words}>
            {fault !== '' && (
              <span className="survey-fault" id={`fault-${itemId}`}>
                {fault}
              </span>
            )}
          </StatementName>
        </th>
        {cells.map((cell, column) => (
          <td key={SURVEY_ANSWERS[column]}>
            <input
              className="survey-box"
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${itemId}, ${SURVEY_ANSWERS[column]}`}
              aria-invalid={fault !== '' || wholeNumber(cell) === undefined}
              aria-describedby={fault === '' ? undefined : `fault-${itemId}`}
              value={cell}
              onChange={(event) =>
                now.current.onChange(withCell(now.current.group, itemId, column, event.currentTarget.value))
              }
              onPaste={(event) => paste(event, column)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
                event.preventDefault()
                goDown(event.currentTarget, column, event.key === 'ArrowUp' ? -1 : 1)
              }}
            />
          </td>
        ))}
        <td className="fb-right">{total === undefined ? '–' : total === 0 ? '' : total}</td>
      </tr>
    )
  },
  (one, other) =>
    one.cells === other.cells &&
    one.answered === other.answered &&
    one.statement.itemId === other.statement.itemId,
)

function goDown(box: HTMLInputElement, column: number, rows: 1 | -1): void {
  const row = box.closest('tr')
  const next = rows === 1 ? row?.nextElementSibling : row?.previousElementSibling
  next?.querySelectorAll<HTMLInputElement>('input')[column]?.select()
}
