import { type Reader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/**
 * The ZIP that an Office file is: sizes in front of each part, nothing beside them, and one date for all parts, so
 * that equal parts make equal bytes. The first part should be `[Content_Types].xml`.
 */
export async function officeZip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    dataDescriptor: false,
    extendedTimestamp: false,
    // The earliest that a ZIP can say; it is written as the clock on the wall shows it, whatever the zone.
    lastModDate: new Date(1980, 0, 1),
  })
  for (const [name, part] of Object.entries(parts)) await zip.add(name, readerOf(part))
  return zip.close()
}

function readerOf(part: string | Uint8Array): Reader<Uint8Array> {
  return new Uint8ArrayReader(typeof part === 'string' ? new TextEncoder().encode(part) : part)
}
