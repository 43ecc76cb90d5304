import { Button, Checkbox, Chip, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { day } from '#renderer/ui/dates.ts'
import { options } from '#renderer/ui/options.ts'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { TOPICS } from '#shared/model/enums.ts'
import { Confidence } from './Confidence.tsx'
import { CONVERSATION_LABELS } from './labels.ts'

const TOPIC_CHOICES = options(TOPICS)

type SharedPartProps = Readonly<{
  form: RecordForm<'conversation'>
  goals: ConversationPage['goals']
  /** A fortnight of term days on, by the school's calendar. */
  suggestedNext: ConversationPage['suggestedNext']
  summary: RefObject<HTMLTextAreaElement | null>
  onPlanNext: (date: string) => void
}>

/** What both sides agree to share, and how the conversation ends. */
export function SharedPart({ form, goals, suggestedNext, summary, onPlanNext }: SharedPartProps) {
  const { nextOn, goalIds } = form.values
  return (
    <form {...form.bind} className="coaching-shared">
      <Textarea
        {...form.field('sharedSummary')}
        ref={summary}
        label={
          <>
            {CONVERSATION_LABELS.sharedSummary} <kbd className="coaching-key">Alt S</kbd>
          </>
        }
        aria-label={CONVERSATION_LABELS.sharedSummary}
        aria-keyshortcuts="Alt+S"
        placeholder="What the CPD lead is happy for the central team to read"
        autosize
        minRows={4}
      />
      <fieldset className="coaching-group">
        <legend>{CONVERSATION_LABELS.topics}</legend>
        <Chip.Group multiple {...form.choice('topics')}>
          <div className="coaching-chips">
            {TOPIC_CHOICES.map(({ value, label }) => (
              <Chip key={value} value={value} size="xs" variant="outline">
                {label}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </fieldset>
      {goals.length > 0 && (
        <fieldset className="coaching-group">
          <legend>{CONVERSATION_LABELS.goalIds}</legend>
          {goals.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={goalIds.includes(id)}
              onChange={({ currentTarget }) =>
                form.set({
                  goalIds: currentTarget.checked ? [...goalIds, id] : goalIds.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <Confidence {...form.choice('confidence')} />
      <div className="coaching-next">
        <DateField {...form.choice('nextOn')} label={CONVERSATION_LABELS.nextOn} />
        {nextOn === null && suggestedNext !== null && (
          <Button variant="default" onClick={() => form.set({ nextOn: suggestedNext })}>
            In a school fortnight: {day(suggestedNext)}
          </Button>
        )}
        {nextOn !== null && (
          <Button variant="default" onClick={() => onPlanNext(nextOn)}>
            Plan it for {day(nextOn)}
          </Button>
        )}
      </div>
    </form>
  )
}
