import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { CalendarOwner, Proposal } from '#shared/contract/calendars.ts'
import { counted } from '#shared/model/figure-words.ts'
import { ProposalView } from './ProposalView.tsx'

export type OwnerChoice = Readonly<{ key: string; label: string; owner: CalendarOwner }>

type ImportDatesProps = Readonly<{
  owners: readonly OwnerChoice[]
  academicYear: string
  onClose: () => void
}>

/** Term dates from a file or from pasted text: looked at first, with what was not understood, then taken in. */
export function ImportDates({ owners, academicYear, onClose }: ImportDatesProps) {
  const [whose, setWhose] = useState<string | null>(owners.length === 1 ? (owners[0]?.key ?? null) : null)
  const [text, setText] = useState('')
  const [proposal, setProposal] = useState<Proposal>()
  const [dialogError, setDialogError] = useState<Error>()
  const fromFile = useWrite('calendars.proposeFile')
  const fromText = useWrite('calendars.proposeText')
  const accept = useWrite('calendars.accept')
  const undo = useWrite('calendars.undo')

  const show = (found: Proposal | undefined) => {
    setProposal(found)
    const named = owners.find(({ owner }) => owner.laCode !== null && owner.laCode === found?.authority?.code)
    if (named) setWhose(named.key)
  }
  const choose = async () => {
    setDialogError(undefined)
    try {
      const file = await native.chooseFile({ purpose: 'calendar' })
      if (file) show(await fromFile.run({ file: file.grant }))
    } catch (reason) {
      setDialogError(reason as Error)
    }
  }
  const chosen = owners.find(({ key }) => key === whose)
  const take = async () => {
    if (!chosen || !proposal) return
    const calendars = proposal.calendars.map(({ calendar }) => calendar)
    const done = await accept.run({ owner: chosen.owner, calendars })
    if (!done) return
    say(`${counted(calendars.length, 'calendar')} of ${chosen.label} taken in.`, () => void undo.run(done))
    onClose()
  }
  const wrong = proposal?.calendars.some(({ problems }) => problems.some(({ level }) => level === 'error'))
  return (
    <Modal opened onClose={onClose} title="Import term dates" size="xl">
      <div className="fb-form">
        <Choose
          label="Whose dates these are"
          choices={owners.map(({ key, label }) => ({ value: key, label }))}
          value={whose}
          onChange={setWhose}
          none="Choose an authority or a school"
          data-autofocus
        />
        <Textarea
          label="Dates as they stand on a web page"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rows={6}
          maxLength={200_000}
        />
        <div className="fb-actions">
          <Button
            variant="default"
            disabled={text.trim() === ''}
            loading={fromText.busy}
            onClick={() => void fromText.run({ text, academicYear }).then(show)}
          >
            Read the text
          </Button>
          <Button variant="default" loading={fromFile.busy} onClick={() => void choose()}>
            Choose a file instead
          </Button>
        </div>
        <ErrorSentence
          error={fromText.error ?? fromFile.error ?? accept.error ?? undo.error ?? dialogError}
        />
        {proposal && <ProposalView proposal={proposal} />}
        {proposal && proposal.calendars.length > 0 && (
          <div>
            <Button disabled={!chosen || wrong || accept.busy} onClick={() => void take()}>
              {chosen ? `Take in for ${chosen.label}` : 'Take in'}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  )
}
