import type { Box } from '#shared/charts/scene.ts'

/** Where an arrow key leads among cells in lines, or rows below each other; `undefined` for any other key. */
export function pickAfter(key: string, at: number, picks: readonly Box[]): number | undefined {
  const last = picks.length - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowDown':
      return inNextLine(at, picks, 1)
    case 'ArrowUp':
      return inNextLine(at, picks, -1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The nearest one in the line below or above; at the last line the same one again. */
function inNextLine(at: number, picks: readonly Box[], way: 1 | -1): number {
  const from = picks[at]
  if (from === undefined) return at
  const beyond = picks.filter(({ y }) => (y - from.y) * way > 0)
  const line = beyond.reduce(
    (near, { y }) => (Math.abs(y - from.y) < Math.abs(near - from.y) ? y : near),
    way * Number.MAX_VALUE,
  )
  const nearest = beyond
    .filter(({ y }) => y === line)
    .sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0]
  return nearest === undefined ? at : picks.indexOf(nearest)
}
