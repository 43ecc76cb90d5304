import { TextInput } from '@mantine/core'
import { paths } from '#renderer/app/paths.ts'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { PairRow } from '#shared/contract/across.ts'
import { PAIRING_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

const STATES = options(PAIRING_STATUS)
const LABELS = { status: 'State', note: 'Note' }

type PairsProps = Readonly<{ pairs: readonly PairRow[]; readOnly: boolean }>

/** Who learns from whom, and how far that is. */
export function Pairs({ pairs, readOnly }: PairsProps) {
  return (
    <ul className="across-pairs">
      {pairs.map((row) => (
        <li key={row.pairing.id}>{readOnly ? <PairText row={row} /> : <PairForm row={row} />}</li>
      ))}
    </ul>
  )
}

function PairForm({ row }: Readonly<{ row: PairRow }>) {
  const form = useRecordForm('pairing', row.pairing)
  const { remove, error } = useRemove('pairing')
  const who = `${row.schoolName} and ${row.partnerName}`
  return (
    <form {...form.bind} className="across-pair" aria-label={who}>
      <Who row={row} />
      <Choose {...form.choice('status')} aria-label={`${LABELS.status}: ${who}`} choices={STATES} />
      <TextInput
        {...form.field('note')}
        aria-label={`${LABELS.note}: ${who}`}
        placeholder="What they arranged"
        autoComplete="off"
      />
      <RemoveButton label={`Remove the pair ${who}`} onClick={() => void remove(row.pairing)} />
      {(error || form.state.status !== 'clean') && (
        <div className="across-pair-foot">
          <ErrorSentence error={error} />
          <FormFoot form={form} labels={LABELS} />
        </div>
      )}
    </form>
  )
}

function PairText({ row }: Readonly<{ row: PairRow }>) {
  return (
    <div className="across-pair">
      <Who row={row} />
      <span>{PAIRING_STATUS[row.pairing.body.status]}</span>
      <span>{row.pairing.body.note}</span>
      <span className="fb-quiet">{row.hub}</span>
    </div>
  )
}

function Who({ row: { pairing, schoolName, partnerName, about } }: Readonly<{ row: PairRow }>) {
  return (
    <span>
      <a href={paths.school(pairing.body.schoolId)}>{schoolName}</a> learns from{' '}
      <a href={paths.school(pairing.body.partnerId)}>{partnerName}</a>
      <span className="across-small">
        {pairing.body.itemId ?? pairing.body.areaId} {about} · {dayNear(pairing.body.madeOn, today())}
      </span>
    </span>
  )
}
