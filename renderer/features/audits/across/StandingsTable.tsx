import { memo, type ReactNode, useDeferredValue } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { dayNear, shortDay } from '#renderer/ui/dates.ts'
import type { StandingRow, Standings } from '#shared/contract/across.ts'
import { counted, signed } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { today } from '#shared/model/local-date.ts'
import type { Standing } from '#shared/model/standing.ts'
import { LevelBar } from '../views/LevelBar.tsx'
import { ageWords, auditWords, GROUPS, groupTitle, leadersWords, levelWords, meanWords } from './words.ts'

/** As many rows as fill a large screen; the others come right after the first paint and hold nothing up. */
const FIRST = 24

type StandingsTableProps = Readonly<{
  caption: string
  framework: Framework
  standings: Standings
  rows: readonly StandingRow[]
  /** The central team sees whose school it is and chooses none. */
  readOnly: boolean
  chosen: ReadonlySet<string>
  onChoose: (schoolIds: readonly string[], choose: boolean) => void
  /** Who is paired with whom on this, by school. */
  partners: ReadonlyMap<string, readonly string[]>
}>

/** Schools by where they stand on one thing, the weakest first. */
export function StandingsTable({ caption, rows, ...rest }: StandingsTableProps) {
  const drawn = useDeferredValue(rows, rows.slice(0, FIRST))
  const { framework, standings, readOnly, chosen, onChoose, partners } = rest
  return (
    <div className="fb-table-frame">
      <table className="fb-table across-table">
        <caption className="fb-hidden">{caption}</caption>
        <thead>
          <tr>
            {!readOnly && (
              <th scope="col" className="fb-narrow across-choose">
                <span className="fb-hidden">Choose</span>
              </th>
            )}
            <th scope="col">School</th>
            {readOnly && <th scope="col">Hub, adviser</th>}
            <th scope="col">Agreed level</th>
            <th scope="col">Audit</th>
            <th scope="col">Leaders</th>
            <th scope="col" className="fb-right">
              Staff
            </th>
            <th scope="col" className="fb-right">
              Gap
            </th>
            <th scope="col">Has shared</th>
          </tr>
        </thead>
        {GROUPS.map((standing) => {
          const title = groupTitle(framework, standing, standings.hasLevels)
          const members = drawn.filter((row) => row.standing === standing)
          if (members.length === 0) return null
          const all = members.every(({ schoolId }) => chosen.has(schoolId))
          return (
            <tbody key={standing}>
              <tr className="across-group">
                {!readOnly && (
                  <td className="fb-narrow across-choose">
                    <input
                      type="checkbox"
                      aria-label={`Choose all of “${title}”`}
                      checked={all}
                      onChange={() =>
                        onChoose(
                          members.map(({ schoolId }) => schoolId),
                          !all,
                        )
                      }
                    />
                  </td>
                )}
                <th scope="rowgroup" id={groupId(standing)} tabIndex={-1} colSpan={readOnly ? 8 : 7}>
                  <GroupTitle title={title} count={rows.filter((row) => row.standing === standing).length} />
                </th>
              </tr>
              {members.map((row) => (
                <Line
                  key={row.schoolId}
                  row={row}
                  framework={framework}
                  items={standings.items}
                  readOnly={readOnly}
                  chosen={chosen.has(row.schoolId)}
                  onChoose={onChoose}
                  partners={partners.get(row.schoolId)}
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

function GroupTitle({ title, count }: Readonly<{ title: string; count: number }>) {
  return (
    <>
      {title} <span className="fb-quiet">{counted(count, 'school')}</span>
    </>
  )
}

function groupId(standing: Standing): string {
  return `across-${standing}`
}

/** To a group's head, for the eyes and for the keyboard: behind seventy schools it is out of sight. */
export function jumpToGroup(standing: Standing): void {
  jumpTo(document.getElementById(groupId(standing)))
}

export function jumpTo(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'start' })
}

/** Back to a school's own box, once what was done with it is done. */
export function focusSchool(schoolId: string): void {
  document.getElementById(boxId(schoolId))?.focus({ preventScroll: true })
}

function boxId(schoolId: string): string {
  return `across-choose-${schoolId}`
}

type LineProps = Readonly<{
  row: StandingRow
  framework: Framework
  items: number
  readOnly: boolean
  chosen: boolean
  onChoose: StandingsTableProps['onChoose']
  partners: readonly string[] | undefined
}>

/** Drawn anew only when its own school changed or was chosen. */
const Line = memo(function Line({ row, framework, items, readOnly, chosen, onChoose, partners }: LineProps) {
  return (
    <tr data-chosen={chosen}>
      {!readOnly && (
        <td className="fb-narrow across-choose">
          <input
            type="checkbox"
            id={boxId(row.schoolId)}
            aria-label={`Choose ${row.name}`}
            checked={chosen}
            onChange={() => onChoose([row.schoolId], !chosen)}
          />
        </td>
      )}
      <td>
        <a href={paths.school(row.schoolId)} className="across-school">
          {row.name}
        </a>
        {partners && <span className="across-small">paired with {partners.join(', ')}</span>}
      </td>
      {readOnly && (
        <td>
          {row.hub}
          <span className="across-small">{row.owner}</span>
        </td>
      )}
      <td>
        <Level row={row} words={levelWords(framework, row, items)} />
      </td>
      <td>
        <Audit row={row} />
      </td>
      <td className="across-line">
        {row.leaders === null ? <NoFigure /> : leadersWords(framework, row.leaders, items)}
      </td>
      <td className="fb-right across-line">{row.staff === null ? <NoFigure /> : meanWords(row.staff)}</td>
      <td className="fb-right">
        <Gap row={row} />
      </td>
      <td>
        <Shared row={row} />
      </td>
    </tr>
  )
})

/** The level as a length and in words. */
function Level({ row, words }: Readonly<{ row: StandingRow; words: string }>) {
  if (row.standing !== 'weak' && row.standing !== 'strong') return <span className="fb-quiet">{words}</span>
  return (
    <span className="across-level" data-scored={row.share !== null}>
      <LevelBar value={row.share === null ? row.level : row.share * 3} />
      {words}
    </span>
  )
}

function Audit({ row: { audit } }: Readonly<{ row: StandingRow }>): ReactNode {
  if (audit === null) return null
  const now = today()
  return (
    <>
      <a href={paths.audit(audit.id)} className="across-line">
        {auditWords(audit, now)}
      </a>
      <span className="across-small">
        {ageWords(audit.on, now)}
        {audit.elsewhere && ', on another framework that compares'}
      </span>
    </>
  )
}

function Gap({ row: { gap, flagged } }: Readonly<{ row: StandingRow }>): ReactNode {
  if (gap === null) return <NoFigure />
  const words = signed(gap)
  return flagged ? (
    <strong>
      {words}
      <span className="fb-hidden"> flagged</span>
    </strong>
  ) : (
    words
  )
}

function Shared({ row: { shared, sharesOn } }: Readonly<{ row: StandingRow }>): ReactNode {
  const now = today()
  return (
    <>
      {shared === null ? (
        <span className="fb-quiet">never</span>
      ) : shared.how === 'forum' ? (
        <a href={paths.forum(shared.id)} title={shared.title}>
          {dayNear(shared.on, now)}, forum
        </a>
      ) : (
        <span>
          {dayNear(shared.on, now)}, with {shared.title}
        </span>
      )}
      {sharesOn !== null && <span className="across-small">is to share {shortDay(sharesOn)}</span>}
    </>
  )
}

function NoFigure() {
  return (
    <>
      <span aria-hidden="true" className="fb-quiet">
        –
      </span>
      <span className="fb-hidden">none</span>
    </>
  )
}
