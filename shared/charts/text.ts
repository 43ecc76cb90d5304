import type { TextMark, TextSize } from './scene.ts'

/** The height of a line of each size. */
export const LINE_HEIGHT: Readonly<Record<TextSize, number>> = { 12: 16, 13: 17, 15: 20 }

/** Widths of Inter's letters in hundredths of their size, rounded up; figures as in a table. */
const WIDTHS = new Map<string, number>(
  Object.entries({
    24: 'ijlìíîï',
    29: ' \u00A0!,.:I·ÌÍÎÏ’‘',
    33: "';t|",
    38: '()/[]fr',
    47: '"-_“”',
    53: '*?s–',
    57: 'JLackvxyzàáâãäåçýÿ',
    62: 'EFbdeghnopqu£ÈÉÊËßèéêëðñòóôõöøùúûüþ',
    66: '0123456789#$&+=BPRSTZ×Þ÷−',
    70: 'AKVXYÀÁÂÃÄÅÝ',
    76: 'CDGHNOQUÇÐÑÒÓÔÕÖØÙÚÛÜ',
    90: 'Mmw½…→',
    100: '%@WÆæ—',
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
)
/** Of a letter that is not in the table: wide, so that a guess never makes a text too long. */
const UNKNOWN = 100
const BOLDER = 1.04

/** How wide a text will be, near enough to lay out by: there is nothing here that could measure it. */
export function textWidth(text: string, size: TextSize, bold = false): number {
  let hundredths = 0
  for (const letter of text) hundredths += WIDTHS.get(letter) ?? UNKNOWN
  return (hundredths / 100) * size * (bold ? BOLDER : 1)
}

/** A text in at most `most` lines; what has no room ends in "…", and a word that is too long is broken. */
export function wrapText(text: string, width: number, size: TextSize, most = 2, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width
  const lines: string[] = []
  let rest = text.trim().replace(/\s+/g, ' ').replaceAll(' %', '\u00A0%')
  while (rest !== '') {
    if (fits(rest)) return [...lines, rest]
    if (lines.length === most - 1) return [...lines, shortened(rest, fits)]
    const line = firstLine(rest, fits)
    lines.push(line)
    rest = rest.slice(line.length).trimStart()
  }
  return lines
}

/** As many whole words as fit, or as many letters of the first word. */
function firstLine(text: string, fits: (line: string) => boolean): string {
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (!fits(longer)) break
    line = longer
  }
  if (line !== '') return line
  const letters = [...text]
  let count = letters.length
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count -= 1
  return letters.slice(0, count).join('')
}

function shortened(text: string, fits: (line: string) => boolean): string {
  const letters = [...text]
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

type Block = Omit<TextMark, 'kind' | 'text' | 'y'> & Readonly<{ top: number }>

/** Lines under each other, the first beginning at `top`. */
export function textBlock(lines: readonly string[], { top, ...style }: Block): TextMark[] {
  const height = LINE_HEIGHT[style.size]
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    ...style,
    y: top + index * height + baseline(style.size),
  }))
}

/** From the top of a line to the feet of its letters. */
export function baseline(size: TextSize): number {
  return LINE_HEIGHT[size] / 2 + size * 0.36
}
