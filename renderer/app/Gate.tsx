import { lazy, Suspense, useRef } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import type { WorkspaceState } from '#shared/contract/workspace.ts'
import type { AppError } from '#shared/errors.ts'
import { Shell } from './Shell.tsx'
import { useStoreState } from './store-state.ts'
import { type OpenWorkspace, WorkspaceContext } from './workspace.ts'

const Welcome = lazy(() =>
  import('#renderer/features/welcome/index.tsx').then((found) => ({ default: found.WelcomePage })),
)
const Recovery = lazy(() =>
  import('#renderer/features/recovery/index.tsx').then((found) => ({ default: found.RecoveryPage })),
)

const STOPPED = 'The part of CPD Fieldbook that keeps your records stopped twice.'

/** What the window shows first: the first run, a page that says what is wrong, or the work. */
export function Gate() {
  const { data, error } = useRead('workspace.state')
  const stopped = useStoreState() === 'stopped' ? STOPPED : undefined
  const work = useRef<OpenWorkspace>(undefined)
  if (data?.state === 'open') work.current = data
  if (data?.state === 'none') work.current = undefined
  const wrong = stopped ?? (data?.state === 'failed' ? data.sentence : undefined)
  if (work.current)
    return (
      <WorkspaceContext value={work.current}>
        <Shell key={work.current.file} wrong={wrong} />
      </WorkspaceContext>
    )
  return <Suspense>{before(data, error, stopped)}</Suspense>
}

function before(data: WorkspaceState | undefined, error: AppError | undefined, stopped: string | undefined) {
  if (stopped) return <Recovery sentence={stopped} code={undefined} />
  if (data?.state === 'none') return <Welcome />
  if (data?.state === 'failed') return <Recovery sentence={data.sentence} code={data.code} />
  return error ? <Recovery sentence={error.message} code={error.code} /> : null
}
