import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import type { PairRow } from '#shared/contract/across.ts'
import type { ForumPage } from '#shared/contract/forums.ts'
import { PAIRING_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { topicsOf } from './topics.ts'

/** What the forum is drawn from: each need with the schools that have it, and who is paired with whom on it. */
export function Why({ needs }: Readonly<{ needs: ForumPage['needs'] }>) {
  const pairs = useRead('across.pairs', {})
  return (
    <ul className="forum-why">
      {topicsOf(needs).map(({ key, title, needs: rows }) => (
        <li key={key}>
          <strong>{title}</strong> <span className="fb-quiet">{counted(schoolsOf(rows), 'school')}</span>
          <ul>
            {rows.map(({ need, schoolName }) => (
              <li key={need.id}>
                <a href={paths.school(need.body.schoolId)}>{schoolName}</a>
                {need.body.pupilEvidence !== '' && (
                  <span className="fb-quiet"> {need.body.pupilEvidence}</span>
                )}
              </li>
            ))}
          </ul>
          <PairsOn pairs={(pairs.data ?? []).filter((pair) => isOn(pair, key, rows))} />
        </li>
      ))}
    </ul>
  )
}

/** Two schools that were paired on this could tell how it went. */
function PairsOn({ pairs }: Readonly<{ pairs: readonly PairRow[] }>) {
  if (pairs.length === 0) return null
  return (
    <p className="fb-quiet">
      Paired on this:{' '}
      {pairs
        .map(
          ({ schoolName, partnerName, pairing }) =>
            `${schoolName} with ${partnerName} (${PAIRING_STATUS[pairing.body.status].toLowerCase()})`,
        )
        .join('; ')}
      .
    </p>
  )
}

/** A pair on the item itself that was not dropped, of which a school is one that has the need. */
function isOn({ pairing: { body } }: PairRow, itemId: string, needs: ForumPage['needs']): boolean {
  const has = (schoolId: string) => needs.some(({ need }) => need.body.schoolId === schoolId)
  return body.status !== 'dropped' && body.itemId === itemId && (has(body.schoolId) || has(body.partnerId))
}

function schoolsOf(needs: ForumPage['needs']): number {
  return new Set(needs.map(({ need }) => need.body.schoolId)).size
}

/** "Drawn from the needs of 5 schools", or that it is drawn from none. */
export function drawnFromWords(needs: ForumPage['needs']): string {
  const schools = schoolsOf(needs)
  return schools === 0
    ? 'Not drawn from any need yet'
    : `Drawn from the needs of ${counted(schools, 'school')}`
}
