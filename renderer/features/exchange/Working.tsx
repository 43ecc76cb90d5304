import { Button, Progress } from '@mantine/core'
import { progressWords } from './sentences.ts'

type WorkingProps = Readonly<{
  label: string
  progress: Readonly<{ phase: string; done: number; total: number }> | undefined
  onCancel: () => void
}>

/** How far the work has come, and the way out of it. */
export function Working({ label, progress, onCancel }: WorkingProps) {
  const isKnown = progress !== undefined && progress.total > 0
  return (
    <div className="exchange-working">
      <div className="exchange-bar">
        <p role="status">{progress === undefined ? label : progressWords(progress)}</p>
        <Progress
          value={isKnown ? (100 * progress.done) / progress.total : 100}
          animated={!isKnown}
          aria-label={label}
          size="sm"
        />
      </div>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
