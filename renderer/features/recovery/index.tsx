import './recovery.css'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { ErrorCode } from '#shared/errors.ts'

type RecoveryPageProps = Readonly<{
  /** What happened. */
  sentence: string
  code: ErrorCode | undefined
}>

const TO_DO: Partial<Record<ErrorCode, string>> = {
  'workspace-newer':
    'Install the newest CPD Fieldbook on this computer, then open it again. Your file was left untouched.',
  'workspace-damaged':
    'Close CPD Fieldbook and copy the whole folder of your workspace to a safe place before anything else is done. Nothing was changed or deleted.',
  'not-a-workspace': 'Move that file away, then start CPD Fieldbook again. Nothing in it was changed.',
  'disk-full': 'Make room on the disk, then try again. Nothing was lost.',
  'disk-error':
    'Copy your workspace to another disk if you can, and restart the computer. Nothing was changed.',
  busy: 'Close the other program or window that uses this workspace, then try again.',
}

const OTHERWISE =
  'Close CPD Fieldbook and start it again. What was saved stays saved, and unsaved words are offered back.'

/** The plain page for when the workspace cannot be opened or the store stopped. */
export function RecoveryPage({ sentence, code }: RecoveryPageProps) {
  useEffect(() => {
    document.title = 'Your workspace is not open · CPD Fieldbook'
  }, [])
  return (
    <main className="recovery">
      <div role="alert">
        <h1>Your workspace is not open</h1>
        <p className="recovery-what">{sentence}</p>
        <p>{(code && TO_DO[code]) ?? OTHERWISE}</p>
      </div>
      {code !== undefined && <Button onClick={() => window.location.reload()}>Try again</Button>}
    </main>
  )
}
