export type Piece = Readonly<{ what: 'same' | 'gone' | 'new'; text: string }>

/** Above this many words on both sides the middle is shown as one piece that went and one that came. */
const MOST = 1_500

/**
 * What was taken out of a text and what was put in, word by word, spaces and all: the pieces that are not new make the
 * text before, those that are not gone make the text after.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const pieces: Piece[] = [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ]
  return joined(pieces)
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function same(words: readonly string[]): Piece[] {
  return words.map((text) => ({ what: 'same' as const, text }))
}

/** The longest common run of words, by the textbook's table; short enough here, since both ends are taken off. */
function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const gone = (words: readonly string[]): Piece[] => words.map((text) => ({ what: 'gone', text }))
  const came = (words: readonly string[]): Piece[] => words.map((text) => ({ what: 'new', text }))
  if (a.length === 0 || b.length === 0 || a.length > MOST || b.length > MOST) return [...gone(a), ...came(b)]
  const wide = b.length + 1
  const length = new Uint16Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] =
        a[i] === b[j]
          ? (length[(i + 1) * wide + j + 1] as number) + 1
          : Math.max(length[(i + 1) * wide + j] as number, length[i * wide + j + 1] as number)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ what: 'same', text: a[i] as string })
      i++
      j++
    } else if ((length[(i + 1) * wide + j] as number) >= (length[i * wide + j + 1] as number))
      pieces.push({ what: 'gone', text: a[i++] as string })
    else pieces.push({ what: 'new', text: b[j++] as string })
  }
  return [...pieces, ...gone(a.slice(i)), ...came(b.slice(j))]
}

/** Pieces as people read them: what went, then what came; a space between two changed words belongs to both. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  let [same, gone, came] = ['', '', '']
  const flush = () => {
    if (gone !== '') found.push({ what: 'gone', text: gone })
    if (came !== '') found.push({ what: 'new', text: came })
    if (same !== '') found.push({ what: 'same', text: same })
    ;[same, gone, came] = ['', '', '']
  }
  for (const { what, text } of pieces) {
    if (what === 'same') {
      same += text
      continue
    }
    if (same.trim() === '' && gone + came !== '') {
      // Only space lies between this change and the one before.
      if (gone !== '') gone += same
      if (came !== '') came += same
      if (gone === '') gone = same
      if (came === '') came = same
      same = ''
    } else flush()
    if (what === 'gone') gone += text
    else came += text
  }
  flush()
  return found
}
