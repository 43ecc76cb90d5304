import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ForumPage } from '#shared/contract/forums.ts'
import { yearText } from '#shared/model/date-text.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { Agenda } from './Agenda.tsx'
import { ChooseNeeds } from './ChooseNeeds.tsx'
import { ForumForm } from './ForumForm.tsx'
import type { SaveRows } from './save-rows.ts'
import { usePrint } from './use-print.ts'
import { drawnFromWords, Why } from './Why.tsx'

/** A forum that is being prepared. */
export function ForumEditor({ page }: Readonly<{ page: ForumPage }>) {
  const { forum, agenda, needs } = page
  const form = useRecordForm('forum', forum)
  const saveRows: SaveRows = useRef(new Map())
  const [why, setWhy] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const settle = async () => {
    const rows = await Promise.all([...saveRows.current.values()].map((save) => save()))
    const whole = form.state.dirty ? (await form.save()) !== undefined : true
    return whole && rows.every(Boolean)
  }
  const { print, busy, error } = usePrint(forum.id, settle)
  useCommands([
    {
      id: 'forum.pdf',
      label: 'Save the agenda as PDF',
      shortcut: 'mod+shift+p',
      run: () => void print('pdf'),
    },
    { id: 'forum.print', label: 'Print the agenda', shortcut: 'mod+p', run: () => void print('printer') },
    { id: 'forum.why', label: 'Why these topics?', shortcut: 'w', run: () => setWhy((shown) => !shown) },
  ])
  const { halfTerm, academicYear, hub } = form.values
  return (
    <Page
      title={form.values.title || 'Forum'}
      back={{ label: 'Forums', href: paths.forums }}
      lead={`${hub}, ${HALF_TERMS[halfTerm]} ${yearText(academicYear)}`}
      actions={
        <>
          <Button variant="default" onClick={() => void print('printer')} disabled={busy}>
            Print
          </Button>
          <Button onClick={() => void print('pdf')} disabled={busy}>
            Save as PDF
          </Button>
        </>
      }
    >
      <ErrorSentence error={error} />
      <ForumForm form={form} />
      <div className="forum-drawn">
        <span>{drawnFromWords(needs)}.</span>
        {needs.length > 0 && (
          <Button variant="subtle" size="compact-sm" aria-expanded={why} onClick={() => setWhy(!why)}>
            Why?
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => setChoosing(true)}>
          {needs.length === 0 ? 'Choose its needs' : 'Change its needs'}
        </Button>
      </div>
      {why && <Why needs={needs} />}
      {choosing && <ChooseNeeds form={form} onClose={() => setChoosing(false)} />}
      <Section title="Agenda">
        <Agenda
          forumId={forum.id}
          start={form.values.start}
          slot={form.values.minutes ?? 0}
          agenda={agenda}
          saveRows={saveRows}
        />
      </Section>
      <HistoryLink kind="forum" id={page.forum.id} />
    </Page>
  )
}
