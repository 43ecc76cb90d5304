import { type FileHandle, open } from 'node:fs/promises'
import { configure, type Entry, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js'
import { AppError } from '#shared/errors.ts'
import { PIECE_BYTES, type RegisterSource } from './pieces.ts'
import { MAX_REGISTER_BYTES, refuseBySize, refuseByStart, workbook } from './sniff.ts'

configure({ useWebWorkers: false })

/** Lets zip.js read parts of a file that stays on the disk. */
class FileReader extends Reader<FileHandle> {
  private readonly handle: FileHandle
  constructor(handle: FileHandle, size: number) {
    super(handle)
    this.handle = handle
    this.size = size
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const { bytesRead, buffer } = await this.handle.read(Buffer.alloc(length), 0, length, index)
    return buffer.subarray(0, bytesRead)
  }
}

/** The one csv in the zip; what macOS adds to a zip is not looked at. */
export async function openZippedRegister(path: string, fileName: string): Promise<RegisterSource> {
  const handle = await open(path)
  try {
    const zip = new ZipReader(new FileReader(handle, (await handle.stat()).size), {
      checkOverlappingEntry: true,
    })
    const entry = chooseEntry(await zip.getEntries().catch(damaged))
    refuseBySize(entry.uncompressedSize)
    const pieces = () => inPieces(readEntry(entry))
    for await (const start of readEntry(entry)) {
      refuseByStart(start.subarray(0, 4096))
      break
    }
    return {
      names: [entry.filename, fileName],
      fileName,
      size: entry.uncompressedSize,
      pieces,
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function chooseEntry(entries: readonly Entry[]): FileEntry {
  const files = entries.filter((entry): entry is FileEntry => {
    const name = entry.filename.split('/').at(-1) ?? ''
    return !entry.directory && !/(^|\/)__MACOSX\//.test(entry.filename) && !name.startsWith('.')
  })
  if (files.some((file) => file.filename === '[Content_Types].xml')) throw workbook()
  const csv = files.filter((file) => /\.csv$/i.test(file.filename))
  const register = csv.filter((file) => /(^|\/)edubasealldata[^/]*$/i.test(file.filename))
  const chosen = register.length > 0 ? register : csv
  const [only] = chosen
  if (only === undefined)
    throw new AppError(
      'wrong-file',
      'There is no CSV file in this zip; choose the zip with edubasealldata in it.',
    )
  if (chosen.length > 1)
    throw new AppError(
      'wrong-file',
      `There are ${chosen.length} CSV files in this zip; unzip it and choose the edubasealldata file.`,
    )
  if (only.encrypted)
    throw new AppError('wrong-file', 'This zip needs a password; unzip it and choose the CSV file in it.')
  return only
}

async function* readEntry(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const finished = entry.getData(writable, { checkSignature: true }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  const reader = readable.getReader()
  let bytes = 0
  let done = false
  try {
    while (!done) {
      const part = await reader.read().catch(damaged)
      if (part.value === undefined) done = true
      else {
        bytes += part.value.length
        // A zip may declare any size; what comes out is what counts.
        if (bytes > MAX_REGISTER_BYTES) refuseBySize(bytes)
        yield part.value
      }
    }
    if ((await finished) !== undefined) damaged()
  } finally {
    if (!done) await reader.cancel().catch(() => {})
  }
}

/** The zip gives many small parts; they are gathered so that each transaction has enough to do. */
async function* inPieces(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES)
  let filled = 0
  for await (const part of parts) {
    let from = 0
    while (from < part.length) {
      const taken = Math.min(part.length - from, PIECE_BYTES - filled)
      buffer.set(part.subarray(from, from + taken), filled)
      filled += taken
      from += taken
      if (filled < PIECE_BYTES) continue
      yield buffer
      filled = 0
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled)
}

function damaged(): never {
  throw new AppError('wrong-file', 'This zip is damaged or was cut off; download the register again.')
}
