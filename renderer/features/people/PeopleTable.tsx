import { memo, useDeferredValue } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { shortDay } from '#renderer/ui/dates.ts'
import type { PersonRow, Post } from '#shared/contract/people.ts'
import { PARTICIPATION_STATUS, ROLES, STRANDS, WITHDRAW_REASONS } from '#shared/model/enums.ts'

/** As many rows as fill a large screen; the others come right after the first paint and hold no key press up. */
const FIRST = 40

type PeopleTableProps = Readonly<{ rows: readonly PersonRow[]; withOwner: boolean }>

export function PeopleTable({ rows, withOwner }: PeopleTableProps) {
  const drawn = useDeferredValue(rows, rows.slice(0, FIRST))
  return <Table rows={drawn} withOwner={withOwner} />
}

const Table = memo(function Table({ rows, withOwner }: PeopleTableProps) {
  return (
    <div className="people-table">
      <DataTable
        caption="People, their roles and what they take part in"
        columns={withOwner ? [...COLUMNS, HUB] : COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </div>
  )
})

const COLUMNS: readonly Column<PersonRow>[] = [
  {
    key: 'name',
    head: 'Name',
    width: '24%',
    sort: (row) => lastName(row.name),
    cell: (row) => (
      <>
        <strong>{row.name}</strong>
        {[row.email, row.phone]
          .filter((reach) => reach !== '')
          .map((reach) => (
            <span key={reach} className="people-detail">
              {reach}
            </span>
          ))}
      </>
    ),
  },
  {
    key: 'roles',
    head: 'Roles',
    width: '40%',
    sort: (row) => row.posts[0]?.school ?? '',
    cell: (row) =>
      row.posts.length === 0 ? (
        <span className="fb-quiet">No role</span>
      ) : (
        <ul className="people-list">
          {row.posts.map((post) => (
            <li key={post.roleId} className={post.now ? undefined : 'fb-quiet'}>
              {ROLES[post.role]}, <a href={paths.school(post.schoolId)}>{post.school}</a>
              {datesOf(post)}
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: 'strands',
    head: 'Takes part in',
    sort: (row) => row.takings.length,
    cell: (row) => (
      <ul className="people-list">
        {row.takings.map((taking) => (
          <li key={taking.id}>
            {STRANDS[taking.strand]}{' '}
            <span className="fb-quiet">
              {PARTICIPATION_STATUS[taking.status].toLowerCase()}
              {taking.withdrawReason && ` (${WITHDRAW_REASONS[taking.withdrawReason].toLowerCase()})`}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
]

const HUB: Column<PersonRow> = {
  key: 'hub',
  head: 'Hub and adviser',
  width: '16%',
  sort: (row) => row.hubs.join(),
  cell: (row) => (
    <>
      {row.hubs.join(', ')}
      <span className="people-detail">{row.owner}</span>
    </>
  ),
}

function datesOf({ from, to, now }: Post): string {
  if (to !== null) return now ? ` until ${dayOf(to)}` : `, left ${dayOf(to)}`
  if (from === null) return ''
  return now ? ` since ${dayOf(from)}` : ` from ${dayOf(from)}`
}

/** Days of years: which day of the week it was tells nothing in a list. */
function dayOf(date: string): string {
  return `${shortDay(date)} ${date.slice(0, 4)}`
}

/** People are looked up by their last name. */
function lastName(name: string): string {
  const words = name.trim().split(/\s+/)
  return `${words.at(-1)} ${name}`
}
