import { isUtf8 } from 'node:buffer'
import { LIMITS } from './limits.ts'
import { Refusal } from './rules.ts'

/**
 * Parses JSON of a stranger. Depth and lengths are taken from the bytes first: `JSON.parse` accepts millions of
 * levels, which then break whatever walks or clones them. What JSON leaves open is refused after it: a field twice,
 * names that reach into objects, numbers that would be rounded, half characters.
 */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new Refusal('json-text')
  const { keys, surrogates } = scan(bytes)
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refusal('json')
  }
  // A field that stands twice is one field after parsing, and so the counts differ.
  if (check(value, surrogates) !== keys) throw new Refusal('json-twice')
  return value
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Counts fields and levels without building anything. */
function scan(bytes: Buffer): Readonly<{ keys: number; surrogates: boolean }> {
  let depth = 0
  let keys = 0
  let surrogates = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      const from = at
      for (at++; at < bytes.length; at++) {
        const inside = bytes[at]
        if (inside === QUOTE) break
        if (inside === BACKSLASH) {
          at++
          // \ud800 to \udfff: half of a character, fine only beside its other half.
          if (bytes[at] === 0x75 && ((bytes[at + 1] as number) | 0x20) === 0x64) surrogates = true
        }
      }
      if (at - from - 1 > LIMITS.stringBytes) throw new Refusal('json-string')
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > LIMITS.depth) throw new Refusal('json-depth')
    } else if (byte === 0x7d || byte === 0x5d) depth--
    else if (byte === 0x3a) keys++
  }
  return { keys, surrogates }
}

const HALF_CHARACTER = /\p{Surrogate}/u

/** Walks what was parsed (at most `LIMITS.depth` levels); returns how many fields it has. */
function check(value: unknown, surrogates: boolean): number {
  if (typeof value === 'string') {
    if (surrogates && HALF_CHARACTER.test(value)) throw new Refusal('json-text')
    return 0
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new Refusal('json-number')
    return 0
  }
  if (typeof value !== 'object' || value === null) return 0
  let fields = 0
  if (Array.isArray(value)) {
    for (const item of value) fields += check(item, surrogates)
    return fields
  }
  for (const key in value) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Refusal('json-key')
    if (surrogates && HALF_CHARACTER.test(key)) throw new Refusal('json-text')
    fields += 1 + check((value as Record<string, unknown>)[key], surrogates)
  }
  return fields
}
