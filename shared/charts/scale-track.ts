import type { RowColumns } from './rows.ts'
import type { Mark } from './scene.ts'
import { LINE_HEIGHT, textBlock, wrapText } from './text.ts'

type HeadsAt = Readonly<{ top: number; width: number; signs?: readonly string[] | undefined }>

/**
 * The heads of a scale over its track: figures, or the levels' signs where nothing is between two levels, with the levels' names under them, or, where the track is too short
 * for the names, a sentence with all of them above the figures.
 */
export function scaleHeads(
  columns: RowColumns,
  scale: readonly string[],
  { top, width, signs = scale.map((_, level) => String(level)) }: HeadsAt,
): Readonly<{ marks: Mark[]; height: number }> {
  const names = namesOver(columns, scale, width)
  const sentence =
    names === undefined
      ? wrapText(scale.map((name, level) => `${signs[level]} ${name}`).join(' · '), width, 12, 6)
      : []
  const headTop = top + sentence.length * LINE_HEIGHT[12] + (sentence.length > 0 ? 4 : 0)
  const heads = scale.flatMap((_, level) =>
    textBlock([signs[level] ?? '', ...(names?.[level] ?? [])], {
      top: headTop,
      x: onTrack(columns, level, scale.length - 1),
      size: 12,
      anchor: 'middle',
      fill: 'quiet',
    }),
  )
  const lines = 1 + Math.max(0, ...(names ?? []).map((name) => name.length))
  return {
    marks: [...textBlock(sentence, { top, x: 0, size: 12, anchor: 'start', fill: 'quiet' }), ...heads],
    height: headTop - top + lines * LINE_HEIGHT[12] + 4,
  }
}

/** Where a level stands along the track. */
export function onTrack({ track }: RowColumns, level: number, max: number): number {
  return track.x + (max <= 0 ? 0 : level / max) * track.width
}

const WIDEST_NAME = 120
const MOST_LINES = 2

/** Each name in lines, if all have room over the track and half of the outer ones beside it. */
function namesOver(
  { track }: RowColumns,
  scale: readonly string[],
  width: number,
): readonly string[][] | undefined {
  const step = track.width / Math.max(1, scale.length - 1)
  const beside = Math.min(track.x, width - track.x - track.width)
  const room = Math.min(step - 8, 2 * beside, WIDEST_NAME)
  const names = scale.map((name) => wrapText(name, room, 12, MOST_LINES))
  const whole = names.every((lines, level) => lines.join(' ') === scale[level])
  return whole ? names : undefined
}
