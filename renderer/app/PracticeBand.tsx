import { useWrite } from '#renderer/data/use-write.ts'
import { showWorkspace, useWorkspace } from './workspace.ts'

/** Nobody should take the invented hub for their own: it has a band of another colour and a way back. */
export function PracticeBand() {
  const { hasOwn } = useWorkspace()
  const leave = useWrite('workspace.leavePractice')
  const back = async () => {
    const state = await leave.run()
    if (state) showWorkspace(state)
  }
  return (
    <aside className="fb-practice" aria-label="Practice hub">
      <strong>Practice hub</strong>
      <span>Every school and person here is invented. Try anything.</span>
      {leave.error && <span role="alert">{leave.error.message}</span>}
      <button type="button" onClick={() => void back()} disabled={leave.busy}>
        {hasOwn ? 'Back to my own work' : 'Leave, and set up my own'}
      </button>
    </aside>
  )
}
