export type Encoding = 'utf-8' | 'windows-1252'

/**
 * DfE writes windows-1252 and spreadsheet programs write UTF-8, and neither says so. A whole file that is valid
 * UTF-8 is UTF-8: the accents of windows-1252 never form valid sequences by chance over a whole register.
 */
export function createEncodingCheck() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let encoding: Encoding = 'utf-8'
  const check = (work: () => void) => {
    if (encoding === 'windows-1252') return
    try {
      work()
    } catch {
      encoding = 'windows-1252'
    }
  }
  return {
    push: (bytes: Uint8Array) => check(() => decoder.decode(bytes, { stream: true })),
    end(): Encoding {
      check(() => decoder.decode())
      return encoding
    },
  }
}

/**
 * Bytes to text, piece by piece; a byte order mark is taken off. Most pieces of a windows-1252 file hold none of the
 * few bytes that it has elsewhere than Latin-1, and those read three times as fast as Latin-1. (The others go through
 * a streaming decoder: a one-shot decode of windows-1252 is wrong on plain Node 20.)
 */
export function createDecoder(encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  if (encoding === 'utf-8')
    return {
      push: (bytes: Uint8Array) => decoder.decode(bytes, { stream: true }),
      end: () => decoder.decode(),
    }
  return {
    push(bytes: Uint8Array): string {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
      return ELSEWHERE.test(text) ? decoder.decode(bytes, { stream: true }) : text
    },
    end: () => '',
  }
}

const ELSEWHERE = /[\x80-\x9f]/
