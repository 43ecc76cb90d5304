import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const deflated = promisify(deflate)

/** A point in pixels from the upper left corner. */
type Point = readonly [x: number, y: number]
type Colour = readonly [red: number, green: number, blue: number]

/** How finely a row of pixels is looked at for the edge of an area. */
const SLICES = 4

/** A white picture to draw on: areas and lines with soft edges, and no more. */
export function openRaster(width: number, height: number) {
  const pixels = new Uint8Array(width * height * 3).fill(255)

  function blend(x: number, y: number, colour: Colour, share: number): void {
    if (share <= 0) return
    const at = (y * width + x) * 3
    for (let channel = 0; channel < 3; channel++) {
      const under = pixels[at + channel] as number
      pixels[at + channel] = Math.round(under + ((colour[channel] as number) - under) * Math.min(1, share))
    }
  }

  /** Fills a closed shape; where it lies over itself an even number of times, it is a hole. */
  function area(points: readonly Point[], colour: Colour): void {
    const ys = points.map(([, y]) => y)
    const top = Math.max(0, Math.floor(Math.min(...ys)))
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...ys)))
    const shares = new Float32Array(width)
    for (let row = top; row <= bottom; row++) {
      shares.fill(0)
      for (let slice = 0; slice < SLICES; slice++)
        for (const [from, to] of spans(points, row + (slice + 0.5) / SLICES)) {
          const start = Math.max(0, from)
          const end = Math.min(width, to)
          for (let x = Math.floor(start); x < end; x++)
            shares[x] = (shares[x] as number) + (Math.min(end, x + 1) - Math.max(start, x)) / SLICES
        }
      for (let x = 0; x < width; x++) blend(x, row, colour, shares[x] as number)
    }
  }

  /** A line with round ends. */
  function line([x1, y1]: Point, [x2, y2]: Point, thickness: number, colour: Colour): void {
    const half = thickness / 2
    const [dx, dy] = [x2 - x1, y2 - y1]
    const length = dx * dx + dy * dy
    for (
      let y = clamp(Math.min(y1, y2) - half - 1, height);
      y < clamp(Math.max(y1, y2) + half + 2, height);
      y++
    )
      for (
        let x = clamp(Math.min(x1, x2) - half - 1, width);
        x < clamp(Math.max(x1, x2) + half + 2, width);
        x++
      ) {
        const [px, py] = [x + 0.5 - x1, y + 0.5 - y1]
        const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
        blend(x, y, colour, half + 0.5 - Math.hypot(px - along * dx, py - along * dy))
      }
  }

  return { area, line, png: () => png(width, height, pixels) }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(value)))
}

/** Where a horizontal line at this height is inside a shape. */
function spans(points: readonly Point[], y: number): readonly (readonly [from: number, to: number])[] {
  const crossings = points
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] as Point
      return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
    })
    .sort((a, b) => a - b)
  return crossings.flatMap((from, index) =>
    index % 2 === 0 ? [[from, crossings[index + 1] as number] as const] : [],
  )
}

/** Packed by another thread: it takes longer than the drawing. */
async function png(width: number, height: number, pixels: Uint8Array): Promise<Uint8Array> {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', await deflated(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
