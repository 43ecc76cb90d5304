import { Textarea } from '@mantine/core'
import type { FocusEvent, RefObject } from 'react'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { NOTE_LABELS } from './labels.ts'

export const BOXES = [
  { name: 'goal', letter: 'G', asks: 'What do they want from this conversation?' },
  { name: 'reality', letter: 'R', asks: 'What is happening now?' },
  { name: 'options', letter: 'O', asks: 'What could they do?' },
  { name: 'wrapUp', letter: 'W', asks: 'What will they do, and what could get in the way?' },
  { name: 'privateNote', letter: 'P', asks: 'For your eyes only' },
] as const

export type BoxName = (typeof BOXES)[number]['name']

type GrowBoxesProps = Readonly<{
  form: RecordForm<'note'>
  boxes: RefObject<Partial<Record<BoxName, HTMLTextAreaElement | null>>>
}>

/** What is said, box by box, while it is said. */
export function GrowBoxes({ form, boxes }: GrowBoxesProps) {
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    form.bind.onBlur(event)
    // A note has no button that makes it: its first words become a record as soon as they are left.
    const stays = event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget)
    if (!stays && form.id === undefined && form.state.dirty) void form.save()
  }
  return (
    <form {...form.bind} className="coaching-boxes" onBlur={onBlur}>
      {BOXES.map(({ name, letter, asks }) => (
        <Textarea
          key={name}
          {...form.field(name)}
          ref={(element) => {
            boxes.current[name] = element
          }}
          label={
            <>
              {NOTE_LABELS[name]} <kbd className="coaching-key">Alt {letter}</kbd>
            </>
          }
          aria-label={NOTE_LABELS[name]}
          aria-keyshortcuts={`Alt+${letter}`}
          placeholder={asks}
          autosize
          minRows={2}
          maxRows={16}
        />
      ))}
      <FormFoot form={form} labels={NOTE_LABELS} />
    </form>
  )
}
