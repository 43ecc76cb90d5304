import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { ENTRY_NAME, LIMITS, NEEDED_ENTRIES } from './limits.ts'
import { Refusal } from './rules.ts'
import { CENTRAL, DESCRIPTOR, END, LOCAL } from './zip-layout.ts'

/** One part of the file, after all that can be said of it without unpacking has been checked. */
export type Entry = Readonly<{
  name: string
  method: 0 | 8
  crc: number
  packed: number
  size: number
  /** Where its header begins. */
  offset: number
  flags: number
  /** Where its packed bytes begin. */
  start: number
}>

const STORED = 0
const DEFLATED = 8
/** Only hints of the packer, "sizes follow the data" and "names are UTF-8". Encryption and patches are not. */
const ALLOWED_FLAGS = 0b1000_0000_1110
const SIZES_FOLLOW = 0b1000
/** Times and owners that ordinary zip programs add. They change no content and are not read. */
const HARMLESS_EXTRAS = new Set([0x5455, 0x7875, 0x000a, 0x5855])

/**
 * Opens a zip strictly: one entry right after another from the first byte to the directory, which ends the file.
 * So there is nothing before, between, behind or twice, and the two headers of each entry say the same.
 */
export async function openZip(file: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await file.stat()
  if (size > LIMITS.fileBytes) throw new Refusal('file-size')
  const end = await readEnd(file, size)
  const directory = await readAt(file, end.at, end.length)
  const found = readDirectory(directory, end.entries)
  checkSizes(found)
  const entries = await checkLayout(file, found, end.at)
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    if (byName.has(entry.name)) throw new Refusal('entry-twice')
    byName.set(entry.name, entry)
  }
  for (const name of NEEDED_ENTRIES) if (!byName.has(name)) throw new Refusal('entry-missing', name)
  return byName
}

async function readEnd(
  file: FileHandle,
  size: number,
): Promise<{ entries: number; length: number; at: number }> {
  const head = await readAt(file, 0, Math.min(size, 24))
  if (head.toString('latin1').startsWith('age-encryption.org/')) throw new Refusal('sealed')
  if (size < END.bytes || head.readUInt16LE(0) !== 0x4b50) throw new Refusal('not-a-bundle')
  const end = await readAt(file, size - END.bytes, END.bytes)
  if (end.readUInt32LE(0) !== END.signature) throw new Refusal('zip-shape', 'the end is missing')
  const entries = end.readUInt16LE(10)
  if (entries > LIMITS.entries) throw new Refusal('entries')
  const length = end.readUInt32LE(12)
  const at = end.readUInt32LE(16)
  const oneDisk = end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === entries
  if (!oneDisk || end.readUInt16LE(20) !== 0 || at + length + END.bytes !== size)
    throw new Refusal('zip-shape', 'the directory')
  // The longest name and a few harmless fields; a directory of our own is far shorter.
  if (length > entries * 300) throw new Refusal('zip-shape', 'the directory')
  return { entries, length, at }
}

function readDirectory(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.bytes > directory.length || directory.readUInt32LE(at) !== CENTRAL.signature)
      throw new Refusal('zip-shape', 'the directory')
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const next = at + CENTRAL.bytes + nameLength + extraLength
    if (next > directory.length) throw new Refusal('zip-shape', 'the directory')
    // As Latin-1 a name with any byte outside ASCII cannot match the rule.
    const name = directory.toString('latin1', at + CENTRAL.bytes, at + CENTRAL.bytes + nameLength)
    if (!ENTRY_NAME.test(name)) throw new Refusal('entry-name')
    const madeOn = directory.readUInt16LE(at + 4) >>> 8
    checkKind(madeOn, directory.readUInt32LE(at + 38))
    const method = directory.readUInt16LE(at + 10)
    const flags = directory.readUInt16LE(at + 8)
    if (method !== STORED && method !== DEFLATED) throw new Refusal('zip-shape', 'the packing')
    if ((flags & ~ALLOWED_FLAGS) !== 0) throw new Refusal('zip-shape', 'the flags')
    // A comment, or a part on another disk.
    if (directory.readUInt32LE(at + 32) !== 0) throw new Refusal('zip-shape', 'the directory')
    checkExtras(directory, next - extraLength, next)
    entries.push({
      name,
      method,
      flags,
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      start: 0,
    })
    at = next
  }
  if (at !== directory.length) throw new Refusal('zip-shape', 'the directory')
  return entries
}

const UNIX = 3
const MAC = 19

function checkKind(madeOn: number, attributes: number): void {
  const type = (attributes >>> 16) & 0o170000
  if ((madeOn === UNIX || madeOn === MAC) && type !== 0 && type !== 0o100000) throw new Refusal('entry-kind')
  if ((attributes & 0x10) !== 0) throw new Refusal('entry-kind')
}

