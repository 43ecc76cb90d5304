import { createHash } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { RegisterIssue } from '#shared/model/register.ts'
import { CellFault, readCell } from './cells.ts'
import { createCsvReader } from './csv.ts'
import { createDecoder, createEncodingCheck } from './encoding.ts'
import { MAX_ISSUES } from './parse.ts'
import type { RegisterSource } from './pieces.ts'

/** One line of the register's links file: what another school is to this one. */
export type RegisterLink = Readonly<{
  urn: number
  linkUrn: number
  linkName: string
  /** As the file says it: "Predecessor", "Successor - merged", "Result of Amalgamation". */
  linkType: string
  /** A quarter of all links has no day. */
  linkedOn: string | null
}>

export type LinksFile = Readonly<{
  links: RegisterLink[]
  /** How many of them have no day. */
  undated: number
  skipped: RegisterIssue[]
  skippedCount: number
  sha256: string
}>

const HEADERS = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'] as const
const NEEDED = ['URN', 'LinkURN', 'LinkType'] as const

/** Whether a heading is that of the links file, so that a file can be loaded as what it is. */
export function isLinksHeading(names: readonly string[]): boolean {
  return names.some((name) => name.trim() === 'LinkURN')
}

/** Reads a whole links file (some 34,000 lines, 2.4 MB). Throws an AppError when it is something else or cut off. */
export async function readLinks(
  source: RegisterSource,
  onBytes: (bytes: number) => void,
): Promise<LinksFile> {
  const check = createEncodingCheck()
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of source.pieces()) {
    bytes += piece.length
    // Ten times what England has; the register itself is 60 MB and is refused by its heading before this.
    if (bytes > 30_000_000) break
    check.push(piece)
    hash.update(piece)
    pieces.push(Buffer.from(piece))
    onBytes(bytes)
  }
  const decoder = createDecoder(check.end())
  const parser = createLinksParser()
  for (const piece of pieces) parser.write(decoder.push(piece))
  parser.write(decoder.end())
  if (bytes > 30_000_000)
    throw wrongFile('This file is far larger than the links file of the register can be.')
  return { ...parser.end(), sha256: hash.digest('hex') }
}

/** Text in, links out. */
export function createLinksParser() {
  const links: RegisterLink[] = []
  const skipped: RegisterIssue[] = []
  const seen = new Set<string>()
  let undated = 0
  let skippedCount = 0
  let columns: Readonly<Record<(typeof HEADERS)[number], number>> | undefined
  let width = 0
  let lastCount = 0
  let cutOff = false

  const skip = (row: number, column: string, reason: string) => {
    skippedCount++
    if (skipped.length < MAX_ISSUES) skipped.push({ row, column, reason })
  }

  const csv = createCsvReader({
    onRow({ row, cells, count, lastFilled }) {
      if (lastFilled < 0) return
      if (columns === undefined) {
        columns = mapHeading(cells)
        width = cells.length
        return
      }
      lastCount = count
      const cell = (name: (typeof HEADERS)[number]) => (cells[columns?.[name] ?? -1] ?? '').trim()
      for (const name of ['URN', 'LinkURN'] as const)
        if (!/^[1-9]\d{4,6}$/.test(cell(name)))
          return skip(
            row,
            name,
            cell(name) === '' ? 'There is no URN.' : `“${cell(name).slice(0, 40)}” is not a URN.`,
          )
      const linkType = cell('LinkType')
      if (linkType === '') return skip(row, 'LinkType', 'The row does not say what the link is.')
      const day = readCell('date', cell('LinkEstablishedDate'), false)
      if (day instanceof CellFault) return skip(row, 'LinkEstablishedDate', day.reason)
      const key = `${cell('URN')} ${cell('LinkURN')} ${linkType}`
      // The same link twice says nothing new.
      if (seen.has(key)) return
      seen.add(key)
      if (day === null) undated++
      links.push({
        urn: Number(cell('URN')),
        linkUrn: Number(cell('LinkURN')),
        linkName: cell('LinkName'),
        linkType,
        linkedOn: day as string | null,
      })
    },
    onFault({ row, reason, atEnd }) {
      if (columns === undefined) throw notLinks('its first row cannot be read')
      if (atEnd) cutOff = true
      else
        skip(
          row,
          '',
          reason === 'quote'
            ? 'A quotation mark in this row is not closed or not doubled.'
            : 'The row is too long.',
        )
    },
  })

  return {
    write(text: string): void {
      if (text !== '') csv.write(text)
    },
    end(): Omit<LinksFile, 'sha256'> {
      csv.end()
      if (columns === undefined) throw wrongFile('This file is empty; download the links file again.')
      if (cutOff || (csv.unfinished && lastCount < width))
        throw wrongFile(
          'This file ends in the middle of a row, so it was cut off; download the links file again.',
        )
      if (links.length === 0)
        throw wrongFile('There are no links in this file; download the links file again.')
      if (skippedCount > links.length)
        throw wrongFile(
          `${skippedCount.toLocaleString('en-GB')} rows of this file cannot be used (row ${skipped[0]?.row}: ${skipped[0]?.reason}); download the links file again.`,
        )
      return { links, undated, skipped, skippedCount }
    },
  }
}

function mapHeading(cells: readonly string[]) {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  if (!isLinksHeading(names)) {
    if (names.includes('EstablishmentName') && names.includes('EstablishmentStatus (name)'))
      throw wrongFile(
        'This is the register of schools itself; choose its links file (links_edubasealldata…) instead.',
      )
    throw notLinks('it has no column “LinkURN”')
  }
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length > 0) throw notLinks(`it has no column “${missing[0]}”`)
  return Object.fromEntries(HEADERS.map((name) => [name, names.indexOf(name)])) as Record<
    (typeof HEADERS)[number],
    number
  >
}

function notLinks(why: string): AppError {
  return wrongFile(
    `This is not the register’s links file: ${why}; choose links_edubasealldata from “Get information about schools”.`,
  )
}

function wrongFile(sentence: string): AppError {
  return new AppError('wrong-file', sentence)
}
