import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { PRIORITY_WORDS } from '#renderer/ui/NeedFields.tsx'
import { NEED_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { academicYearOf, today } from '#shared/model/local-date.ts'
import type { NeedTopic } from '#shared/model/need-ranking.ts'
import type { RankedNeed } from './ranked-need.ts'

type TopicRowProps = Readonly<{
  topic: NeedTopic<RankedNeed>
  readOnly: boolean
  showHub: boolean
  onForum: () => void
}>

/** One topic with its rank; it opens to the schools that have it. */
export function TopicRow({ topic, readOnly, showHub, onForum }: TopicRowProps) {
  const [open, setOpen] = useState(false)
  const list = useId()
  const isCurrent = topic.needs.some(({ status }) => status === 'open' || status === 'planned')
  return (
    <li>
      <div className="needs-line">
        <button
          type="button"
          className="needs-topic"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true" className="needs-turn">
            {open ? '▾' : '▸'}
          </span>
          <span className="needs-words">
            <span className="needs-title">
              {topic.itemId !== null && <span className="audit-item-id">{topic.itemId} </span>}
              {topic.title}
            </span>
            <span className="needs-detail">{pressing(topic)}</span>
          </span>
          <span className="needs-count">{counted(topic.schools, 'school')}</span>
        </button>
        {!readOnly && isCurrent && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Use for a forum: ${topic.title}`}
            onClick={onForum}
          >
            Use for a forum
          </Button>
        )}
      </div>
      <ul className="needs-of-topic" id={list} hidden={!open}>
        {open &&
          topic.needs.map((need) => (
            <SchoolNeed key={need.row.need.id} need={need} readOnly={readOnly} showHub={showHub} />
          ))}
      </ul>
    </li>
  )
}

/** "2 schools put it first, 1 next." */
function pressing({ byPriority }: NeedTopic<RankedNeed>): string {
  const words = ([1, 2, 3] as const)
    .filter((priority) => byPriority[priority] > 0)
    .map((priority) => `${byPriority[priority]} ${PRIORITY_WORDS[priority].toLowerCase()}`)
  return words.join(', ')
}

type SchoolNeedProps = Readonly<{ need: RankedNeed; readOnly: boolean; showHub: boolean }>

function SchoolNeed({ need, readOnly, showHub }: SchoolNeedProps) {
  const plan = useWrite('plans.open')
  const { row, status, priority, title, schoolName, schoolId } = need
  const { pupilEvidence, auditId } = row.need.body
  async function planForIt(): Promise<void> {
    const opened = await plan.run({ schoolId, academicYear: academicYearOf(today()) })
    if (opened) go(paths.planFor(opened.id, row.need.id))
  }
  return (
    <li className="needs-line">
      <span className="needs-priority">
        {priority} {PRIORITY_WORDS[priority]}
      </span>
      <span className="needs-words">
        <a href={paths.school(schoolId)}>{schoolName}</a>
        {showHub && <span className="fb-quiet"> {row.hub}</span>}
        {row.itemTitle !== null && <span className="needs-title">{title}</span>}
        <span className="needs-detail">
          {[
            NEED_STATUS[status].toLowerCase(),
            row.goals > 0 ? counted(row.goals, 'goal') : '',
            pupilEvidence || 'what shows it in pupils is still to be written',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <ErrorSentence error={plan.error} />
      </span>
      {auditId !== null && (
        <Button
          component="a"
          href={paths.audit(auditId)}
          variant="subtle"
          size="compact-sm"
          aria-label={`Audit of ${schoolName}`}
        >
          Audit
        </Button>
      )}
      {!readOnly && status === 'open' && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={plan.busy}
          aria-label={`Plan for it at ${schoolName}`}
          onClick={() => void planForIt()}
        >
          Plan for it
        </Button>
      )}
    </li>
  )
}
