import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { SurveyVerdict } from '#shared/contract/surveys.ts'
import { suppressionWords } from '#shared/model/survey-words.ts'
import type { AuditTabProps } from '../audit-tab.ts'
import { FormImport } from './FormImport.tsx'
import { Statements } from './Statements.tsx'
import { SurveyBatches } from './SurveyBatches.tsx'
import { SurveyResults } from './SurveyResults.tsx'
import { statementsOf } from './statements.ts'
import './survey.css'
import { TypedForm } from './TypedForm.tsx'
import { Verdict } from './Verdict.tsx'

type Doing = 'looking' | 'typing' | 'importing'

/** What staff say, as totals: results, or the two ways in which they come. */
export function SurveyTab({ page, framework, locked, readOnly }: AuditTabProps) {
  const statements = statementsOf(framework)
  const { audit, surveys } = page
  const [doing, setDoing] = useState<Doing>('looking')
  const [done, setDone] = useState<SurveyVerdict>()
  const top = useRef<HTMLDivElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const arriving = useRef(false)
  // A long form was left at its end, and what became of it stands at the top.
  useEffect(() => {
    const heading = results.current?.querySelector('h2')
    if (!arriving.current || doing !== 'looking' || surveys.length === 0 || !heading) return
    arriving.current = false
    heading.tabIndex = -1
    top.current?.scrollIntoView({ block: 'start' })
    heading.focus()
  }, [doing, surveys])
  const drafts = useRead('drafts.ofRecord', { record: audit.id }, { when: !locked })
  const remove = useWrite('surveys.remove')
  const isTyped = drafts.data?.some(({ kind }) => kind === 'survey') ?? false

  function finished(
    words: string,
    { batch, verdict }: { batch: string | null; verdict: SurveyVerdict },
  ): void {
    setDone(verdict)
    setDoing('looking')
    arriving.current = true
    say(words, batch === null ? undefined : () => takeBack(batch))
  }

  function takeBack(batch: string): void {
    setDone(undefined)
    client.surveys
      .undo({ batch })
      .then(() => say('The results are as they were before.'))
      .catch((error: Error) => say(error.message))
  }

  async function takeAway(): Promise<void> {
    const removed = await remove.run({ auditId: audit.id })
    if (!removed) return
    setDone(undefined)
    const { batch } = removed
    if (batch !== null) say('The results of the survey are removed.', () => takeBack(batch))
  }

  if (doing === 'typing')
    return (
      <TypedForm
        page={page}
        statements={statements}
        onSaved={(written) => finished('The totals are saved.', written)}
        onClose={() => setDoing('looking')}
      />
    )
  if (doing === 'importing')
    return (
      <FormImport
        auditId={audit.id}
        statements={statements}
        onDone={finished}
        onClose={() => setDoing('looking')}
      />
    )

  const none = surveys.length === 0
  const ways = !locked && (
    <div className="survey-ways">
      <Button variant={none ? 'filled' : 'default'} onClick={() => setDoing('importing')}>
        Import from a form
      </Button>
      <Button variant="default" onClick={() => setDoing('typing')}>
        {isTyped ? 'Go on typing' : none ? 'Type the totals' : 'Change the totals'}
      </Button>
      {!none && (
        <Button variant="subtle" onClick={() => void takeAway()} loading={remove.busy}>
          Remove the results
        </Button>
      )}
    </div>
  )
  return (
    <div ref={top}>
      {isTyped && (
        <p className="survey-notice">Totals that you typed are kept as a draft. They are not results yet.</p>
      )}
      {done !== undefined && suppressionWords(done).length > 0 && (
        <Verdict verdict={done} title="What was not kept" />
      )}
      {none ? (
        <EmptyState action={ways}>
          {readOnly || locked
            ? 'There are no results of a staff survey in this audit.'
            : 'What all staff say, as totals for each statement. Set up a form with the statements below, ask everybody without names, and bring the totals here. Answers of single people are never kept.'}
        </EmptyState>
      ) : (
        <>
          {ways}
          <div ref={results}>
            <SurveyResults surveys={surveys} statements={statements} />
          </div>
        </>
      )}
      <ErrorSentence error={remove.error} />
      {!readOnly && <Statements auditId={audit.id} statements={statements} open={none} />}
      {!locked && <SurveyBatches auditId={audit.id} onUndone={() => setDone(undefined)} />}
    </div>
  )
}
