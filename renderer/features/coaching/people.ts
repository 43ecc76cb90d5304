import type { ConversationPage } from '#shared/contract/coaching.ts'
import { ROLES } from '#shared/model/enums.ts'

/** The people of the school as choices: those who are there now, and `also` even when they have left. */
export function peopleChoices(people: ConversationPage['people'], also: string | null, withRole = true) {
  const found = new Map<string, string>()
  for (const { person, role } of people) {
    if (found.has(person.id) || (role.body.to !== null && person.id !== also)) continue
    found.set(person.id, withRole ? `${person.body.name}, ${ROLES[role.body.role]}` : person.body.name)
  }
  return [...found].map(([value, label]) => ({ value, label }))
}

export function nameOf(people: ConversationPage['people'], personId: string | null): string {
  return people.find(({ person }) => person.id === personId)?.person.body.name ?? ''
}
