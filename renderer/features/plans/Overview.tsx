import { counted } from '#renderer/ui/dates.ts'
import { Status } from '#renderer/ui/Status.tsx'
import type { GoalTree } from '#shared/contract/plans.ts'
import { countLooseEnds, looseEndsOf, mayBeWithheld, type Station } from './loose-ends.ts'

const STATIONS: readonly Readonly<{ station: Station; word: string }>[] = [
  { station: 'need', word: 'Need' },
  { station: 'goal', word: 'Goal' },
  { station: 'outcome', word: 'Pupil outcome' },
  { station: 'measure', word: 'Measure' },
  { station: 'activity', word: 'Activity' },
]

/** The stations that tell of a group of pupils. */
const PUPILS: ReadonlySet<Station> = new Set<Station>(['outcome', 'measure'])

/** Every goal's golden thread at a glance: which station holds, which is loose and why. */
export function Overview({ goals, wasSent }: Readonly<{ goals: readonly GoalTree[]; wasSent: boolean }>) {
  return (
    <div className="fb-table-frame">
      <table className="fb-table">
        <caption className="fb-hidden">The golden thread of each goal, and what it still lacks</caption>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            {STATIONS.map(({ station, word }) => (
              <th scope="col" key={station}>
                {word}
              </th>
            ))}
            <th scope="col">Still missing</th>
          </tr>
        </thead>
        <tbody>
          {goals.map((tree, index) => {
            const ends = looseEndsOf(tree, wasSent)
            const count = countLooseEnds(ends)
            return (
              <tr key={tree.goal.id}>
                <td>
                  {index + 1}. {tree.goal.body.title}
                </td>
                {STATIONS.map(({ station }) => (
                  <td key={station}>
                    <Knot
                      loose={ends[station].length > 0}
                      unknown={wasSent && mayBeWithheld(tree) && PUPILS.has(station)}
                    />
                  </td>
                ))}
                <td>{count === 0 ? 'nothing' : counted(count, 'thing')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Knot({ loose, unknown }: Readonly<{ loose: boolean; unknown: boolean }>) {
  if (unknown) return <Status tone="quiet">not sent</Status>
  return loose ? <Status tone="overdue">loose</Status> : <Status tone="good">there</Status>
}
