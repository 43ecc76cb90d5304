import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

/** The parts of a ZIP by their names, in the order they stand. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries())
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  return parts
}
