import { useState } from 'react'
import { client, native } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import type { ReportPart } from '#shared/contract/audit-report.ts'
import type { AppError } from '#shared/errors.ts'

export type Parts = Readonly<Record<ReportPart, boolean>>
/** What came of the last order: a file with its grant, or that the printer has it. */
type Made = Readonly<{ words: string; grant: string | null }>
type Order = 'pdf' | 'docx' | 'printer' | 'xlsx' | 'csv'

const TARGET = { docx: 'report-docx', xlsx: 'table-xlsx', csv: 'table-csv' } as const

/** Makes a report of an audit: one at a time, with what it came to. `name` is what its file is called at first. */
export function useReport(id: string, name: string, parts: Parts) {
  const [busy, setBusy] = useState<Order>()
  const [made, setMade] = useState<Made>()
  const [error, setError] = useState<AppError>()
  const make = async (order: Order): Promise<void> => {
    setBusy(order)
    setMade(undefined)
    setError(undefined)
    try {
      setMade(order === 'pdf' || order === 'printer' ? await print(order) : await write(order))
    } catch (reason) {
      setError(inWords(reason))
    } finally {
      setBusy(undefined)
    }
  }
  const print = async (to: 'pdf' | 'printer'): Promise<Made | undefined> => {
    const { html } = await client.audits.report.document({ id, parts })
    const printed = await native.print({ title: name.slice(0, 200), html, to })
    if (printed === null) return undefined
    return printed.file === null
      ? { words: 'It is with the printer.', grant: null }
      : { words: `Saved as ${printed.file}.`, grant: printed.grant }
  }
  const write = async (format: 'docx' | 'xlsx' | 'csv'): Promise<Made | undefined> => {
    const target = await native.chooseTarget({
      purpose: TARGET[format],
      suggestedName: `${name}${format === 'docx' ? '' : ', results'}`.slice(0, 200),
    })
    if (target === null) return undefined
    await client.audits.report.write({ id, parts, file: target.grant, format })
    return { words: `Saved as ${target.name}.`, grant: target.grant }
  }
  return { make, busy, made, error }
}
