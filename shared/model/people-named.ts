/** In front of a name, and no part of it. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'rev'])
const TAKEN_OUT = '[name]'

/**
 * Which of these names a text holds: the whole name, or a part of it written as names are, with a capital. A part
 * that is an ordinary word too ("Will") is found as well: whoever wrote it knows which it is.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => text.search(patternOf(name) ?? /$^/) >= 0)
}

/** The text with `[name]` where one of these names, or a part of one, stood. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names
    .reduce((rest, name) => {
      const pattern = patternOf(name)
      return pattern === undefined ? rest : rest.replaceAll(pattern, TAKEN_OUT)
    }, text)
    .replaceAll(/\[name\](?:[ -]\[name\])+/g, TAKEN_OUT)
}

function patternOf(name: string): RegExp | undefined {
  const parts = name
    .split(/\s+/)
    .filter((part) => part.length > 2 && !TITLES.has(part.replace(/\.$/, '').toLowerCase()))
  if (parts.length === 0) return undefined
  // The whole name stands first, so that it is taken out as one.
  const whole = escaped(parts.join(' '))
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[whole, ...parts.map(escaped)].join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
