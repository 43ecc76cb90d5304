import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { newLine } from '#renderer/data/new-line.ts'
import { putAway } from '#renderer/data/put-away.ts'
import { type RecordForm, useRecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { PRIORITY_WORDS } from '#renderer/ui/NeedFields.tsx'
import { options } from '#renderer/ui/options.ts'
import type { PlanPage } from '#shared/contract/plans.ts'
import { RAG } from '#shared/model/enums.ts'
import { GOAL_LABELS } from './labels.ts'

const RAG_CHOICES = options(RAG)

type GoalFormProps = Readonly<{ form: RecordForm<'goal'> }>

/** The need that the goal serves, to be chosen from the needs of this school. */
export function NeedOfGoal({ form, needs }: GoalFormProps & Readonly<{ needs: PlanPage['needs'] }>) {
  const need = needs.find((candidate) => candidate.id === form.values.needId)
  return (
    <form {...form.bind}>
      <Fields>
        <Field wide={6}>
          <Choose
            {...form.choice('needId')}
            aria-label={GOAL_LABELS.needId}
            none="No need chosen yet"
            choices={needChoices(needs)}
          />
        </Field>
        {need && need.body.pupilEvidence !== '' && (
          <Field wide={6}>
            <p className="plan-aside">
              <span className="plan-aside-label">What pupils show</span>
              {need.body.pupilEvidence}
            </p>
          </Field>
        )}
      </Fields>
    </form>
  )
}

export function needChoices(needs: PlanPage['needs']) {
  return needs.map(({ id, body }) => ({
    value: id,
    label: `${body.title} (${PRIORITY_WORDS[body.priority].toLowerCase()})`,
  }))
}

/** What staff will do differently. */
export function GoalForm({ form }: GoalFormProps) {
  return (
    <form {...form.bind}>
      <Fields>
        <Field wide={9}>
          <TextInput {...form.field('title')} label="In one sentence" required withAsterisk={false} />
        </Field>
        <Field wide={3}>
          <Choose {...form.choice('rag')} label={GOAL_LABELS.rag} choices={RAG_CHOICES} />
        </Field>
        <Field wide={12}>
          <Textarea
            {...form.field('practiceChange')}
            label={GOAL_LABELS.practiceChange}
            placeholder="What you would see in a classroom that you do not see now"
            autosize
            minRows={2}
            maxRows={16}
          />
        </Field>
      </Fields>
      <FormFoot form={form} labels={GOAL_LABELS} />
    </form>
  )
}

type NewGoalProps = Readonly<{
  planId: string
  schoolId: string
  needs: PlanPage['needs']
  /** The need that it is to serve, where that is known. */
  needId: string | null
  onDone: () => void
  /** Opens this form again, for words that were not kept. */
  onReopen: () => void
  /** There are goals already, so this one may be left alone. */
  canWait: boolean
}>

/** A goal begins with the need that it serves. */
export function NewGoal({ planId, schoolId, needs, needId, onDone, onReopen, canWait }: NewGoalProps) {
  const form = useRecordForm('goal', null, { planId, schoolId, needId, title: '' }, { onSaved: onDone })
  const shown = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // It was asked for, so the keyboard goes on in it.
    if (canWait) shown.current?.querySelector('select')?.focus()
  }, [canWait])
  return (
    <form ref={shown} {...form.bind}>
      <Fields>
        <Field wide={6}>
          <Choose
            {...form.choice('needId')}
            label="Which need does it serve?"
            none={needs.length === 0 ? 'No need is known for this school yet' : 'No need chosen yet'}
            choices={needChoices(needs)}
          />
        </Field>
        <Field wide={6}>
          <TextInput
            {...newLine(form, 'title')}
            label="The goal in one sentence"
            placeholder="Every team plans together once a week"
            required
            withAsterisk={false}
          />
        </Field>
      </Fields>
      <div className="plan-new-end">
        <Button type="submit">Add the goal</Button>
        {canWait && (
          <Button variant="subtle" onClick={() => void putAway(form, onDone, onReopen)}>
            Not now
          </Button>
        )}
      </div>
      <FormFoot form={form} labels={GOAL_LABELS} />
    </form>
  )
}
