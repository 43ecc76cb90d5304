import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { go, paths } from '#renderer/app/paths.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { FrameworkPage } from '#shared/contract/frameworks.ts'
import { counted } from '#shared/model/figure-words.ts'
import { draftProblems, type FrameworkProblem } from '#shared/model/framework/check.ts'
import { frameworkOf } from '#shared/model/framework/record.ts'
import { LEVELS } from '#shared/model/rating.ts'
import { AreaEditor } from './AreaEditor.tsx'
import { AreaJumps, areaAnchor } from './AreaJumps.tsx'
import { Compared } from './Compared.tsx'
import { type Areas, addArea, moved, type Place } from './edit.ts'
import { Problems } from './Problems.tsx'
import { Reference } from './Reference.tsx'
import { useOut } from './use-out.ts'
import { BACK, sizeWords } from './words.ts'

type EditorProps = Readonly<{ page: FrameworkPage; record: RecordOf<'framework'> }>

/** A draft: everything in it can be changed and is kept as it is typed, until it is published. */
export function FrameworkEditor({ page, record }: EditorProps) {
  const form = useRecordForm('framework', record)
  const publish = useWrite('frameworks.publish')
  const { remove, error } = useRemove('framework')
  const [open, setOpen] = useState<Place>()
  const framework = useMemo(() => frameworkOf(form.values), [form.values])
  const problems = useMemo(() => draftProblems(framework), [framework])
  const errors = problems.filter(({ level }) => level === 'error')
  const out = useOut(framework, form.save)
  // What takes something back must start from the words of now, not of then.
  const now = useRef(form.values.areas)
  now.current = form.values.areas
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const setAreas = (change: (areas: Areas) => Areas) => {
    // A message with its way back outlives this page, and the draft may be published by now.
    if (here.current) form.set({ areas: change(now.current) })
    else say('The draft is not open any more, so nothing was put back.')
  }

  const freeze = async () => {
    const saved = await form.save()
    if (!saved) return
    if (await publish.run({ id: saved.id, base: [saved.version] }))
      say(`Version ${framework.version} is published. It stays as it is from now on.`)
  }
  const takeAway = async () => {
    const saved = await form.save()
    // Words that are no version yet would come back as a draft of something that is gone.
    if (!saved) await form.discard()
    if (await remove({ id: record.id, base: saved ? [saved.version] : record.base }, form.values.name))
      go(paths.frameworks)
  }
  const goTo = ({ path }: FrameworkProblem) => {
    const [field, area, , item] = path
    const place = { area: Number(area), item: Number(item) }
    if (field === 'areas' && Number.isInteger(place.item)) setOpen(place)
    const selector =
      field !== 'areas' || !Number.isInteger(place.area)
        ? field === 'scale'
          ? '[name="scale-0"]'
          : `[name="${String(field)}"]`
        : Number.isInteger(place.item)
          ? `[data-place="${place.area}.${place.item}"]`
          : `[name="area-${place.area}-name"]`
    requestAnimationFrame(() => {
      const element = document.querySelector<HTMLElement>(selector)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
  }
  useCommands([
    {
      id: 'framework-publish',
      label: 'Publish this draft',
      when: errors.length === 0,
      run: () => void freeze(),
    },
    { id: 'framework-print', label: 'Save this draft as PDF', run: () => void out.print('pdf') },
  ])
  return (
    <Page
      title={framework.name || 'A framework without a name'}
      back={BACK}
      lead={
        <>
          Draft of version {framework.version} · {sizeWords(framework)}
        </>
      }
      actions={
        <>
          <Button variant="subtle" onClick={() => void takeAway()}>
            Delete the draft
          </Button>
          <Button variant="default" loading={out.busy} onClick={() => void out.print('pdf')}>
            Save as PDF
          </Button>
          <Button disabled={errors.length > 0} loading={publish.busy} onClick={() => void freeze()}>
            Publish
          </Button>
        </>
      }
    >
      <ErrorSentence error={publish.error ?? out.error ?? error} />
      <div className="frameworks-check" role="status">
        {errors.length === 0 ? (
          <Status tone="good">
            Ready to be published{problems.length > 0 && ', with something to look at'}
          </Status>
        ) : (
          <Status tone="needs-you">
            {counted(errors.length, 'thing')} to mend before it can be published
          </Status>
        )}
      </div>
      <Problems problems={problems} onGo={goTo} />
      {form.state.conflict && (
        <div className="frameworks-conflict">
          <p>
            This draft was changed elsewhere while you wrote. Choose whose words stay; history keeps the
            others.
          </p>
          <Button variant="default" onClick={() => void form.choose({})}>
            Keep these
          </Button>
          <Button
            variant="default"
            onClick={() => void form.choose(form.state.conflict?.theirs[0]?.body ?? {})}
          >
            Take the others
          </Button>
        </div>
      )}
      <form {...form.bind}>
        <Section title="The framework">
          <Fields>
            <Field wide={6}>
              <TextInput {...form.field('name')} label="Name" required withAsterisk={false} />
            </Field>
            <Field wide={6}>
              <TextInput {...form.field('licence')} label="Licence: whose wording it is" />
            </Field>
            {LEVELS.map((level) => (
              <Field key={level} wide={3}>
                <TextInput
                  name={`scale-${level}`}
                  label={`Level ${level}`}
                  value={form.values.scale.find(({ value }) => value === level)?.label ?? ''}
                  onChange={(event) => {
                    const label = event.currentTarget.value
                    form.set({
                      scale: LEVELS.map((value) => ({
                        value,
                        label:
                          value === level
                            ? label
                            : (form.values.scale.find((step) => step.value === value)?.label ?? ''),
                      })),
                    })
                  }}
                />
              </Field>
            ))}
          </Fields>
        </Section>
        <AreaJumps areas={framework.areas} />
        {framework.areas.map((area, at) => (
          <div key={at} id={areaAnchor(at)} tabIndex={-1} className="frameworks-area">
            <AreaEditor
              area={area}
              at={at}
              last={at === framework.areas.length - 1}
              scale={framework.scale}
              problems={problems}
              open={open?.area === at ? open.item : undefined}
              onOpen={(item) => setOpen(item === undefined ? undefined : { area: at, item })}
              onChange={setAreas}
              onMove={(by) => {
                setAreas((areas) => moved(areas, at, by))
                setOpen(undefined)
              }}
            />
          </div>
        ))}
        <div className="frameworks-end">
          <Button variant="default" disabled={framework.areas.length >= 20} onClick={() => setAreas(addArea)}>
            Add an area
          </Button>
          <SaveState words={form.words} failed={form.state.status === 'failed'} />
        </div>
      </form>
      <Compared page={page} />
      <Reference id={framework.id} basedOn={page.basedOn} />
      <HistoryLink kind="framework" id={record.id} />
    </Page>
  )
}
