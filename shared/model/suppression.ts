/** Groups smaller than this are never told apart: their figures stay on the laptop. */
export const MIN_CELL = 5

/** A known size below the smallest cell. An unknown size is not small: it hides nobody. */
export function isSmallGroup(size: number | null): boolean {
  return size !== null && size > 0 && size < MIN_CELL
}
