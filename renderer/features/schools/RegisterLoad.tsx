import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { native } from '#renderer/data/client.ts'
import { useTask } from '#renderer/data/use-task.ts'
import { dayYear, instantDay } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type {
  LinksResult,
  LinksStatus,
  RegisterProgress,
  RegisterResult,
  RegisterStatus,
} from '#shared/contract/register.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { RegisterIssue } from '#shared/model/register.ts'
import { RegisterLinks, RegisterNews } from './RegisterNews.tsx'

type RegisterLoadProps = Readonly<{ status: RegisterStatus; links: LinksStatus }>

/** What is loaded, and the way to load a file: its progress, its end and what was left out. */
export function RegisterLoad({ status, links }: RegisterLoadProps) {
  const load = useTask('register.import')
  const [dialogError, setDialogError] = useState<Error>()
  const [cancelled, setCancelled] = useState(false)
  const latest = load.latest

  async function choose(): Promise<void> {
    setDialogError(undefined)
    setCancelled(false)
    try {
      const file = await native.chooseFile({ purpose: 'register' })
      if (file) await load.start({ file: file.grant })
    } catch (reason) {
      setDialogError(reason as Error)
    }
  }

  const button = (
    <Button variant={status === null ? 'filled' : 'default'} onClick={() => void choose()}>
      {status === null ? 'Choose the register file' : 'Load a file'}
    </Button>
  )
  return (
    <Section title={status === null ? 'Load the register' : 'What is loaded'}>
      <div className="schools-load">
        {status === null ? <HowToGetIt /> : <Loaded status={status} />}
        <RegisterLinks links={links} />
        {status !== null && <RegisterNews />}
        {load.running ? (
          <LoadProgress
            progress={latest?.phase === 'done' || latest?.phase === 'links-done' ? undefined : latest}
            onCancel={() => {
              setCancelled(true)
              load.cancel()
            }}
          />
        ) : (
          <div>{button}</div>
        )}
        <ErrorSentence error={load.error ?? dialogError} />
        <div role="status">
          {cancelled && !load.running && (
            <p>
              Cancelled. {status === null ? 'Nothing was loaded.' : 'What was loaded before is still there.'}
            </p>
          )}
          {!load.running && latest?.phase === 'done' && <LoadResult result={latest} />}
          {!load.running && latest?.phase === 'links-done' && <LinksLoaded result={latest} />}
        </div>
      </div>
    </Section>
  )
}

function HowToGetIt() {
  return (
    <p className="schools-how">
      On <strong>get-information-schools.service.gov.uk</strong> choose “Downloads”, then “All establishment
      data”. Save the file, zipped or not, and choose it here. The app itself never goes online.
    </p>
  )
}

function Loaded({ status }: Readonly<{ status: NonNullable<RegisterStatus> }>) {
  return (
    <p>
      <strong>
        {counted(status.rows, 'school')}
        {status.asAt === null ? ', of a day that the file does not tell' : `, as at ${dayYear(status.asAt)}`}
      </strong>
      <span className="schools-file">
        {status.fileName}, loaded {dayYear(instantDay(status.loadedAt))}
        {status.skippedCount > 0 && `; ${counted(status.skippedCount, 'row')} left out`}
        {status.asAtSource === 'newest change' && '; the day is that of the newest change in the file'}
      </span>
    </p>
  )
}

const PHASES = {
  checking: 'Checking the file',
  reading: 'Reading the schools',
  indexing: 'Making them findable',
  tidying: 'Tidying up',
} as const

type LoadProgressProps = Readonly<{ progress: RegisterProgress | undefined; onCancel: () => void }>

function LoadProgress({ progress, onCancel }: LoadProgressProps) {
  const reading = progress === undefined || progress.phase === 'checking' || progress.phase === 'reading'
  const share = progress && progress.bytesTotal > 0 ? progress.bytesRead / progress.bytesTotal : 0
  const phase = PHASES[progress?.phase ?? 'checking']
  return (
    <div className="schools-progress">
      <Progress.Root size="lg">
        <Progress.Section
          value={reading ? share * 100 : 100}
          striped={!reading}
          animated={!reading}
          aria-label={phase}
        />
      </Progress.Root>
      <div className="schools-progress-words">
        <span>
          {phase}
          {progress && progress.rows > 0 && (
            <span className="fb-figures">
              : {progress.rows.toLocaleString('en-GB')}
              {progress.rowsTotal !== null && ` of ${progress.rowsTotal.toLocaleString('en-GB')}`}
            </span>
          )}
          {progress && progress.skipped > 0 && `, ${counted(progress.skipped, 'row')} left out`}
        </span>
        <Button variant="default" size="compact-md" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p className="fb-hidden" role="status">
        {phase}
      </p>
    </div>
  )
}

function LoadResult({ result }: Readonly<{ result: RegisterResult }>) {
  return (
    <div className="schools-result">
      <p>
        Loaded {counted(result.rows, 'school')} in {result.seconds.toFixed(1)} seconds.
        {result.skippedCount === 0
          ? ' Every row could be used.'
          : ` ${counted(result.skippedCount, 'row')} could not be used.`}
      </p>
      <Issues
        title="Rows that were left out"
        issues={result.skipped}
        count={result.skippedCount}
        noun="row"
      />
      <Issues
        title="Cells that were left empty"
        issues={result.noted}
        count={result.notedCount}
        noun="cell"
      />
    </div>
  )
}

function LinksLoaded({ result }: Readonly<{ result: LinksResult }>) {
  return (
    <div className="schools-result">
      <p>
        Loaded {counted(result.rows, 'link')} between schools in {result.seconds.toFixed(1)} seconds
        {result.undated > 0 && `, ${result.undated.toLocaleString('en-GB')} of them without a day`}.
      </p>
      <Issues
        title="Rows that were left out"
        issues={result.skipped}
        count={result.skippedCount}
        noun="row"
      />
    </div>
  )
}

type IssuesProps = Readonly<{ title: string; issues: readonly RegisterIssue[]; count: number; noun: string }>

function Issues({ title, issues, count, noun }: IssuesProps) {
  if (count === 0) return null
  return (
    <details className="schools-issues" open={noun === 'row'}>
      <summary>
        {title}: {counted(count, noun)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="schools-issue-list" tabIndex={0} aria-label={title}>
        <table className="fb-table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={`${issue.row} ${issue.column} ${issue.reason}`}>
                <td>{issue.row.toLocaleString('en-GB')}</td>
                <td>{issue.column === '' ? 'whole row' : issue.column}</td>
                <td>{issue.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > issues.length && <p className="fb-quiet">These are the first {issues.length}.</p>}
    </details>
  )
}
