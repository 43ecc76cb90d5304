import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { CrosswalkPage as Between } from '#shared/contract/frameworks.ts'
import { crosswalkLines, droppedItems, withLine } from '#shared/model/framework/crosswalk.ts'
import { familyOf, itemTitle } from '#shared/model/framework/framework.ts'
import { CrosswalkTable } from './CrosswalkTable.tsx'
import { keyOf, versionName } from './words.ts'

/** Two versions side by side: which items of two rounds compare, by their words and by what somebody settled. */
export function CrosswalkPage({ id }: Readonly<{ id: string }>) {
  const [from, to] = id.split('~').map(keyOf)
  const known = from !== undefined && 'id' in from && to !== undefined && 'id' in to
  const page = useRead(
    'frameworks.crosswalks.between',
    known ? { from, to } : { from: { id: '', version: '' }, to: { id: '', version: '' } },
    { when: known },
  )
  const back = { label: 'Frameworks', href: paths.frameworks }
  if (!page.data)
    return known && page.waiting ? null : (
      <Page title="Compare two versions" back={back}>
        {known ? (
          <ErrorSentence error={page.error} />
        ) : (
          <p>Choose two versions on the page of a framework.</p>
        )}
      </Page>
    )
  return <Crosswalk page={page.data} />
}

function Crosswalk({ page }: Readonly<{ page: Between }>) {
  const { from, to, record, mine } = page
  const form = useRecordForm('crosswalk', record, {
    fromId: from.id,
    fromVersion: from.version,
    toId: to.id,
    toVersion: to.version,
  })
  const { remove, error } = useRemove('crosswalk')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const takeAway = async ({ id, base }: NonNullable<Between['record']>) => {
    // What was typed last is a version first, so that bringing it back brings all of it.
    const saved = await form.save()
    if (await remove({ id, base: saved ? [saved.version] : base })) go(paths.framework(to.id, to.version))
  }
  const { pairs } = form.values
  const lines = crosswalkLines(from, to, { pairs })
  const dropped = droppedItems(from, lines)
  const comparing = lines.filter(({ compares }) => compares).length
  const shown = onlyOpen ? lines.filter(({ compares }) => !compares) : lines
  return (
    <Page
      title={
        from.name === to.name
          ? `${to.name}: ${from.version} and ${to.version}`
          : `${from.name} and ${to.name}`
      }
      back={{ label: versionName(to), href: paths.framework(to.id, to.version) }}
      lead={`${comparing} of ${lines.length} items compare with ${
        from.name === to.name ? `version ${from.version}` : versionName(from)
      }.`}
      actions={
        <>
          {mine && record !== null && (
            <Button variant="subtle" onClick={() => void takeAway(record)}>
              Take the crosswalk away
            </Button>
          )}
          <Button variant="default" aria-pressed={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
            {onlyOpen ? 'Show all items' : 'Only what does not compare'}
          </Button>
        </>
      }
    >
      <ErrorSentence error={error} />
      <p className="fb-quiet frameworks-hint">
        {familyOf(from.id) === familyOf(to.id)
          ? 'Items with the same id, statement and descriptors compare by themselves; anything else is for you to say.'
          : 'Between two frameworks nothing compares unless somebody says so.'}
      </p>
      {!mine && (
        <p className="fb-quiet">
          {page.owner === ''
            ? 'This crosswalk came with the file of the framework and stays as it is.'
            : `This crosswalk is ${page.owner}’s and can only be read here.`}
        </p>
      )}
      <form {...form.bind}>
        <CrosswalkTable
          from={from}
          lines={shown}
          readOnly={!mine}
          onChange={(line, change) => form.set({ pairs: withLine(form.values.pairs, line, change) })}
        />
        {dropped.length > 0 && (
          <Section title="No longer asked" note={versionName(from)}>
            <ul className="frameworks-dropped">
              {dropped.map((item) => (
                <li key={item.id}>
                  <span className="frameworks-id">{item.id}</span> {itemTitle(item)}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Approval">
          {mine ? (
            <>
              <Fields>
                <Field wide={6}>
                  <TextInput {...form.field('approvedBy')} label="Approved by" />
                </Field>
                <Field wide={3}>
                  <DateField {...form.choice('approvedOn')} label="Approved on" looks="past" />
                </Field>
                <Field wide={12}>
                  <Textarea {...form.field('note')} label="Note" autosize minRows={2} />
                </Field>
              </Fields>
              <div className="frameworks-end">
                {record === null && (
                  <Button type="submit" disabled={!form.state.dirty}>
                    Save the crosswalk
                  </Button>
                )}
                <SaveState words={form.words} failed={form.state.status === 'failed'} />
              </div>
            </>
          ) : (
            <Facts
              facts={[
                ['Approved by', form.values.approvedBy || 'Nobody yet'],
                ['Approved on', form.values.approvedOn === null ? '' : dayYear(form.values.approvedOn)],
                ['Note', form.values.note],
              ]}
            />
          )}
        </Section>
      </form>
      {record !== null && <HistoryLink kind="crosswalk" id={record.id} />}
    </Page>
  )
}
