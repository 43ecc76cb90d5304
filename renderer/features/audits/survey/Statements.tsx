import { Button } from '@mantine/core'
import { useState } from 'react'
import { client, native } from '#renderer/data/client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { copyText, type Statement, statementLines } from './statements.ts'

type StatementsProps = Readonly<{ auditId: string; statements: readonly Statement[]; open: boolean }>

/** What to ask: for a form of Google's or Microsoft's, or on paper. */
export function Statements({ auditId, statements, open }: StatementsProps) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)

  function copy(): void {
    setWords(
      copyText(statementLines(statements))
        ? 'Copied. Paste them as the rows of a grid of choices.'
        : 'Copying did not work. Select the statements and copy them by hand.',
    )
  }

  async function print(to: 'pdf' | 'printer'): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      const printed = await native.print({ ...(await client.surveys.paper({ auditId })), to })
      if (printed && to === 'pdf') setWords(`Saved as ${printed.file}.`)
    } catch (reason) {
      setError(reason as Error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section
      title="What staff are asked"
      note={`${statements.length} statements`}
      actions={
        <>
          <Button variant="default" onClick={copy}>
            Copy the statements
          </Button>
          <Button variant="default" onClick={() => void print('pdf')} disabled={busy}>
            On paper, as a PDF
          </Button>
          <Button variant="subtle" onClick={() => void print('printer')} disabled={busy}>
            Print
          </Button>
        </>
      }
    >
      <p role="status">{words}</p>
      <ErrorSentence error={error} />
      <p className="fb-quiet survey-how">
        In the form ask one question first: “What is your role?”, with choices such as Teacher, Teaching
        assistant, Middle leader, Senior leader, Early career teacher. Then a grid with these statements as
        rows and five columns: Strongly disagree, Disagree, Neither, Agree, Strongly agree. Ask for no names
        or e-mails.
      </p>
      <details className="survey-statements" open={open}>
        <summary>The statements</summary>
        <ol className="survey-asked">
          {statements.map(({ itemId, words: statement }) => (
            <li key={itemId}>
              <span className="survey-id">{itemId}</span>
              {statement}
            </li>
          ))}
        </ol>
      </details>
    </Section>
  )
}
