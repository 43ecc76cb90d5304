import { Button } from '@mantine/core'
import { useState } from 'react'
import { native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { SurveyFile, SurveyVerdict } from '#shared/contract/surveys.ts'
import { counted } from '#shared/model/figure-words.ts'
import { FormChoices } from './FormChoices.tsx'
import type { Statement } from './statements.ts'

type Chosen = Readonly<{ grant: string; file: SurveyFile }>
type FormImportProps = Readonly<{
  auditId: string
  statements: readonly Statement[]
  onDone: (words: string, written: { batch: string | null; verdict: SurveyVerdict }) => void
  onClose: () => void
}>

/** The answers that a form gave out: choose the file, say what its columns are, look, and keep the totals. */
export function FormImport({ auditId, statements, onDone, onClose }: FormImportProps) {
  const [chosen, setChosen] = useState<Chosen>()
  const [dialogError, setDialogError] = useState<Error>()
  const read = useWrite('surveys.read')

  async function choose(): Promise<void> {
    setDialogError(undefined)
    try {
      const granted = await native.chooseFile({ purpose: 'survey' })
      if (!granted) return
      const file = await read.run({ auditId, file: granted.grant })
      setChosen(file && { grant: granted.grant, file })
    } catch (reason) {
      setDialogError(reason as Error)
    }
  }

  return (
    <>
      <Section
        title={chosen ? chosen.file.fileName : 'The answers that the form gave out'}
        {...(chosen
          ? { note: `${counted(chosen.file.rows, 'row')}, ${counted(chosen.file.columns.length, 'column')}` }
          : {})}
      >
        {!chosen && (
          <p className="fb-quiet survey-how">
            In Google Forms: Responses, the three dots, “Download responses (.csv)”, and unpack the zip. In
            Microsoft Forms: “Open in Excel”, and save that as “CSV UTF-8”. Totals are counted here; nothing
            of a single person is kept, and columns with names or e-mails are not read.
          </p>
        )}
        {chosen && <p>{notRead(chosen.file)}</p>}
        <div className="survey-go">
          <Button variant={chosen ? 'default' : 'filled'} onClick={() => void choose()} loading={read.busy}>
            {chosen ? 'Choose another file' : 'Choose the file'}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </div>
        <ErrorSentence error={read.error ?? dialogError} />
      </Section>
      {chosen && (
        <FormChoices
          key={`${chosen.grant} ${chosen.file.sha256}`}
          auditId={auditId}
          grant={chosen.grant}
          file={chosen.file}
          statements={statements}
          onDone={onDone}
        />
      )}
    </>
  )
}

/** "3 columns with names or e-mails were not read." */
function notRead({ columns }: SurveyFile): string {
  const many = columns.filter(({ sort }) => sort === 'personal').length
  if (many === 0) return 'No column has names or e-mails.'
  return `${counted(many, 'column')} with names or e-mails ${many === 1 ? 'was' : 'were'} not read.`
}
