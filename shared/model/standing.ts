import type { Level } from './rating.ts'

/** Where a school stands on an item or an area, seen beside all the others: the order is the order of the page. */
export const STANDINGS = {
  weak: 'Weak',
  strong: 'Strong',
  not_agreed: 'Not agreed yet',
  not_audited: 'Not audited on this framework',
} as const
export type Standing = keyof typeof STANDINGS

/** From this share of an area's items at 2 or 3 on, a school is strong where areas have no levels. */
const STRONG_SHARE = 0.5

/** Of a school that has been audited: weak at 0 or 1, strong at 2 or 3; without levels, by the share of its items. */
export function standingOf(value: Readonly<{ level: Level | null; share: number | null }>): Standing {
  if (value.level !== null) return value.level >= 2 ? 'strong' : 'weak'
  if (value.share !== null) return value.share >= STRONG_SHARE ? 'strong' : 'weak'
  return 'not_agreed'
}
