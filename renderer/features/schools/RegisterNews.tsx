import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayYear, instantDay } from '#renderer/ui/dates.ts'
import type { LinksStatus } from '#shared/contract/register.ts'
import { counted } from '#shared/model/figure-words.ts'

/** Which links file is loaded beside the register, and what waits under "What changed". */
export function RegisterLinks({ links }: Readonly<{ links: LinksStatus }>) {
  return (
    <p>
      {links === null ? (
        <span className="fb-quiet">
          No links file is loaded. It tells which school became which (“Establishment links” among the
          downloads); the same button loads it.
        </span>
      ) : (
        <>
          <strong>
            {counted(links.rows, 'link')} between schools
            {links.asAt !== null && `, as at ${dayYear(links.asAt)}`}
          </strong>
          <span className="schools-file">
            {links.fileName}, loaded {dayYear(instantDay(links.loadedAt))}
          </span>
        </>
      )}
    </p>
  )
}

/** What the register says of the partner schools, in one line that leads to the list. */
export function RegisterNews({ schoolId }: Readonly<{ schoolId?: string }>) {
  const list = useRead('registerChanges.list', schoolId === undefined ? {} : { schoolId })
  if (list.data === undefined) return null
  const { changes, figures } = list.data
  if (changes.length === 0 && (figures.length === 0 || schoolId !== undefined)) return null
  if (schoolId !== undefined)
    return (
      <p>
        The register says something new of this school ({counted(changes.length, 'change')}).{' '}
        <a href={paths.changes}>See what changed</a>
      </p>
    )
  const schools = new Set(changes.map(({ schoolId }) => schoolId)).size
  return (
    <p>
      {changes.length > 0
        ? `${counted(changes.length, 'change')} at ${counted(schools, 'partner school')}. `
        : `Newer figures of ${counted(figures.length, 'partner school')}. `}
      <a href={paths.changes}>See what changed</a>
    </p>
  )
}
