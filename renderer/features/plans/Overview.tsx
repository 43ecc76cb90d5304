import { Status } from '#renderer/ui/Status.tsx'
import type { GoalTree } from '#shared/contract/plans.ts'
import { counted } from '#shared/model/figure-words.ts'
import { looseEndsOf, mayBeWithheld, type Station } from './loose-ends.ts'

const STATIONS: readonly Readonly<{ station: Station; word: string }>[] = [
  { station: 'need', word: 'Need' },
  { station: 'goal', word: 'Goal' },
  { station: 'outcome', word: 'Pupil outcome' },
  { station: 'measure', word: 'Measure' },
  { station: 'activity', word: 'Activity' },
]

/** The stations that tell of a group of pupils. */
const PUPILS: ReadonlySet<Station> = new Set<Station>(['outcome', 'measure'])

/** Every goal's golden thread at a glance: which station is there, and what the others lack. */
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
            return (
              <tr key={tree.goal.id}>
                <td>
                  {index + 1}. {tree.goal.body.title}
                </td>
                {STATIONS.map(({ station }) => (
                  <td key={station}>
                    <Knot
                      loose={ends[station].length > 0 && station !== 'goal'}
                      unknown={wasSent && mayBeWithheld(tree) && PUPILS.has(station)}
                    />
                  </td>
                ))}
                <td>{missingWords(ends)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** One thing by its name, more by their number: each station below says its own. */
function missingWords(ends: ReturnType<typeof looseEndsOf>): string {
  const words = Object.values(ends).flat()
  return words.length === 0 ? 'nothing' : words.length === 1 ? `${words[0]}` : counted(words.length, 'thing')
}

function Knot({ loose, unknown }: Readonly<{ loose: boolean; unknown: boolean }>) {
  if (unknown) return <Status tone="quiet">not sent</Status>
  return loose ? <Status tone="overdue">missing</Status> : <Status tone="good">there</Status>
}
