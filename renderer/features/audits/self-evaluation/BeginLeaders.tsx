import { Button } from '@mantine/core'
import { dayNear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { today } from '#shared/model/local-date.ts'
import type { FormWays } from './LeadersTools.tsx'

type BeginLeadersProps = Readonly<{ ways: FormWays; locked: boolean; onType: () => void }>

/** Before the leaders have said anything: the ways in which they can. */
export function BeginLeaders({ ways, locked, onType }: BeginLeadersProps) {
  if (locked) return <EmptyState>The leaders have not said how they see their school.</EmptyState>
  return (
    <EmptyState
      action={
        <>
          <div className="fb-actions">
            {ways.send}
            <Button variant="default" onClick={onType}>
              Type it here
            </Button>
          </div>
          <div className="fb-actions">{ways.more}</div>
        </>
      }
    >
      {ways.saved
        ? `Form saved on ${dayNear(ways.saved.on, today())} as ${ways.saved.name}: send it to the school, and drop the file that comes back here.`
        : 'Nothing is here yet of how the leaders see their school. Save a form for them that they fill in themselves, on a computer or on paper, or type what they say. The file that comes back can be dropped here.'}
    </EmptyState>
  )
}
