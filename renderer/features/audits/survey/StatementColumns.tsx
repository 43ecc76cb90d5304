import { Button } from '@mantine/core'
import { useState } from 'react'
import { Choose } from '#renderer/ui/Choose.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { StatementColumns as Columns, SurveyFile } from '#shared/contract/surveys.ts'
import { counted } from '#shared/model/figure-words.ts'
import { columnsByPlace } from './by-place.ts'
import { StatementName } from './StatementName.tsx'
import type { Statement } from './statements.ts'

type StatementColumnsProps = Readonly<{
  statements: readonly Statement[]
  file: SurveyFile
  columns: Columns
  onChange: (columns: Columns) => void
}>

/** Which column each statement is. Those that were not found by the same words are asked for; the others can be. */
export function StatementColumns({ statements, file, columns, onChange }: StatementColumnsProps) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const sure = (itemId: string) => file.guess.by[itemId] === 'same' && !touched.has(itemId)
  const asked = statements.filter(({ itemId }) => !sure(itemId))
  const rest = statements.filter(({ itemId }) => sure(itemId))
  const found = statements.filter(({ itemId }) => columns[itemId] !== undefined).length
  const unused = file.columns.filter(
    ({ column, sort }) => sort === 'answers' && !Object.values(columns).includes(column),
  )
  const choose = (itemId: string, column: number | null) => {
    const { [itemId]: _, ...others } = columns
    // A column serves once: the statement that had it gives it up.
    const free = Object.fromEntries(Object.entries(others).filter(([, taken]) => taken !== column))
    setTouched(new Set([...touched, itemId, ...Object.keys(others).filter((id) => !(id in free))]))
    onChange(column === null ? others : { ...free, [itemId]: column })
  }
  const perhaps = columnsByPlace(file.guess, columns)
  const many = Object.keys(perhaps).length
  const row = (statement: Statement) => (
    <Row
      key={statement.itemId}
      statement={statement}
      file={file}
      columns={columns}
      perhaps={perhaps[statement.itemId]}
      onChoose={choose}
    />
  )
  return (
    <Section
      title="Which column is which statement"
      note={`${found} of ${counted(statements.length, 'statement')} found`}
    >
      {asked.length > 0 && <ul className="survey-columns">{asked.map(row)}</ul>}
      {many > 1 && (
        <Button
          variant="default"
          className="survey-by-place"
          onClick={() => onChange({ ...columns, ...perhaps })}
        >
          Take these {many} in the order of the file
        </Button>
      )}
      {unused.length > 0 && (
        <p className="fb-quiet">
          {unused.length === 1 ? 'One column of answers is' : `${unused.length} columns of answers are`} no
          statement of this framework and would not be counted:{' '}
          {unused
            .slice(0, 6)
            .map(({ heading }) => `“${shortened(heading, 70)}”`)
            .join(', ')}
          {unused.length > 6 && ' …'}
        </p>
      )}
      {rest.length > 0 && (
        <details className="survey-statements">
          <summary>{counted(rest.length, 'statement')} found by the same words</summary>
          <ul className="survey-columns">{rest.map(row)}</ul>
        </details>
      )}
    </Section>
  )
}

type RowProps = Readonly<{
  statement: Statement
  file: SurveyFile
  columns: Columns
  /** The column that stands where this statement would. */
  perhaps: number | undefined
  onChoose: (itemId: string, column: number | null) => void
}>

function Row({ statement, file, columns, perhaps, onChoose }: RowProps) {
  const { itemId, words } = statement
  const column = columns[itemId]
  const similar = file.guess.by[itemId] === 'similar' && file.guess.columns[itemId] === column
  const heading = file.columns.find((one) => one.column === perhaps)?.heading
  return (
    <li>
      <StatementName itemId={itemId} words={words} />
      <Choose
        aria-label={`Column of ${itemId}`}
        choices={file.columns
          .filter(({ sort, column: one }) => sort === 'answers' || sort === 'choice' || one === column)
          .map(({ column: one, heading }) => ({ value: String(one), label: shortened(heading, 90) }))}
        value={column === undefined ? null : String(column)}
        none="Not in the file"
        onChange={(value) => onChoose(itemId, value === null ? null : Number(value))}
        description={
          similar
            ? 'Found by similar words.'
            : heading !== undefined && `Perhaps “${shortened(heading, 70)}”, by its place in the file.`
        }
      />
    </li>
  )
}

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words
}
