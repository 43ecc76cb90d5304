import type { IgnoredRow } from '#shared/contract/week.ts'
import { AppError } from '#shared/errors.ts'
import type { FlagCode } from '#shared/model/flags.ts'
import type { Reader, Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { naturalId, type Saved, save } from '../records/save.ts'
import { flaggedSchools } from '../schools/list.ts'

/** What is ignored now. What ran out, or says something else by now, is asked for again and not listed. */
export function listIgnored(reader: Reader, { today }: { today: string }): IgnoredRow[] {
  return flaggedSchools(reader, { today }).flatMap(({ row, flags }) =>
    flags.flatMap(({ ignored }) => (ignored === null ? [] : [{ record: ignored, schoolName: row.name }])),
  )
}

type Ignore = Readonly<{
  schoolId: string
  flag: FlagCode
  reason: string
  until: string | null
  today: string
}>

/** Ignoring a thing again, with another reason or day, changes the record that is there. */
export function ignore(writer: Writer, { schoolId, flag, reason, until, today }: Ignore): Saved {
  const [school] = flaggedSchools(writer, { id: schoolId, today })
  const asked = school?.flags.find((one) => one.flag === flag)
  if (asked === undefined)
    throw new AppError('not-found', 'This is not asked for any more. There is nothing to ignore.')
  const id = naturalId('ignored', { schoolId, flag }) as string
  return save(writer, 'ignored', {
    id,
    base: baseOf(writer, id),
    body: { schoolId, flag, reason, until, sentence: asked.sentence },
  })
}
