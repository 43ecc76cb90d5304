import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'

/** Where the window stood when it was closed last. */
type Place = Readonly<{
  bounds: Partial<Rectangle> & { width: number; height: number }
  maximized: boolean
}>

const FIRST: Place = { bounds: { width: 1366, height: 768 }, maximized: false }
export const SMALLEST = { width: 900, height: 600 } as const

export function readPlace(): Place {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file(), 'utf8')) as {
      bounds: Rectangle
      maximized: boolean
    }
    const numbers = [bounds.x, bounds.y, bounds.width, bounds.height]
    // A screen that is no longer there must not keep the window.
    if (!numbers.every(Number.isInteger) || !isOnScreen(bounds)) return FIRST
    const width = Math.max(bounds.width, SMALLEST.width)
    const height = Math.max(bounds.height, SMALLEST.height)
    return { bounds: { x: bounds.x, y: bounds.y, width, height }, maximized: maximized === true }
  } catch {
    return FIRST
  }
}

export function keepPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(`${file()}.part`, JSON.stringify(place))
      renameSync(`${file()}.part`, file())
    } catch {
      // Where the window stood is not worth a word.
    }
  })
}

function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y)
  return across > 100 && down > 100 && y >= area.y - 10
}

function file(): string {
  return join(app.getPath('userData'), 'window.json')
}
