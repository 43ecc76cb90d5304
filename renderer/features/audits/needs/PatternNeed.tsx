import './needs.css'
import { Button, Checkbox, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NEED_LABELS, PRIORITY_WORDS } from '#renderer/ui/NeedFields.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { NeedPattern } from '#shared/contract/needs.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import type { Body } from '#shared/model/kinds.ts'
import { sameWords } from '#shared/model/need-ranking.ts'
import { commonLevel, needTitle } from '#shared/model/need-suggestions.ts'
import type { Level } from '#shared/model/rating.ts'

type PatternSchool = Readonly<{ id: string; name: string; auditId: string | null; level: Level | null }>

type PatternNeedProps = Readonly<{
  /** What the schools have alike: an item, or an area where there is no one item. */
  itemId: string | null
  areaId: string
  framework: Readonly<{ id: string; version: string }>
  schools: readonly PatternSchool[]
  onClose: () => void
}>

/** One need for several schools at once: the same words for all, what shows it in pupils for each. */
export function PatternNeed({ framework, ...rest }: PatternNeedProps) {
  const page = useRead('frameworks.get', { id: framework.id, version: framework.version })
  const needs = useRead('needs.list', {})
  const error = page.error ?? needs.error
  const { itemId } = rest
  const open = (needs.data ?? [])
    .map(({ need }) => need.body)
    .filter((body) => body.itemId === itemId && (body.status === 'open' || body.status === 'planned'))
  return (
    <Modal opened onClose={rest.onClose} title="A need of several schools" size="xl">
      <ErrorSentence error={error} />
      {page.data && needs.data && (
        <PatternForm {...rest} open={open} title={titleOf(page.data.framework, rest)} />
      )}
    </Modal>
  )
}

/** The words of a single suggestion, for the level that most of the schools have; of two such the lower. */
function titleOf(
  framework: Framework,
  { areaId, itemId, schools }: Omit<PatternNeedProps, 'framework'>,
): string {
  const item = itemsOf(framework).find(({ id }) => id === itemId)
  if (item !== undefined) return needTitle(item, commonLevel(schools.map(({ level }) => level)))
  return framework.areas.find(({ id }) => id === areaId)?.name ?? ''
}

type PatternFormProps = Readonly<{
  itemId: string | null
  schools: readonly PatternSchool[]
  /** Open needs of this item, or of no item where there is none. */
  open: readonly Body<'need'>[]
  title: string
  onClose: () => void
}>

function PatternForm({ itemId, schools, open, title: first, onClose }: PatternFormProps) {
  const [title, setTitle] = useState(first)
  const [priority, setPriority] = useState<NeedPattern['priority']>(2)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [evidence, setEvidence] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const make = useWrite('needs.makeMany')
  const titleBox = useRef<HTMLInputElement>(null)
  // The form comes after its dialog, which has given the focus away by then.
  useEffect(() => titleBox.current?.select(), [])
  const have = new Set(
    open
      .filter((body) => itemId !== null || sameWords(body.title) === sameWords(title))
      .map(({ schoolId }) => schoolId),
  )
  const chosen = schools.filter(({ id }) => !have.has(id) && !left.has(id))

  async function save(): Promise<void> {
    setAsked(true)
    if (title.trim() === '' || chosen.length === 0) return
    const result = await make.run({
      title,
      itemId,
      priority,
      schools: chosen.map(({ id, auditId }) => ({
        schoolId: id,
        auditId,
        pupilEvidence: evidence[id] ?? '',
      })),
    })
    if (!result) return
    const takeBack = () =>
      void client.needs.removeMany({ needs: result.made }).catch((reason) => say(inWords(reason).message))
    say(
      `Made ${counted(result.made.length, 'need')}.${result.left > 0 ? ` ${counted(result.left, 'school')} had it already.` : ''}`,
      takeBack,
    )
    onClose()
  }

  return (
    <form
      className="fb-form needs-pattern"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        ref={titleBox}
        label={NEED_LABELS.title}
        description="The same words for all, so that a forum can be about it."
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={asked && title.trim() === '' ? 'The need is missing.' : undefined}
        maxLength={500}
        autoComplete="off"
      />
      <Radio.Group
        label={NEED_LABELS.priority}
        value={String(priority)}
        onChange={(value) => setPriority(Number(value) as NeedPattern['priority'])}
      >
        <div className="fb-choices">
          {([1, 2, 3] as const).map((value) => (
            <Radio key={value} value={String(value)} label={`${value} ${PRIORITY_WORDS[value]}`} />
          ))}
        </div>
      </Radio.Group>
      <fieldset className="needs-schools">
        <legend>
          Schools, and what shows it in their pupils
          <span className="needs-detail">
            Groups and figures, never a pupil’s name. It can be written later.
          </span>
        </legend>
        <ul className="needs-list">
          {schools.map(({ id, name }) => (
            <li key={id} className="needs-school">
              <Checkbox
                label={name}
                checked={!have.has(id) && !left.has(id)}
                disabled={have.has(id)}
                onChange={(event) => setLeft(toggled(left, id, !event.currentTarget.checked))}
              />
              {have.has(id) ? (
                <span className="fb-quiet">has an open need of this already</span>
              ) : (
                <TextInput
                  aria-label={`What shows it in pupils of ${name}`}
                  value={evidence[id] ?? ''}
                  disabled={left.has(id)}
                  maxLength={5000}
                  autoComplete="off"
                  onChange={(event) => setEvidence({ ...evidence, [id]: event.currentTarget.value })}
                />
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="needs-pattern-foot">
        <ErrorSentence error={make.error} />
        {asked && chosen.length === 0 && <p role="alert">Choose at least one school.</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={make.busy}>
            {chosen.length === 0 ? 'Make the needs' : `Make ${counted(chosen.length, 'need')}`}
          </Button>
        </Group>
      </div>
    </form>
  )
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}
