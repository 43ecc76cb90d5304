/** Bytes that can be read from the beginning more than once: the encoding is only known after a whole reading. */
export type RegisterSource = Readonly<{
  /** Names that may carry the register's date: the file's, and that of the entry in a zip. */
  names: readonly string[]
  fileName: string
  /** The text's size in bytes, not the zip's. */
  size: number
  /** Pieces of about 2 MB. Each is good until the next is asked for: they share their memory. */
  pieces(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}>

/** About 1,700 schools: what one transaction takes, some 40 ms. */
export const PIECE_BYTES = 2 << 20
