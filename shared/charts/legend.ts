import { moved } from './marks.ts'
import type { Mark } from './scene.ts'
import { textBlock, textWidth, wrapText } from './text.ts'

/** A sample of a mark (drawn into 28 × 16 px from 0, 0) and what it stands for. */
export type LegendEntry = Readonly<{ sample: readonly Mark[]; words: string }>

export const SAMPLE_WIDTH = 28
const LINE = 24
const BETWEEN = 20

/** The samples side by side, in as many lines as they need, from `top` on. */
export function legend(
  entries: readonly LegendEntry[],
  { top, width }: Readonly<{ top: number; width: number }>,
): Readonly<{ marks: Mark[]; height: number }> {
  const marks: Mark[] = []
  let x = 0
  let y = top
  for (const { sample, words } of entries) {
    const room = width - SAMPLE_WIDTH - 6
    const lines = wrapText(words, room, 13, 3)
    const wide = SAMPLE_WIDTH + 6 + Math.max(0, ...lines.map((line) => textWidth(line, 13)))
    if (x > 0 && x + wide > width) {
      x = 0
      y += LINE
    }
    marks.push(...sample.map((mark) => moved(mark, x, y + 1)))
    marks.push(
      ...textBlock(lines, { top: y, x: x + SAMPLE_WIDTH + 6, size: 13, anchor: 'start', fill: 'ink' }),
    )
    x += wide + BETWEEN
    if (lines.length > 1) {
      x = 0
      y += LINE + (lines.length - 1) * 17
    }
  }
  const height = entries.length === 0 ? 0 : y + (x > 0 ? LINE : 0) - top
  return { marks, height }
}
