import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { client, native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { FormPreview } from './FormPreview.tsx'
import { TakenForms } from './TakenForms.tsx'
import { useFormFile } from './use-form-file.ts'
import { type SavedForm, useSavedForm } from './use-saved-form.ts'

/** The way to the school, and the ways back and over paper. */
export type FormWays = Readonly<{ send: ReactNode; more: ReactNode; saved: SavedForm | undefined }>

type LeadersToolsProps = Readonly<{
  page: AuditPage
  framework: Framework
  locked: boolean
  begun: boolean
  /** What stands below; it is given the ways to send a form, for where there is nothing else yet. */
  children: (ways: FormWays) => ReactNode
}>

/** The form's way to the school and back, around whatever the tab shows. */
export function LeadersTools({ page, framework, locked, begun, children }: LeadersToolsProps) {
  const auditId = page.audit.id
  const { name } = page.school
  const write = useWrite('audits.selfEvaluation.writeForm')
  const [refused, setRefused] = useState<Error>()
  const form = useFormFile(locked)
  const { saved, note } = useSavedForm(auditId)
  const attempt = async (work: () => Promise<void>) => {
    setRefused(undefined)
    form.forget()
    write.forget()
    try {
      await work()
    } catch (reason) {
      setRefused(reason as Error)
    }
  }
  const writeForm = () =>
    attempt(async () => {
      const target = await native.chooseTarget({
        purpose: 'form-html',
        suggestedName: `Self-evaluation form – ${name}`,
      })
      if (target === null || !(await write.run({ auditId, file: target.grant }))) return
      note(target.name)
      say(`Saved as ${target.name}. Send it to the school; what comes back is dropped here.`)
    })
  const print = (to: 'pdf' | 'printer') =>
    attempt(async () => {
      const printed = await native.print({
        ...(await client.audits.selfEvaluation.document({ auditId })),
        to,
      })
      if (printed?.file) say(`Saved as ${printed.file}.`)
    })
  const when = !locked
  useCommands([
    { id: 'leaders-send', label: 'Save a form for the school', when, run: () => void writeForm() },
    { id: 'leaders-bring', label: 'Bring a form of the school back', when, run: form.choose },
    { id: 'leaders-paper', label: 'Save the paper form as PDF', when, run: () => void print('pdf') },
  ])
  const size = begun ? 'xs' : 'sm'
  const send = (
    <Button
      variant={begun ? 'default' : 'filled'}
      size={size}
      loading={write.busy}
      onClick={() => void writeForm()}
    >
      Save a form for the school
    </Button>
  )
  const more = (
    <>
      <Button variant="default" size={size} onClick={form.choose}>
        Bring a form back
      </Button>
      <Button variant="default" size={size} onClick={() => void print('pdf')}>
        Paper form as PDF
      </Button>
      <Button variant="default" size={size} onClick={() => void print('printer')}>
        Print the paper form
      </Button>
    </>
  )
  return (
    <div className="leaders" data-over={form.over} {...form.dropHere}>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="A form that came back"
        {...form.input}
      />
      {begun && !locked && (
        <div className="leaders-ways fb-actions">
          {send}
          {more}
        </div>
      )}
      <ErrorSentence error={refused ?? write.error ?? form.error} />
      <TakenForms auditId={auditId} locked={locked} />
      {children({ send, more, saved })}
      {form.over && <p className="leaders-drop">Drop the form of {name} here</p>}
      {form.text !== undefined && (
        <FormPreview auditId={auditId} framework={framework} text={form.text} onClose={form.forget} />
      )}
    </div>
  )
}
