import { paths } from '#renderer/app/paths.ts'
import { counted } from '#renderer/ui/dates.ts'
import type { ForumPage } from '#shared/contract/forums.ts'
import { topicsOf } from './topics.ts'

/** What the forum is drawn from: each need with the schools that have it. */
export function Why({ needs }: Readonly<{ needs: ForumPage['needs'] }>) {
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
        </li>
      ))}
    </ul>
  )
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
