import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import type { KnownPerson } from '#shared/contract/people.ts'
import { ROLES } from '#shared/model/enums.ts'
import { sameEmail, sameName } from '#shared/model/same-person.ts'

const SOMEBODY_ELSE = 'new'

/** Whether the person who is being typed is known already: here, or at any other school. */
export function usePersonKnown(name: string, email: string, schoolId: string, but?: string) {
  const asks = name.trim().length > 2 || email.includes('@')
  const found = useRead('people.known', { name, email }, { when: asks, keepLast: true })
  // The last answer stays up while the next is read; what it says of other words does not count.
  const known = asks
    ? (found.data ?? []).filter(
        (person) =>
          person.id !== but &&
          (sameName(person.name, name) || (email !== '' && sameEmail(person.email, email))),
      )
    : []
  const [said, setSaid] = useState<string>()
  const likely = known.find(
    (person) => person.why !== 'name' || person.posts.some((post) => post.schoolId === schoolId),
  )
  const chosen = known.some(({ id }) => id === said) || said === SOMEBODY_ELSE ? said : likely?.id
  return {
    known,
    /** Nothing is chosen yet, and somebody should say. */
    open: known.length > 0 && chosen === undefined,
    personId: chosen === SOMEBODY_ELSE ? undefined : chosen,
    chosen,
    choose: setSaid,
  }
}

type PersonKnownProps = Readonly<{ found: ReturnType<typeof usePersonKnown>; asked: boolean }>

/** "Known already: Sam Okafor, CPD lead at Ash Lane – the same person?" */
export function PersonKnown({ found, asked }: PersonKnownProps) {
  const { known, open, chosen, choose } = found
  if (known.length === 0) return null
  return (
    <div className="schools-person-known">
      <Radio.Group
        label="Known already: the same person?"
        value={chosen ?? ''}
        onChange={choose}
        error={asked && open ? 'Say whether this is the same person.' : undefined}
      >
        <Stack gap={6} mt={6}>
          {known.map((person) => (
            <Radio key={person.id} value={person.id} label={`Yes: ${inWords(person)}`} />
          ))}
          <Radio value={SOMEBODY_ELSE} label="No, somebody else" />
        </Stack>
      </Radio.Group>
    </div>
  )
}

function inWords({ name, email, posts, why }: KnownPerson): string {
  const now = posts.filter((post) => post.now)
  const shown = (now.length > 0 ? now : posts).slice(0, 2)
  const does = shown.map((post) => `${post.now ? '' : 'was '}${ROLES[post.role]} at ${post.school}`)
  const reach = why === 'name' && email !== '' ? [email] : []
  return [name, ...does, ...reach].join(', ')
}
