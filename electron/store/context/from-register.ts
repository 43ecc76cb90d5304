import { type ContextYear, fsmDefinitionOf } from '#shared/model/context.ts'
import type { Input } from '#shared/model/kinds.ts'
import { academicYearOf } from '#shared/model/local-date.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import type { Reader, Writer } from '../db.ts'
import { type Merged, mergeContext, type Written, writeContext } from './merge.ts'

export const REGISTER_SOURCE = 'register of schools'

export type Figures = Partial<Input<'context'>> & Pick<ContextYear, 'academicYear'>

/** What the register says of a school's year: of the census that its pupil numbers come from. */
export function contextFigures(row: RegisterSchool, asAt: string | null): Figures | undefined {
  const day = row.censusDate ?? asAt
  const fsmPct = row.fsmPercent !== null && row.fsmPercent <= 100 ? row.fsmPercent : null
  if (day === null || (row.pupils === null && fsmPct === null)) return undefined
  const academicYear = academicYearOf(day)
  return {
    academicYear,
    pupils: row.pupils,
    ...(fsmPct === null ? {} : { fsmPct, fsmDefinition: fsmDefinitionOf(academicYear) }),
    ...(asAt === null ? {} : { asAt }),
  }
}

/** Whether those figures would change anything. */
export function contextLacks(reader: Reader, schoolId: string, figures: Figures): boolean {
  return isNews(mergeContext(reader, schoolId, figures, REGISTER_SOURCE))
}

/** Writes them; typed figures are never written over. */
export function fillContext(
  writer: Writer,
  schoolId: string,
  row: RegisterSchool,
  asAt: string | null,
): Written | undefined {
  const figures = contextFigures(row, asAt)
  if (figures === undefined) return undefined
  const merged = mergeContext(writer, schoolId, figures, REGISTER_SOURCE)
  return isNews(merged) ? writeContext(writer, merged) : undefined
}

function isNews(merged: Merged): boolean {
  return merged.state === 'new' || merged.state === 'changed'
}
