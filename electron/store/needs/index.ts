import type { needs } from '#shared/contract/needs.ts'
import { type HandlersOf, read } from '../handlers.ts'
import { recordHandlers } from '../records/operations.ts'
import { listNeeds } from './reads.ts'

export const needsHandlers: HandlersOf<typeof needs> = {
  ...recordHandlers('need'),
  list: read(listNeeds),
}
