import { Button, Group, NumberInput } from '@mantine/core'
import { useEffect } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { FSM_DEFINITIONS, fsmDefinitionOf, IDACI_BANDS, IOD_EDITIONS, TYPED } from '#shared/model/context.ts'
import { recentYears } from './context-years.ts'

const LABELS = {
  academicYear: 'School year',
  pupils: 'Pupils on roll',
  ppPct: 'Pupil premium, %',
  fsmPct: 'Free school meals, %',
  fsmDefinition: 'Eligible are',
  ealPct: 'EAL, %',
  senSupportPct: 'SEN support, %',
  ehcpPct: 'EHC plans, %',
  idaciValue: 'IDACI, 0 to 1',
  idaciBand: 'IDACI band',
  iodEdition: 'Edition',
  source: 'Source',
}

type SchoolContextFormProps = Readonly<{
  schoolId: string
  year: RecordOf<'context'> | null
  /** Years that have figures already: there is one of each. */
  taken: readonly string[]
  onClose: () => void
}>

/** The figures of one year, typed. What is typed is never written over by a file or the register. */
export function SchoolContextForm({ schoolId, year, taken, onClose }: SchoolContextFormProps) {
  const free = recentYears().filter((one) => !taken.includes(one))
  const academicYear = free[0] ?? recentYears()[0] ?? ''
  const form = useRecordForm('context', year, {
    schoolId,
    academicYear,
    source: TYPED,
    fsmDefinition: fsmDefinitionOf(academicYear),
  })
  const { remove, error } = useRemove('context')
  const { dirty } = form.state
  const { source } = form.values
  // biome-ignore lint/correctness/useExhaustiveDependencies: a first change marks the year as typed
  useEffect(() => {
    if (dirty && !source.includes(TYPED))
      form.set({ source: [source, TYPED].filter((one) => one !== '').join('; ') })
  }, [dirty, source])
  const cancel = () => void form.discard().then(onClose)
  const percent = { min: 0, max: 100, decimalScale: 1, hideControls: true } as const
  return (
    <form
      className="fb-form schools-inline-form"
      aria-label="Figures of a year"
      {...form.bind}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save().then((saved) => saved && onClose())
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <div className="fb-form-row">
        {year === null ? (
          <Choose
            label={LABELS.academicYear}
            choices={free.map((one) => ({ value: one, label: one }))}
            {...form.choice('academicYear')}
            onChange={(next) =>
              next !== null && form.set({ academicYear: next, fsmDefinition: fsmDefinitionOf(next) })
            }
          />
        ) : (
          <p>
            <strong>{year.body.academicYear}</strong>
          </p>
        )}
        <NumberInput label={LABELS.pupils} min={0} hideControls {...form.number('pupils')} />
        <NumberInput label={LABELS.ppPct} {...percent} {...form.number('ppPct')} />
      </div>
      <div className="fb-form-row">
        <NumberInput label={LABELS.fsmPct} {...percent} {...form.number('fsmPct')} />
        <Choose
          label={LABELS.fsmDefinition}
          choices={options(FSM_DEFINITIONS)}
          none="Not known"
          {...form.choice('fsmDefinition')}
        />
      </div>
      <div className="fb-form-row">
        <NumberInput label={LABELS.ealPct} {...percent} {...form.number('ealPct')} />
        <NumberInput label={LABELS.senSupportPct} {...percent} {...form.number('senSupportPct')} />
        <NumberInput label={LABELS.ehcpPct} {...percent} {...form.number('ehcpPct')} />
      </div>
      <div className="fb-form-row">
        <NumberInput
          label={LABELS.idaciValue}
          min={0}
          max={1}
          decimalScale={4}
          hideControls
          {...form.number('idaciValue')}
        />
        <Choose
          label={LABELS.idaciBand}
          choices={options(IDACI_BANDS)}
          none="None"
          {...form.choice('idaciBand')}
        />
        <Choose
          label={LABELS.iodEdition}
          choices={IOD_EDITIONS.map((edition) => ({ value: edition, label: `IoD ${edition}` }))}
          none="Not known"
          {...form.choice('iodEdition')}
        />
      </div>
      <ErrorSentence error={error} />
      <Group gap="sm">
        <Button type="submit">Save the figures</Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        {year !== null && (
          <RemoveButton
            label={`Remove the figures of ${year.body.academicYear}`}
            onClick={() =>
              void form
                .discard()
                .then(() => remove(year))
                .then((gone) => gone && onClose())
            }
          />
        )}
        <SaveState words={dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      </Group>
      <Conflict form={form} labels={LABELS} />
    </form>
  )
}
