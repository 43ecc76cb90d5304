import { Button } from '@mantine/core'
import { pageOf, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { day, instantDay, instantTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { DraftRow } from '#shared/contract/drafts.ts'
import { kindOf } from '#shared/model/kinds.ts'

/** Words that were typed and never became a record: back to where they were typed, or away. */
export function Drafts({ drafts }: Readonly<{ drafts: readonly DraftRow[] }>) {
  const drop = useWrite('drafts.drop')
  const keep = useWrite('drafts.keep')
  const away = async ({ id, record, kind, school, base, body }: DraftRow) => {
    if (await drop.run({ id }))
      say('Draft thrown away.', () => void keep.run({ id, record, kind, school, base, body, rev: 0 }))
  }
  return (
    <>
      <ErrorSentence error={drop.error ?? keep.error} />
      <ul className="week-needs">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="fb-tone-due">
              <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
              <path d="M6 2 A4 4 0 0 0 6 10 Z" fill="currentColor" />
            </svg>
            <span>
              <a href={pageOfDraft(draft)}>{draft.title || `A draft of ${kindOf(draft.kind).noun}`}</a>
              <span className="fb-quiet">
                {' '}
                {[draft.schoolName, `${day(instantDay(draft.savedAt))} ${instantTime(draft.savedAt)}`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => void away(draft)}>
              Throw away
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the form stands that these words belong to. */
function pageOfDraft({ kind, record, base, body, school }: DraftRow): string {
  const is = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : undefined)
  const exists = base.length > 0
  const [conversation, plan, audit, forum] = [
    is('conversationId'),
    is('planId'),
    is('auditId'),
    is('forumId'),
  ]
  if (conversation) return paths.conversation(conversation)
  if (plan) return paths.plan(plan)
  if (audit && kind !== 'need') return paths.audit(audit)
  if (forum) return paths.forum(forum)
  if (kind === 'framework') return pageOf('framework', record)
  if (kind === 'crosswalk')
    return paths.crosswalk(
      { id: is('fromId') ?? '', version: is('fromVersion') ?? '' },
      { id: is('toId') ?? '', version: is('toVersion') ?? '' },
    )
  if (
    exists &&
    (kind === 'audit' || kind === 'plan' || kind === 'conversation' || kind === 'forum' || kind === 'school')
  )
    return paths[kind](record)
  return school ? paths.school(school) : paths.schools
}