function checkExtras(bytes: Buffer, from: number, to: number): void {
  for (let at = from; at < to; ) {
    if (at + 4 > to) throw new Refusal('zip-shape', 'the headers')
    if (!HARMLESS_EXTRAS.has(bytes.readUInt16LE(at))) throw new Refusal('zip-shape', 'the headers')
    at += 4 + bytes.readUInt16LE(at + 2)
    if (at > to) throw new Refusal('zip-shape', 'the headers')
  }
}

function checkSizes(entries: readonly Entry[]): void {
  let declared = 0
  for (const entry of entries) {
    declared += entry.size
    if (entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio) throw new Refusal('ratio')
    if (entry.name.startsWith('manifest.') && entry.size > LIMITS.manifestBytes)
      throw new Refusal('manifest-size')
    if (entry.method === STORED && entry.size !== entry.packed) throw new Refusal('entry-size')
  }
  if (declared > LIMITS.declaredBytes) throw new Refusal('declared-size')
}

/** Walks the local headers: each must begin where the one before ended, and the last must end at the directory. */
async function checkLayout(file: FileHandle, found: readonly Entry[], directoryAt: number): Promise<Entry[]> {
  const entries: Entry[] = []
  let position = 0
  for (const entry of [...found].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset !== position) throw new Refusal('zip-shape', 'gaps or overlaps')
    const header = await readAt(file, position, LOCAL.bytes)
    const nameLength = header.readUInt16LE(26)
    const extraLength = header.readUInt16LE(28)
    if (header.readUInt32LE(0) !== LOCAL.signature || nameLength !== entry.name.length || extraLength > 300)
      throw new Refusal('zip-shape', 'the headers')
    const rest = await readAt(file, position + LOCAL.bytes, nameLength + extraLength)
    checkExtras(rest, nameLength, rest.length)
    const follow = (entry.flags & SIZES_FOLLOW) !== 0
    const sizes = [header.readUInt32LE(14), header.readUInt32LE(18), header.readUInt32LE(22)] as const
    const wanted =
      follow && sizes.every((value) => value === 0) ? [0, 0, 0] : [entry.crc, entry.packed, entry.size]
    if (
      rest.toString('latin1', 0, nameLength) !== entry.name ||
      header.readUInt16LE(6) !== entry.flags ||
      header.readUInt16LE(8) !== entry.method ||
      sizes.some((value, index) => value !== wanted[index])
    )
      throw new Refusal('zip-shape', 'the two headers differ')
    const start = position + LOCAL.bytes + nameLength + extraLength
    position = start + entry.packed
    if (follow) position += await checkDescriptor(file, entry, position)
    if (position > directoryAt) throw new Refusal('zip-shape', 'gaps or overlaps')
    entries.push({ ...entry, start })
  }
  if (position !== directoryAt) throw new Refusal('zip-shape', 'gaps or overlaps')
  return entries
}

async function checkDescriptor(file: FileHandle, entry: Entry, at: number): Promise<number> {
  const bytes = await readAt(file, at, DESCRIPTOR.bytes + 4)
  const from = bytes.readUInt32LE(0) === DESCRIPTOR.signature ? 4 : 0
  const same =
    bytes.readUInt32LE(from) === entry.crc &&
    bytes.readUInt32LE(from + 4) === entry.packed &&
    bytes.readUInt32LE(from + 8) === entry.size
  if (!same) throw new Refusal('zip-shape', 'the two headers differ')
  return from + DESCRIPTOR.bytes
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead !== length) throw new Refusal('zip-shape', 'cut off')
  return bytes
}

/** The content of a part. Stops at the first byte beyond the declared size, and checks size and CRC at the end. */
export async function* readEntry(file: FileHandle, entry: Entry): AsyncGenerator<Buffer, void> {
  let size = 0
  let crc = 0
  for await (const chunk of entry.method === STORED ? packedBytes(file, entry) : inflate(file, entry)) {
    size += chunk.length
    if (size > entry.size) throw new Refusal('entry-size')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== entry.size) throw new Refusal('entry-size')
  if (crc !== entry.crc) throw new Refusal('entry-damaged')
}

async function* packedBytes(file: FileHandle, entry: Entry): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < entry.packed; at += CHUNK)
    yield await readAt(file, entry.start + at, Math.min(CHUNK, entry.packed - at))
}

const CHUNK = 65_536

async function* inflate(file: FileHandle, entry: Entry): AsyncGenerator<Buffer, void> {
  const source = Readable.from(packedBytes(file, entry))
  const inflater = createInflateRaw({ chunkSize: CHUNK })
  source.on('error', (error) => inflater.destroy(error))
  source.pipe(inflater)
  try {
    for await (const chunk of inflater) yield chunk as Buffer
    // Bytes behind the end of the packed stream would be content that nobody sees.
    if (inflater.bytesWritten !== entry.packed) throw new Refusal('entry-damaged')
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('entry-damaged')
  } finally {
    source.destroy()
    inflater.destroy()
  }
}
