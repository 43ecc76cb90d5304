import type { RefObject } from 'react'

/** How each row saves what is typed in it; answers whether it could. */
export type SaveRows = RefObject<Map<string, () => Promise<boolean>>>
