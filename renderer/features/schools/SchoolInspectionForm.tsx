import { Button, Group, TextInput } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import {
  CATEGORIES_OF_CONCERN,
  FOUR_GRADES,
  INSPECTION_AREAS,
  INSPECTION_GRADES,
  INSPECTION_REGIMES,
  type InspectionRegime,
  regimeOn,
  SAFEGUARDING,
  SAFEGUARDING_BY_REGIME,
} from '#shared/model/inspection.ts'
import { today } from '#shared/model/local-date.ts'

const LABELS = {
  date: 'First day of the inspection',
  regime: 'Kind',
  overall: 'Overall effectiveness',
  safeguarding: 'Safeguarding',
  categoryOfConcern: 'Category of concern',
  reportUrl: 'Address of the report',
}

type SchoolInspectionFormProps = Readonly<{
  schoolId: string
  inspection: RecordOf<'inspection'> | null
  onClose: () => void
}>

/** One inspection. The day says which kind it is, and the kind which areas and grades there are. */
export function SchoolInspectionForm({ schoolId, inspection, onClose }: SchoolInspectionFormProps) {
  const now = today()
  const form = useRecordForm('inspection', inspection, { schoolId, date: now, regime: regimeOn(now) })
  const { remove, error } = useRemove('inspection')
  const { regime, grades } = form.values
  const cancel = () => void form.discard().then(onClose)
  const setRegime = (next: InspectionRegime, more: Readonly<{ date?: string }> = {}) =>
    form.set({
      ...more,
      regime: next,
      ...(next === regime ? {} : { grades: [], overall: null, safeguarding: 'unknown' as const }),
    })
  const setGrade = (area: string, grade: string | null) =>
    form.set({
      grades: [...grades.filter((one) => one.area !== area), ...(grade === null ? [] : [{ area, grade }])],
    })
  return (
    <form
      className="fb-form schools-inline-form"
      aria-label="Inspection"
      {...form.bind}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save().then((saved) => saved && onClose())
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <div className="fb-form-row">
        <DateField
          label={LABELS.date}
          looks="past"
          {...form.choice('date')}
          onChange={(date) => (date === null ? form.set({ date: '' }) : setRegime(regimeOn(date), { date }))}
        />
        <Choose
          label={LABELS.regime}
          choices={options(INSPECTION_REGIMES)}
          {...form.choice('regime')}
          onChange={(next) => next !== null && setRegime(next)}
        />
      </div>
      {regime === 'overall_to_2024' && (
        <Choose
          label={LABELS.overall}
          choices={options(FOUR_GRADES)}
          none="Not known"
          {...form.choice('overall')}
        />
      )}
      <div className="inspections-areas">
        {Object.entries(INSPECTION_AREAS[regime]).map(([area, label]) => (
          <Choose
            key={`${regime} ${area}`}
            label={label}
            choices={options(INSPECTION_GRADES[regime])}
            none="None"
            value={grades.find((one) => one.area === area)?.grade ?? null}
            onChange={(grade) => setGrade(area, grade)}
          />
        ))}
      </div>
      <div className="fb-form-row">
        <Choose
          label={LABELS.safeguarding}
          choices={SAFEGUARDING_BY_REGIME[regime].map((value) => ({ value, label: SAFEGUARDING[value] }))}
          {...form.choice('safeguarding')}
        />
        <Choose
          label={LABELS.categoryOfConcern}
          choices={options(CATEGORIES_OF_CONCERN)}
          none="None"
          {...form.choice('categoryOfConcern')}
        />
      </div>
      <TextInput label={LABELS.reportUrl} autoComplete="off" {...form.field('reportUrl')} />
      <ErrorSentence error={error} />
      <Group gap="sm">
        <Button type="submit">Save the inspection</Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        {inspection !== null && (
          <RemoveButton
            label="Remove the inspection"
            onClick={() =>
              void form
                .discard()
                .then(() => remove(inspection))
                .then((gone) => gone && onClose())
            }
          />
        )}
        <SaveState words={form.state.dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      </Group>
      <Conflict form={form} labels={LABELS} />
    </form>
  )
}
