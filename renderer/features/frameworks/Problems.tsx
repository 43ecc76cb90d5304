import { Status } from '#renderer/ui/Status.tsx'

type Problem = Readonly<{ level: 'error' | 'warning'; text: string }>

type ProblemsProps<P extends Problem> = Readonly<{
  problems: readonly P[]
  more?: number
  /** Leads to the place of a problem. */
  onGo?: (problem: P) => void
}>

/** What is missing or odd, each a sentence with its place. */
export function Problems<P extends Problem>({ problems, more = 0, onGo }: ProblemsProps<P>) {
  if (problems.length === 0) return null
  return (
    <ul className="frameworks-problems">
      {problems.map((problem) => (
        <li key={problem.text}>
          <Status tone={problem.level === 'error' ? 'needs-you' : 'overdue'}>
            {onGo ? (
              <button type="button" className="frameworks-go" onClick={() => onGo(problem)}>
                {problem.text}
              </button>
            ) : (
              problem.text
            )}
            {problem.level === 'warning' && <span className="fb-quiet"> Worth a look.</span>}
          </Status>
        </li>
      ))}
      {more > 0 && <li className="fb-quiet">… and {more} more.</li>}
    </ul>
  )
}
