/**
 * A school's place in the search index is its load and its rank there: one load is one range of places, so a search
 * reads only the current one and an old one is removed as a range.
 */
const PLACES = 2 ** 24

export function firstPlace(loadId: number): number {
  return loadId * PLACES
}

export function lastPlace(loadId: number): number {
  return firstPlace(loadId + 1) - 1
}
