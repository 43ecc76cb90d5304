import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { SurveyVerdict } from '#shared/contract/surveys.ts'
import { codes, SURVEY_GROUPS } from '#shared/model/enums.ts'
import type { SurveyGroup } from '#shared/model/survey.ts'
import { CountGrid } from './CountGrid.tsx'
import type { Statement } from './statements.ts'
import { isEmpty, NO_GROUP, readyFrom, type Typed, type TypedGroup, typedFrom } from './typed.ts'
import { useTypedDraft } from './use-typed-draft.ts'
import { Verdict } from './Verdict.tsx'

type Written = Readonly<{ batch: string | null; verdict: SurveyVerdict }>
type TypedFormProps = Readonly<{
  page: AuditPage
  statements: readonly Statement[]
  onSaved: (written: { batch: string | null; verdict: SurveyVerdict }) => void
  onClose: () => void
}>

/** The totals of each group in boxes. What is typed is kept as a draft; the button makes results of all groups. */
export function TypedForm({ page, statements, onSaved, onClose }: TypedFormProps) {
  const auditId = page.audit.id
  const draft = useTypedDraft({ auditId, schoolId: page.school.id }, typedFrom(page.surveys))
  if (draft.typed === undefined) return null
  return (
    <Boxes
      auditId={auditId}
      statements={statements}
      typed={draft.typed}
      draft={draft}
      onSaved={(written: Written) => {
        draft.forget()
        onSaved(written)
      }}
      onClose={onClose}
    />
  )
}

type BoxesProps = Readonly<{
  auditId: string
  statements: readonly Statement[]
  typed: Typed
  draft: ReturnType<typeof useTypedDraft>
  onSaved: (written: Written) => void
  onClose: () => void
}>

function Boxes({ auditId, statements, typed, draft, onSaved, onClose }: BoxesProps) {
  const [group, setGroup] = useState<SurveyGroup>('all')
  const save = useWrite('surveys.type')
  const ready = readyFrom(useDeferredValue(typed))
  const check = useRead(
    'surveys.check',
    { auditId, groups: [], ...('input' in ready ? ready.input : {}) },
    { when: 'input' in ready, keepLast: true },
  )
  const here = typed.groups[group] ?? NO_GROUP
  const change = (next: TypedGroup) => draft.change({ ...typed, groups: { ...typed.groups, [group]: next } })

  async function submit(): Promise<void> {
    const now = readyFrom(typed)
    if ('problem' in now) return
    const id = await draft.whole()
    const written = await save.run({ auditId, ...now.input, ...(id === undefined ? {} : { draft: id }) })
    if (written) onSaved(written)
  }

  const problem = 'problem' in ready ? ready.problem : ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Section
        title="Totals of the staff survey"
        note="Only totals; the boxes are a draft until you save them"
      >
        <div className="survey-group-choice">
          <SegmentedControl
            aria-label="Group of staff"
            value={group}
            onChange={(value) => setGroup(value as SurveyGroup)}
            data={codes(SURVEY_GROUPS).map((code) => ({
              value: code,
              label: isEmpty(typed.groups[code]) ? SURVEY_GROUPS[code] : `${SURVEY_GROUPS[code]} ✓`,
            }))}
          />
        </div>
        <div className="survey-fields">
          <TextInput
            label={`${SURVEY_GROUPS[group]}: invited`}
            description="Empty if nobody knows"
            inputMode="numeric"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={here.invited}
            onChange={(event) => change({ ...here, invited: event.currentTarget.value })}
          />
          <TextInput
            label={`${SURVEY_GROUPS[group]}: answered`}
            description="People, not answers"
            inputMode="numeric"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={here.answered}
            onChange={(event) => change({ ...here, answered: event.currentTarget.value })}
          />
          <DateField
            label="Held from"
            looks="past"
            value={typed.heldFrom}
            onChange={(heldFrom) => draft.change({ ...typed, heldFrom })}
          />
          <DateField
            label="Held to"
            looks="past"
            value={typed.heldTo}
            onChange={(heldTo) => draft.change({ ...typed, heldTo })}
          />
        </div>
        <CountGrid statements={statements} group={here} name={SURVEY_GROUPS[group]} onChange={change} />
      </Section>
      <div className="survey-foot">
        {check.data && 'input' in ready && <Verdict verdict={check.data} title="Will not be kept" />}
        <ErrorSentence error={save.error ?? ('input' in ready ? check.error : undefined)} />
        {problem !== '' && <p className="survey-problem">{problem}</p>}
        <div className="survey-go">
          <Button
            type="submit"
            loading={save.busy}
            disabled={!('input' in ready) || check.error !== undefined}
          >
            Save the totals
          </Button>
          <Button variant="default" onClick={onClose}>
            Back, and keep the draft
          </Button>
          <Button variant="subtle" onClick={() => void draft.discard().then(onClose)}>
            Discard what was typed
          </Button>
          <SaveState words={draft.words} failed={draft.failed} />
        </div>
      </div>
    </form>
  )
}
