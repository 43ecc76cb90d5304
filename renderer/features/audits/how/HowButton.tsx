import { Modal, Table } from '@mantine/core'
import { useState } from 'react'
import type { How } from '#shared/model/how.ts'

type HowButtonProps = Readonly<{
  /** The figure, as a sentence goes on: "the score of Focus". */
  of: string
  how: () => How
}>

/** Stands beside a figure and shows how it was reached: what it was made of, the sums, and the rule. */
export function HowButton({ of, how }: HowButtonProps) {
  const [shown, setShown] = useState<How>()
  return (
    <>
      <button type="button" className="audit-how" onClick={() => setShown(how())}>
        How<span className="fb-hidden"> {of} was reached</span>
      </button>
      {shown && <HowDialog how={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

/** The same for a figure that is pressed itself. */
export function HowDialog({ how, onClose }: Readonly<{ how: How; onClose: () => void }>) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`How this was reached: ${how.title}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <HowWords how={how} />
    </Modal>
  )
}

function HowWords({ how }: Readonly<{ how: How }>) {
  return (
    <div className="audit-how-words">
      {how.table && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {how.table.head.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {how.table.rows.map(([first, ...cells]) => (
              <Table.Tr key={first}>
                <Table.Th scope="row">{first}</Table.Th>
                {cells.map((cell, index) => (
                  <Table.Td key={index}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ul className="audit-how-sums">
        {how.sums.map((sum) => (
          <li key={sum}>{sum}</li>
        ))}
      </ul>
      <div className="audit-how-rule">
        <h3>The rule</h3>
        {how.rule.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
