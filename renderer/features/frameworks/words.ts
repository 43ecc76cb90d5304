import { paths } from '#renderer/app/paths.ts'
import type { FrameworkRow } from '#shared/contract/frameworks.ts'
import { FRAMEWORK_ORIGINS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'

export type Key = Readonly<{ id: string; version: string }>

export const BACK = { label: 'Frameworks', href: paths.frameworks }

/** What stands behind `#/frameworks/`: a version of a framework, or the record of one. */
export function keyOf(id: string): Key | { record: string } {
  const at = id.lastIndexOf('@')
  return at < 0 ? { record: id } : { id: id.slice(0, at), version: id.slice(at + 1) }
}

export function sameKey(one: Key, other: Key): boolean {
  return one.id === other.id && one.version === other.version
}

/** Where a framework comes from; at the centre, the adviser who keeps it. */
export function originWords({ origin, owner }: Pick<FrameworkRow, 'origin' | 'owner'>): string {
  if (origin === 'shipped') return 'Ships with the app'
  return owner === '' ? FRAMEWORK_ORIGINS[origin] : `Kept by ${owner}`
}

export function sizeWords(framework: Framework): string {
  const items = itemsOf(framework)
  const weight = items.reduce((sum, item) => sum + item.weight, 0)
  return `${counted(items.length, 'item')} in ${counted(framework.areas.length, 'area')}, total weight ${weight}`
}

export const ASKED_WORDS = {
  L: 'Leaders',
  S: 'Staff survey',
  I: 'Interviews',
  D: 'Documents',
} as const

/** What a version is called among others of other names. */
export function versionName({ name, version }: Readonly<{ name: string; version: string }>): string {
  return `${name || 'A framework without a name'} ${version}`
}
