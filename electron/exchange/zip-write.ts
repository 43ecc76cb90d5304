import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { CENTRAL, END, FIXED_DATE, LOCAL } from './zip-layout.ts'

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
type Part = Readonly<{ name: string; size: number; sha256: string }>
type Written = Part & Readonly<{ crc: number; packed: number; offset: number }>

export type ZipWriter = Readonly<{
  add(name: string, chunks: Chunks): Promise<Part>
  /** Writes the directory; returns the bytes of the whole file. */
  end(): Promise<number>
}>

/**
 * Writes a zip in the one shape that `zip-read.ts` is strict about: entries one after another from the first byte,
 * the directory right behind them, no comment, no extra fields, and one fixed date, so that the same entries give
 * the same bytes. Our own because this shape is the format; the packing itself is zlib's.
 */
export function zipWriter(file: FileHandle, signal?: AbortSignal): ZipWriter {
  const written: Written[] = []
  let position = 0
  const put = async (bytes: Uint8Array, at = position) => {
    await file.write(bytes, 0, bytes.length, at)
    if (at === position) position += bytes.length
  }

  return {
    async add(name, chunks) {
      const offset = position
      const hash = createHash('sha256')
      let size = 0
      let crc = 0
      const counted = async function* () {
        for await (const chunk of chunks) {
          hash.update(chunk)
          crc = crc32(chunk, crc)
          size += chunk.length
          yield chunk
        }
      }
      position += LOCAL.bytes + name.length
      const start = position
      const drain = async (packed: AsyncIterable<Uint8Array>) => {
        for await (const chunk of packed) await put(chunk)
      }
      await pipeline(Readable.from(counted()), createDeflateRaw({ level: 6 }), drain, {
        ...(signal ? { signal } : {}),
      })
      const entry = { name, size, sha256: hash.digest('hex'), crc, packed: position - start, offset }
      await put(localHeader(entry), offset)
      written.push(entry)
      return { name, size, sha256: entry.sha256 }
    },
    async end() {
      const directory = Buffer.concat(written.map(centralHeader))
      const at = position
      await put(directory)
      await put(endRecord(written.length, directory.length, at))
      return position
    },
  }
}

function localHeader({ name, size, crc, packed }: Written): Buffer {
  const header = Buffer.alloc(LOCAL.bytes + name.length)
  header.writeUInt32LE(LOCAL.signature, 0)
  header.writeUInt16LE(20, 4)
  writeShared(header, 6, { size, crc, packed, nameLength: name.length })
  header.write(name, LOCAL.bytes, 'latin1')
  return header
}

function centralHeader({ name, size, crc, packed, offset }: Written): Buffer {
  const header = Buffer.alloc(CENTRAL.bytes + name.length)
  header.writeUInt32LE(CENTRAL.signature, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  writeShared(header, 8, { size, crc, packed, nameLength: name.length })
  header.writeUInt32LE(offset, 42)
  header.write(name, CENTRAL.bytes, 'latin1')
  return header
}

/** Flags to lengths: the same fields in the same order in both headers. */
function writeShared(
  header: Buffer,
  at: number,
  {
    size,
    crc,
    packed,
    nameLength,
  }: Readonly<{ size: number; crc: number; packed: number; nameLength: number }>,
): void {
  header.writeUInt16LE(8, at + 2)
  header.writeUInt16LE(FIXED_DATE, at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(packed, at + 12)
  header.writeUInt32LE(size, at + 16)
  header.writeUInt16LE(nameLength, at + 20)
}

function endRecord(entries: number, length: number, at: number): Buffer {
  const record = Buffer.alloc(END.bytes)
  record.writeUInt32LE(END.signature, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(at, 16)
  return record
}
