import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { guessMapping } from '#electron/contacts/headings.ts'
import { MAX_CONTACTS_BYTES, readTable, type Table } from '#electron/contacts/table.ts'
import type { ContactChoices, ContactFile, contacts } from '#shared/contract/contacts.ts'
import { AppError } from '#shared/errors.ts'
import { type HandlersOf, read, task } from '../../handlers.ts'
import { mustBeAdviser } from '../../ownership.ts'
import type { Store } from '../../store.ts'
import { listBatches } from '../batch.ts'
import { importContacts } from './import.ts'
import { previewContacts } from './preview.ts'

export const contactsHandlers: HandlersOf<typeof contacts> = {
  read: task(async (host, { file }) => describe(host.resolveFile(file))),
  preview: task(async (host, choices) => lookAt(host.store(), host.resolveFile(choices.file), choices)),
  import: task(async (host, choices) => takeIn(host.store(), host.resolveFile(choices.file), choices)),
  batches: read(listBatches),
}

export async function describe(path: string): Promise<ContactFile> {
  const { sha256, encoding, headings, rows } = await tableOf(path)
  const short = (words: string | undefined) => (words ?? '').slice(0, 120)
  return {
    fileName: basename(path),
    sha256,
    encoding,
    rows: rows.length,
    headings: headings.map(short),
    examples: headings.map((_, column) => short(rows.find(({ cells }) => cells[column])?.cells[column])),
    guess: guessMapping(headings),
  }
}

export async function lookAt(store: Store, path: string, choices: ContactChoices) {
  const table = await tableOf(path, choices.sha256)
  return store.read((reader) => previewContacts(reader, table, choices))
}

export async function takeIn(store: Store, path: string, choices: ContactChoices) {
  const table = await tableOf(path, choices.sha256)
  return store.write((writer) => {
    mustBeAdviser(writer)
    return importContacts(writer, table, choices, basename(path))
  })
}

async function tableOf(path: string, sha256?: string): Promise<Table> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new AppError('file-missing', 'The file is not there any more; choose it again.')
  if (!found.isFile()) throw new AppError('wrong-file', 'This is a folder; choose the CSV file in it.')
  if (found.size > MAX_CONTACTS_BYTES)
    throw new AppError(
      'wrong-file',
      'This file is larger than 20 MB; choose a CSV file with one person a row.',
    )
  const table = readTable(await readFile(path))
  if (sha256 !== undefined && table.sha256 !== sha256)
    throw new AppError('changed-elsewhere', 'The file was changed since you chose it. Choose it again.')
  return table
}
