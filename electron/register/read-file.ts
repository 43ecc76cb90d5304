import type { RegisterSchool } from '#shared/model/register.ts'
import { type AsAt, readAsAt } from './as-at.ts'
import { AT } from './columns.ts'
import type { Facts } from './diff.ts'
import { createRegisterParser, emptyReport, examine, type RegisterRow } from './parse.ts'
import { openRegisterSource } from './source.ts'

/** Reads a whole register file, school by school, and says as at which day it is. Nothing is stored. */
export async function readRegisterFile(
  path: string,
  onSchool: (facts: Facts) => void,
  { signal, onRows = () => {} }: Readonly<{ signal?: AbortSignal; onRows?: (rows: number) => void }> = {},
): Promise<AsAt & Readonly<{ rows: number; skipped: number }>> {
  const source = await openRegisterSource(path)
  try {
    const { encoding } = await examine(source, () => signal?.throwIfAborted())
    const report = emptyReport()
    const parser = createRegisterParser(encoding, report, (row) => onSchool(factsOf(row)))
    for await (const piece of source.pieces()) {
      signal?.throwIfAborted()
      parser.write(piece)
      onRows(report.rows)
    }
    parser.end()
    return { ...readAsAt(source.names, report.newestChange), rows: report.rows, skipped: report.skippedCount }
  } finally {
    await source.close()
  }
}

function factsOf(row: RegisterRow): Facts {
  const cell = <F extends keyof typeof AT>(field: F) => row[AT[field]] as RegisterSchool[F]
  const [laCode, number] = [cell('laCode'), cell('establishmentNumber')]
  return {
    urn: cell('urn'),
    name: cell('name'),
    status: cell('status'),
    openDate: cell('openDate'),
    closeDate: cell('closeDate'),
    closeReason: cell('closeReason'),
    laestab: laCode === null || number === null ? null : `${laCode}/${number}`,
    pupils: cell('pupils'),
    trust: cell('trust'),
    street: cell('street'),
    postcode: cell('postcode'),
    phone: cell('phone'),
    website: cell('website'),
    headTitle: cell('headTitle'),
    headFirstName: cell('headFirstName'),
    headLastName: cell('headLastName'),
  }
}
