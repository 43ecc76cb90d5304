import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { Choose } from '#renderer/ui/Choose.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import type { FrameworkProblem } from '#shared/model/framework/check.ts'
import { ASKED_OF, type Framework, type FrameworkItem } from '#shared/model/framework/framework.ts'
import { withDescriptor, withField } from './edit.ts'
import { ASKED_WORDS } from './words.ts'

type ItemEditorProps = Readonly<{
  item: FrameworkItem
  scale: Framework['scale']
  problems: readonly FrameworkProblem[]
  onChange: (change: (item: FrameworkItem) => FrameworkItem) => void
}>

const WEIGHTS = (['1', '2', '3'] as const).map((value) => ({ value, label: `×${value}` }))
const WEIGHT_OF = { '1': 1, '2': 2, '3': 3 } as const

/** All that an item says. What is wrong stands under its field. */
export function ItemEditor({ item, scale, problems, onChange }: ItemEditorProps) {
  const errorAt = (field: string, level?: number) => {
    const found = problems.find(
      (one) =>
        one.level === 'error' &&
        one.path[4] === field &&
        (level === undefined || one.path[5] === String(level)),
    )?.text
    // The place is plain here.
    return found?.slice(found.indexOf(': ') + 2).replace(/^./, (first) => first.toUpperCase())
  }
  const described = scale.filter(({ value }) => value > 0 || item.descriptors?.['0'] !== undefined)
  return (
    <div className="frameworks-edit-fields">
      <Fields>
        <Field wide={3}>
          <TextInput
            label="Number in the framework (B1.1)"
            value={item.id}
            maxLength={20}
            error={errorAt('id')}
            onChange={(event) => {
              const id = event.currentTarget.value
              onChange((before) => ({ ...before, id }))
            }}
          />
        </Field>
        <Field wide={6}>
          <TextInput
            label="Title, in a few words"
            value={item.title ?? ''}
            error={errorAt('title')}
            onChange={(event) => {
              const words = event.currentTarget.value
              onChange((before) => withField(before, 'title', words))
            }}
          />
        </Field>
        <Field wide={3}>
          <Choose
            label="Weight"
            choices={WEIGHTS}
            value={String(item.weight) as '1' | '2' | '3'}
            onChange={(value) => value && onChange((before) => ({ ...before, weight: WEIGHT_OF[value] }))}
          />
        </Field>
        <Field wide={12}>
          <Textarea
            label="Statement: what is looked at"
            autosize
            minRows={1}
            value={item.statement}
            error={errorAt('statement')}
            onChange={(event) => {
              const statement = event.currentTarget.value
              onChange((before) => ({ ...before, statement }))
            }}
          />
        </Field>
        {described.map(({ value, label }) => (
          <Field key={value} wide={12 / described.length}>
            <Textarea
              label={`${label || `Level ${value}`} looks like this`}
              autosize
              minRows={2}
              value={item.descriptors?.[String(value)] ?? ''}
              error={errorAt('descriptors', value)}
              onChange={(event) => {
                const words = event.currentTarget.value
                onChange((before) => withDescriptor(before, value, words))
              }}
            />
          </Field>
        ))}
        <Field wide={12}>
          <Textarea
            label="What to look for on the visit"
            autosize
            minRows={1}
            value={item.evidence_prompt ?? ''}
            error={errorAt('evidence_prompt')}
            onChange={(event) => {
              const words = event.currentTarget.value
              onChange((before) => withField(before, 'evidence_prompt', words))
            }}
          />
        </Field>
        <Field wide={4}>
          <Checkbox.Group
            label="Asked of"
            value={item.sources}
            onChange={(chosen) =>
              onChange((before) => ({
                ...before,
                sources: ASKED_OF.filter((source) => chosen.includes(source)),
              }))
            }
          >
            <div className="frameworks-sources">
              {ASKED_OF.map((source) => (
                <Checkbox key={source} value={source} label={ASKED_WORDS[source]} />
              ))}
            </div>
          </Checkbox.Group>
        </Field>
        <Field wide={8}>
          <Textarea
            label="What staff agree or disagree with in the survey"
            description={item.sources.includes('S') ? undefined : 'Staff are not asked of this item.'}
            autosize
            minRows={2}
            value={item.survey_statement ?? ''}
            error={errorAt('survey_statement')}
            onChange={(event) => {
              const words = event.currentTarget.value
              onChange((before) => ({ ...before, survey_statement: words === '' ? null : words }))
            }}
          />
        </Field>
      </Fields>
    </div>
  )
}
