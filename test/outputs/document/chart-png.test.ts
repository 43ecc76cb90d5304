import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lettersOf } from '#outputs/document/chart-letters.ts'
import { toPng } from '#outputs/document/chart-png.ts'
import { PRINT_COLOURS } from '#outputs/svg.ts'
import type { Chart, Mark } from '#shared/charts/scene.ts'

const chart = (...marks: Mark[]): Chart => ({
  title: '',
  summary: '',
  width: 40,
  height: 20,
  picks: [],
  marks,
  table: { columns: [], rows: [] },
})

/** The colours of a PNG of ours by place, read as the format says: chunks, then rows with a filter sign each. */
function pictureOf(bytes: Uint8Array) {
  const file = Buffer.from(bytes)
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND'])
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0
  const height = chunks.get('IHDR')?.readUInt32BE(4) ?? 0
  const rows = inflateSync(chunks.get('IDAT') as Buffer)
  expect(rows).toHaveLength(height * (width * 3 + 1))
  return {
    width,
    height,
    at: (x: number, y: number) =>
      `#${rows.toString('hex', y * (width * 3 + 1) + 1 + x * 3, y * (width * 3 + 1) + 4 + x * 3).toUpperCase()}`,
    inked: rows.filter((value, at) => at % (width * 3 + 1) !== 0 && value !== 255).length,
  }
}

describe('a chart as a PNG', () => {
  it('has each mark in its place and colour, three times as sharp as on the screen', async () => {
    const picture = pictureOf(
      await toPng(
        chart(
          { kind: 'rect', x: 2, y: 2, width: 10, height: 16, fill: 'level-3' },
          { kind: 'circle', cx: 20, cy: 10, r: 5, fill: 'staff' },
          { kind: 'line', x1: 30, y1: 0, x2: 30, y2: 20, stroke: 'ink', strokeWidth: 2 },
          {
            kind: 'polygon',
            points: [
              [33, 2],
              [39, 2],
              [39, 18],
              [33, 18],
            ],
            fill: 'level-1',
          },
        ),
      ),
    )
    expect([picture.width, picture.height]).toEqual([120, 60])
    expect(picture.at(20, 30)).toBe(PRINT_COLOURS['level-3'])
    expect(picture.at(60, 30)).toBe(PRINT_COLOURS.staff)
    expect(picture.at(90, 30)).toBe(PRINT_COLOURS.ink)
    expect(picture.at(108, 30)).toBe(PRINT_COLOURS['level-1'])
    for (const [x, y] of [
      [1, 1],
      [43, 30],
      [48, 16],
      [83, 30],
      [97, 30],
    ] as const)
      expect(picture.at(x, y)).toBe('#FFFFFF')
  })

  it('fills no more of a shape than is inside it', async () => {
    const horseshoe = [
      [5, 5],
      [15, 5],
      [15, 12],
      [25, 12],
      [25, 5],
      [35, 5],
      [35, 18],
      [5, 18],
    ] as const
    const picture = pictureOf(await toPng(chart({ kind: 'polygon', points: horseshoe, fill: 'ink' })))
    expect([10, 20, 30].map((x) => picture.at(x * 3, 24))).toEqual(['#000000', '#FFFFFF', '#000000'])
  })

  it('writes its words, and leaves gaps in a broken line', async () => {
    const word: Mark = { kind: 'text', x: 20, y: 14, text: 'Ab', size: 12, anchor: 'middle', fill: 'ink' }
    expect(pictureOf(await toPng(chart(word))).inked).toBeGreaterThan(300)
    const line = { kind: 'line', x1: 0, y1: 10, x2: 40, y2: 10, stroke: 'ink' } as const
    const [whole, broken] = (
      await Promise.all([line, { ...line, dashed: true }].map((one) => toPng(chart(one))))
    ).map(pictureOf)
    expect(broken?.inked).toBeLessThan((whole?.inked ?? 0) * 0.7)
    expect(broken?.inked).toBeGreaterThan((whole?.inked ?? 0) * 0.3)
  })

  it('draws what lies outside nowhere', async () => {
    const far: Mark = { kind: 'rect', x: -50, y: -50, width: 500, height: 20, fill: 'ink', stroke: 'ink' }
    expect(pictureOf(await toPng(chart(far))).inked).toBe(0)
  })
})

describe('letters made of strokes', () => {
  it('knows what an English text with Welsh and French names needs, and has a sign for all else', () => {
    const question = lettersOf('?')
    for (const sign of 'ABCxyz0123456789.,:;!?%&()+-–—‘’“”…•·×≥≤→½£éêëàçôûÿñŵŷŴ')
      if (sign !== '?') expect(lettersOf(sign), sign).not.toEqual(question)
    expect(lettersOf('中')).toEqual(question)
    expect(lettersOf('ŵ')).toEqual(lettersOf('w'))
    expect(lettersOf('a\u00a0b\tc')).toHaveLength(5)
    for (const letter of lettersOf('The quick brown fox, 50% of £3; “é”'))
      for (const stroke of letter.strokes) {
        expect(stroke.length % 2).toBe(0)
        expect(stroke.every(Number.isFinite)).toBe(true)
      }
  })
})
