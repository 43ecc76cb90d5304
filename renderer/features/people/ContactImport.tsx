import { Button } from '@mantine/core'
import { useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { say } from '#renderer/ui/toasts.ts'
import {
  CONTACT_FIELDS,
  type ContactCounts,
  type ContactField,
  type ContactFile,
  type ContactMapping,
} from '#shared/contract/contacts.ts'
import { codes, ROLES } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { ContactPreview } from './ContactPreview.tsx'
import { inWords } from './undone.ts'

type ContactImportProps = Readonly<{
  grant: string
  file: ContactFile
  onDone: (words: string) => void
}>

/** What the columns hold, what would be made of the rows, and the button that makes it. */
export function ContactImport({ grant, file, onDone }: ContactImportProps) {
  const [mapping, setMapping] = useState<ContactMapping>(file.guess)
  const [role, setRole] = useState<keyof typeof ROLES>('other')
  const [schoolId, setSchoolId] = useState<string | null>(null)
  const [decisions, setDecisions] = useState<Readonly<Record<string, string>>>({})
  const schools = useRead('schools.list', { text: '' })
  const choices = { file: grant, sha256: file.sha256, mapping, role, schoolId, decisions: { ...decisions } }
  const named = mapping.name !== undefined || mapping.firstName !== undefined
  const preview = useRead('people.contacts.preview', choices, { when: named, keepLast: true })
  const write = useWrite('people.contacts.import')
  const counts = preview.data?.counts

  async function run(): Promise<void> {
    const done = await write.run(choices)
    if (!done) return
    const words = `Imported ${file.fileName}: ${made(done.counts)}.`
    say(words, () => {
      client.people
        .undo({ batch: done.batch })
        .then((undone) => say(inWords(undone)))
        .catch((error: Error) => say(error.message))
    })
    onDone(words)
  }

  return (
    <>
      <Section title="What the columns hold">
        <div className="people-columns">
          {codes(CONTACT_FIELDS).map((field) => (
            <Column
              key={field}
              field={field}
              file={file}
              mapping={mapping}
              onChange={(column) => setMapping(withColumn(mapping, field, column))}
            />
          ))}
        </div>
        <div className="people-columns">
          <Choose
            label="Rows without a role"
            choices={options(ROLES)}
            value={role}
            onChange={(next) => next && setRole(next)}
          />
          <Choose
            label="Rows without a school"
            choices={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={schoolId}
            none="Are left out"
            onChange={setSchoolId}
          />
        </div>
      </Section>
      <Section title="What would be made">
        {!named && <p>Say which column holds the name.</p>}
        <ErrorSentence error={preview.error} />
        {named && preview.data && (
          <ContactPreview
            preview={preview.data}
            onDecide={(row, decision) => setDecisions({ ...decisions, [row]: decision })}
          />
        )}
        <ErrorSentence error={write.error} />
        <div className="people-go">
          <Button
            onClick={() => void run()}
            loading={write.busy}
            disabled={!named || preview.refreshing || counts === undefined || counts.roles === 0}
          >
            {counts && counts.roles > 0 ? `Import ${counted(counts.roles, 'role')}` : 'Import'}
          </Button>
          {counts?.roles === 0 && <span className="fb-quiet">Nothing in this file is new.</span>}
        </div>
      </Section>
    </>
  )
}

type ColumnProps = Readonly<{
  field: ContactField
  file: ContactFile
  mapping: ContactMapping
  onChange: (column: number | null) => void
}>

function Column({ field, file, mapping, onChange }: ColumnProps) {
  const column = mapping[field]
  const example = column === undefined ? '' : file.examples[column]
  return (
    <Choose
      label={CONTACT_FIELDS[field]}
      choices={file.headings.map((heading, index) => ({
        value: String(index),
        label:
          heading === '' ? `Column ${index + 1}` : heading.length > 60 ? `${heading.slice(0, 59)}…` : heading,
      }))}
      value={column === undefined ? null : String(column)}
      none="Not in the file"
      onChange={(value) => onChange(value === null ? null : Number(value))}
      description={
        example ? `Like “${example.length > 40 ? `${example.slice(0, 39)}…` : example}”` : undefined
      }
    />
  )
}

function withColumn(mapping: ContactMapping, field: ContactField, column: number | null): ContactMapping {
  const { [field]: _, ...rest } = mapping
  return column === null ? rest : { ...rest, [field]: column }
}

function made({ created, roles }: ContactCounts): string {
  return `${counted(roles, 'role')}, ${counted(created, 'new person', 'new people')} among them`
}
