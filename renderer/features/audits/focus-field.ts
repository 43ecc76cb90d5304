import type { RefObject } from 'react'

/** Puts the focus into a field and the field where it can be seen: the foot of the panel covers what lies low. */
export function focusField(field: RefObject<HTMLElement | null>): void {
  field.current?.focus({ preventScroll: true })
  field.current?.scrollIntoView({ block: 'nearest' })
}
