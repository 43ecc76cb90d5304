import './needs.css'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { counted } from '#shared/model/figure-words.ts'
import { type NeedTopic, RANKING_RULE, rankTopics } from '#shared/model/need-ranking.ts'
import { type RankedNeed, rankedOf } from './ranked-need.ts'
import { TopicRow } from './TopicRow.tsx'
import { UseForForum } from './UseForForum.tsx'

const FILTERS = {
  current: 'Open or in a plan',
  open: 'Open',
  planned: 'In a plan',
  met: 'Met',
  dropped: 'Dropped',
} as const
type Filter = keyof typeof FILTERS

const SHOWN_AT_FIRST = 40

/** What the schools need, by topic, the most shared first: where forums and plans begin. */
export function NeedsPage() {
  const needs = useRead('needs.list', {})
  const readOnly = useReadOnly()
  const [filter, setFilter] = useState<Filter>('current')
  const [hub, setHub] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const [forForum, setForForum] = useState<NeedTopic<RankedNeed>>()
  const ranked = useMemo(() => (needs.data ?? []).filter(({ active }) => active).map(rankedOf), [needs.data])
  const topics = useMemo(
    () =>
      rankTopics(
        ranked.filter(({ status, row }) => isIn(filter, status) && (hub === null || row.hub === hub)),
      ),
    [ranked, filter, hub],
  )
  const hubs = [...new Set(ranked.map(({ row }) => row.hub))].sort((a, b) => a.localeCompare(b, 'en-GB'))
  const shown = all ? topics : topics.slice(0, SHOWN_AT_FIRST)
  return (
    <Page title="Needs across schools" back={{ label: 'Audits', href: paths.audits }}>
      <ErrorSentence error={needs.error} />
      {needs.data && ranked.length === 0 && (
        <EmptyState
          action={
            !readOnly && (
              <Button component="a" href={paths.audits}>
                Open an audit
              </Button>
            )
          }
        >
          {readOnly
            ? 'What schools need stands here, once advisers’ bundles with needs are in.'
            : 'What your schools need stands here, the most shared first. Needs are made in an audit, from an item or from a pattern of several schools.'}
        </EmptyState>
      )}
      {ranked.length > 0 && (
        <>
          <div className="needs-filter">
            <Choose
              label="Status"
              choices={Object.entries(FILTERS).map(([value, label]) => ({ value: value as Filter, label }))}
              value={filter}
              onChange={(next) => setFilter(next ?? 'current')}
            />
            {readOnly && hubs.length > 1 && (
              <Choose
                label="Hub"
                choices={hubs.map((name) => ({ value: name, label: name }))}
                value={hub}
                onChange={setHub}
                none="All hubs"
              />
            )}
          </div>
          <p className="fb-quiet needs-rule" role="status">
            {counted(topics.length, 'topic')},{' '}
            {counted(
              topics.reduce((sum, topic) => sum + topic.needs.length, 0),
              'need',
            )}
            . {RANKING_RULE}
          </p>
          {topics.length === 0 && <p>No need has this status.</p>}
          <ol className="needs-topics">
            {shown.map((topic) => (
              <TopicRow
                key={topic.key}
                topic={topic}
                readOnly={readOnly}
                showHub={readOnly && hub === null}
                onForum={() => setForForum(topic)}
              />
            ))}
          </ol>
          {shown.length < topics.length && (
            <Button variant="subtle" onClick={() => setAll(true)}>
              Show {counted(topics.length - shown.length, 'more topic')}
            </Button>
          )}
        </>
      )}
      {forForum && <UseForForum topic={forForum} onClose={() => setForForum(undefined)} />}
    </Page>
  )
}

function isIn(filter: Filter, status: RankedNeed['status']): boolean {
  return filter === 'current' ? status === 'open' || status === 'planned' : status === filter
}
