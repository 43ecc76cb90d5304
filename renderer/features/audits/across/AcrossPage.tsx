import './across.css'
import { Button, Checkbox } from '@mantine/core'
import { Fragment, useCallback, useMemo, useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { FrameworkRow } from '#shared/contract/frameworks.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { PatternNeed } from '../needs/PatternNeed.tsx'
import { ChosenSchools, isOn } from './ChosenSchools.tsx'
import { Pairs } from './Pairs.tsx'
import { focusSchool, jumpTo, jumpToGroup, StandingsTable } from './StandingsTable.tsx'
import { SubjectChooser } from './SubjectChooser.tsx'
import { useAcrossState } from './use-across-state.ts'
import { type Option, type Subject, type Summary, subjectsOf, summaryOf } from './words.ts'

/** One item or area over all schools: who is weak, who is strong, who has never shared. */
export function AcrossPage() {
  const frameworks = useRead('frameworks.list')
  const { state, change } = useAcrossState()
  const offered = (frameworks.data ?? []).filter(({ state }) => state === 'published')
  const wanted =
    offered.find((one) => one.id === state.framework?.id && one.version === state.framework.version) ??
    mostUsed(offered)
  const page = useRead(
    'frameworks.get',
    { id: wanted?.id ?? '', version: wanted?.version ?? '' },
    { when: wanted !== undefined, keepLast: true },
  )
  const framework = page.data?.framework
  const choose = wanted && (
    <Choose
      label="Framework"
      choices={offered.map((one) => ({ value: keyOf(one), label: nameOf(one, offered) }))}
      value={keyOf(wanted)}
      onChange={(key) => {
        const next = offered.find((one) => keyOf(one) === key)
        if (next) change({ framework: { id: next.id, version: next.version }, subject: null })
      }}
    />
  )
  return (
    <Page title="Weak and strong schools" back={{ label: 'Audits', href: paths.audits }}>
      <ErrorSentence error={frameworks.error ?? page.error} />
      {framework && wanted && framework.id === wanted.id && framework.version === wanted.version && (
        <Across key={keyOf(framework)} framework={framework} chooseFramework={choose} />
      )}
    </Page>
  )
}

type AcrossProps = Readonly<{ framework: Framework; chooseFramework: React.ReactNode }>

function Across({ framework, chooseFramework }: AcrossProps) {
  const readOnly = useReadOnly()
  const { state, change } = useAcrossState()
  const subjects = useMemo(() => subjectsOf(framework), [framework])
  const at = Math.max(
    0,
    subjects.findIndex(({ subject }) => isSame(subject, state.subject)),
  )
  const subject = subjects[at] as Option
  const standings = useRead(
    'across.standings',
    { framework: { id: framework.id, version: framework.version }, ...subject.subject },
    { keepLast: true },
  )
  const pairs = useRead('across.pairs', {})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const onChoose = useCallback((ids: readonly string[], choose: boolean) => {
    setChosen((before) => {
      const next = new Set(before)
      for (const id of ids) choose ? next.add(id) : next.delete(id)
      return next
    })
  }, [])
  const [pattern, setPattern] = useState(false)
  const turnTo = (option: Option | undefined) => {
    if (!option) return
    setChosen(new Set())
    change({ subject: option.subject })
  }
  useCommands([
    { id: 'across.next', label: 'Next item', shortcut: 'n', run: () => turnTo(subjects[at + 1]) },
    { id: 'across.before', label: 'Item before', shortcut: 'p', run: () => turnTo(subjects[at - 1]) },
  ])
  const all = standings.data?.rows ?? []
  const hubs = [...new Set(all.map(({ hub }) => hub))].sort()
  const rows = all.filter(
    (row) =>
      (state.hub === '' || !hubs.includes(state.hub) || row.hub === state.hub) &&
      (!state.neverShared || row.shared === null),
  )
  const statement =
    subject.subject.itemId === null
      ? `The whole area, ${counted(standings.data?.items ?? 0, 'item')}.`
      : framework.areas.flatMap((area) => area.items).find(({ id }) => id === subject.id)?.statement
  // Until the next item's rows are there, those of the last one keep their own name.
  const shown = subjects.find(({ subject }) => isSame(subject, standings.data)) ?? subject
  const picked = all.filter(({ schoolId }) => chosen.has(schoolId))
  const partners = useMemo(() => partnersOn(pairs.data ?? [], shown), [pairs.data, shown])
  if (standings.data && all.length === 0) return <NoSchools readOnly={readOnly} />
  return (
    <>
      <search className="across-filter" aria-label="What to compare">
        {chooseFramework}
        <SubjectChooser options={subjects} value={subject} onChange={turnTo} />
        <span className="across-turn">
          <Button
            variant="default"
            aria-label="Item before"
            disabled={at === 0}
            onClick={() => turnTo(subjects[at - 1])}
          >
            ↑
          </Button>
          <Button
            variant="default"
            aria-label="Next item"
            disabled={at === subjects.length - 1}
            onClick={() => turnTo(subjects[at + 1])}
          >
            ↓
          </Button>
        </span>
        {hubs.length > 1 && (
          <Choose
            label="Hub"
            choices={hubs.map((hub) => ({ value: hub, label: hub }))}
            value={hubs.includes(state.hub) ? state.hub : null}
            onChange={(hub) => change({ hub: hub ?? '' })}
            none="All hubs"
          />
        )}
        <Checkbox
          className="across-never"
          label="Never shared only"
          checked={state.neverShared}
          onChange={(event) => change({ neverShared: event.currentTarget.checked })}
        />
      </search>
      <p className="across-statement">{statement}</p>
      <ErrorSentence error={standings.error ?? pairs.error} />
      {standings.data && (
        <Counts
          summary={summaryOf(framework, rows, {
            hasLevels: standings.data.hasLevels,
            neverShared: state.neverShared,
          })}
          pairs={pairs.data?.length ?? 0}
        />
      )}
      {rows.length > 0 && standings.data && (
        <StandingsTable
          caption={`${shown.id} ${shown.title}: where schools stand`}
          framework={framework}
          standings={standings.data}
          rows={rows}
          readOnly={readOnly}
          chosen={chosen}
          onChoose={onChoose}
          partners={partners}
        />
      )}
      {picked.length > 0 && (
        <ChosenSchools
          chosen={picked}
          framework={framework}
          subject={subject}
          pairs={pairs.data ?? []}
          onDone={() => {
            setChosen(new Set())
            focusSchool(picked[0]?.schoolId ?? '')
          }}
          onNeed={() => setPattern(true)}
        />
      )}
      {pattern && (
        <PatternNeed
          {...subject.subject}
          framework={{ id: framework.id, version: framework.version }}
          schools={picked.map(({ schoolId, name, audit, level }) => ({
            id: schoolId,
            name,
            auditId: audit?.id ?? null,
            level,
          }))}
          onClose={() => setPattern(false)}
        />
      )}
      {pairs.data && pairs.data.length > 0 && (
        <div id={PAIRS} tabIndex={-1} className="across-pairs-place">
          <Section title="Pairs" note={counted(pairs.data.length, 'pair')}>
            <Pairs pairs={pairs.data} readOnly={readOnly} />
          </Section>
        </div>
      )}
    </>
  )
}

const PAIRS = 'across-pairs'

/** How many schools stand where, each group's count a way to it, as the pairs under the table have theirs. */
function Counts({ summary, pairs }: Readonly<{ summary: Summary; pairs: number }>) {
  const { schools, groups, shared } = summary
  return (
    <p className="fb-quiet across-summary">
      <span role="status">
        {groups.length === 0 ? (
          'No school fits this filter.'
        ) : (
          <>
            {schools}:{' '}
            {groups.map(({ standing, words }, index) => (
              <Fragment key={standing}>
                {index > 0 && ', '}
                <button type="button" className="across-jump" onClick={() => jumpToGroup(standing)}>
                  {words}
                </button>
              </Fragment>
            ))}
            .{shared !== '' && ` ${shared}`}
          </>
        )}
      </span>
      {pairs > 0 && (
        <>
          {' '}
          <button
            type="button"
            className="across-jump"
            onClick={() => jumpTo(document.getElementById(PAIRS))}
          >
            {counted(pairs, 'pair')}
          </button>
        </>
      )}
    </p>
  )
}

function NoSchools({ readOnly }: Readonly<{ readOnly: boolean }>) {
  return readOnly ? (
    <EmptyState>Schools stand here, once the advisers’ bundles are in.</EmptyState>
  ) : (
    <EmptyState
      action={
        <Button component="a" href={paths.register}>
          Add a school
        </Button>
      }
    >
      Your active schools stand here, each with the level that was agreed in its latest audit.
    </EmptyState>
  )
}

function isSame(one: Subject, other: Subject | null | undefined): boolean {
  return one.areaId === other?.areaId && one.itemId === other.itemId
}

function partnersOn(
  pairs: NonNullable<ReturnType<typeof useRead<'across.pairs'>>['data']>,
  subject: Option,
): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>()
  const note = (id: string, name: string) => partners.set(id, [...(partners.get(id) ?? []), name])
  for (const row of pairs) {
    if (!isOn(row, subject)) continue
    note(row.pairing.body.schoolId, row.partnerName)
    note(row.pairing.body.partnerId, row.schoolName)
  }
  return partners
}

type Key = Readonly<{ id: string; version: string }>

function keyOf({ id, version }: Key): string {
  return `${id}@${version}`
}

function nameOf(one: FrameworkRow, all: readonly FrameworkRow[]): string {
  return all.some((other) => other !== one && other.name === one.name)
    ? `${one.name}, ${one.version}`
    : one.name
}

function mostUsed(frameworks: readonly FrameworkRow[]): FrameworkRow | undefined {
  return [...frameworks].sort((a, b) => b.audits - a.audits)[0]
}
