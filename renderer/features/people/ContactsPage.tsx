import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ContactFile } from '#shared/contract/contacts.ts'
import { counted } from '#shared/model/figure-words.ts'
import { Batches } from './Batches.tsx'
import { ContactImport } from './ContactImport.tsx'

type Chosen = Readonly<{ grant: string; file: ContactFile }>

/** A list of contacts from another program: choose, look, import, and back again if it was wrong. */
export function ContactsPage() {
  const readOnly = useReadOnly()
  const [chosen, setChosen] = useState<Chosen>()
  const [dialogError, setDialogError] = useState<Error>()
  const [imported, setImported] = useState<string>()
  const read = useWrite('people.contacts.read')

  async function choose(): Promise<void> {
    setDialogError(undefined)
    setImported(undefined)
    try {
      const granted = await native.chooseFile({ purpose: 'contacts' })
      if (!granted) return
      const file = await read.run({ file: granted.grant })
      setChosen(file && { grant: granted.grant, file })
    } catch (reason) {
      setDialogError(reason as Error)
    }
  }

  if (readOnly)
    return (
      <Page title="Import contacts" back={{ label: 'People', href: paths.people }}>
        <p>People belong to the advisers: they import their contacts, and bundles bring them here.</p>
      </Page>
    )
  return (
    <Page
      title="Import contacts"
      back={{ label: 'People', href: paths.people }}
      lead="A CSV file with one person a row. Nothing is made before you have seen it."
    >
      <Section title={chosen ? chosen.file.fileName : 'The file'}>
        {chosen && (
          <p className="fb-quiet">
            {counted(chosen.file.rows, 'row')}, {counted(chosen.file.headings.length, 'column')},{' '}
            {chosen.file.encoding}
          </p>
        )}
        <Button variant={chosen ? 'default' : 'filled'} onClick={() => void choose()} loading={read.busy}>
          {chosen ? 'Choose another file' : 'Choose the file'}
        </Button>
        <ErrorSentence error={read.error ?? dialogError} />
        <p role="status">{imported}</p>
      </Section>
      {chosen && (
        <ContactImport
          key={chosen.grant}
          grant={chosen.grant}
          file={chosen.file}
          onDone={(words) => {
            setImported(words)
            setChosen(undefined)
          }}
        />
      )}
      <Batches />
    </Page>
  )
}
