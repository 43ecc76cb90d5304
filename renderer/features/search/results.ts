import type { Command } from '#renderer/app/commands.ts'
import { go, pageOf } from '#renderer/app/paths.ts'
import type { SearchHit } from '#shared/contract/search.ts'
import { kindOf } from '#shared/model/kinds.ts'

export type Item = Readonly<{
  key: string
  title: string
  text: string
  kind: string
  shortcut: string | undefined
  run: () => void
}>

const SCHOOLS = 'Schools'

export type Group = Readonly<{ title: string; items: readonly Item[] }>

/** Commands first, then schools that are called so, then what was found, school by school, the best match first. */
export function groupsOf(commands: readonly Command[], hits: readonly SearchHit[]): readonly Group[] {
  const groups = new Map<string, Item[]>()
  for (const hit of hits) {
    const { page } = hit
    if (!page) continue
    const title = hit.kind === 'school' ? SCHOOLS : (hit.schoolName ?? 'Not of one school')
    const items = groups.get(title) ?? []
    items.push({
      key: hit.record,
      title: hit.title,
      text: hit.snippet,
      kind: nounOf(hit),
      shortcut: undefined,
      run: () => go(pageOf(page.kind, page.id)),
    })
    groups.set(title, items)
  }
  const found = [...groups]
    .map(([title, items]) => ({ title, items }))
    .sort((one, other) => Number(other.title === SCHOOLS) - Number(one.title === SCHOOLS))
  if (commands.length === 0) return found
  const offered = commands.map((command) => ({
    key: command.id.replace(/[^\w-]/g, '_'),
    title: command.label,
    text: '',
    kind: '',
    shortcut: command.shortcut,
    run: command.run,
  }))
  return [{ title: 'Commands', items: offered }, ...found]
}

function nounOf(hit: SearchHit): string {
  const noun = kindOf(hit.kind).noun.replace(/^an? /, '')
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}
