import type { RecordOf } from '#shared/contract/base.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'

export type IgnoredFlag = RecordOf<'ignored'>

/** What an adviser chose to ignore, by school and flag. */
export function ignoredFlags(reader: Reader): ReadonlyMap<string, IgnoredFlag> {
  return new Map(
    listRecords(reader, 'ignored', 'WHERE deleted = 0').map((record) => [
      `${record.body.schoolId}/${record.body.flag}`,
      record,
    ]),
  )
}

/** Up to the day that was named; without one, for as long as the sentence stays the same. */
export function isIgnored({ body }: IgnoredFlag, sentence: string, today: string): boolean {
  return body.until === null ? sameBut(body.sentence, sentence) : today <= body.until
}

/** "71 days ago" is another number every day and no change. */
function sameBut(before: string, now: string): boolean {
  const calm = (text: string) => text.replace(/, \d+ days ago/, '').replace(/\d+ term days?/, '')
  return calm(before) === calm(now)
}
