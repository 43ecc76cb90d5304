import type { Input, KindName } from '#shared/model/kinds.ts'
import { type WriteHandler, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { dropDraft } from './drafts.ts'
import { remove, restore, type Saved, save } from './save.ts'

type Operations<K extends KindName> = Readonly<{
  save: WriteHandler<
    { id?: string | undefined; base: string[]; body: Input<K>; draft?: string | undefined },
    Saved
  >
  remove: WriteHandler<{ id: string; base: string[] }, Saved>
  restore: WriteHandler<{ id: string }, Saved>
}>

/** Save, remove and restore for a kind, as every subject has them. A saved draft goes in the same transaction. */
export function recordHandlers<K extends KindName>(kind: K): Operations<K> {
  return {
    save: write((writer, { id, base, body, draft }) => {
      mustBeAdviser(writer)
      const saved = save(writer, kind, { id, base, body })
      if (draft !== undefined) dropDraft(writer, draft)
      return saved
    }),
    remove: write((writer, { id, base }) => {
      mustBeAdviser(writer)
      return remove(writer, kind, id, base)
    }),
    restore: write((writer, { id }) => {
      mustBeAdviser(writer)
      return restore(writer, kind, id)
    }),
  }
}
