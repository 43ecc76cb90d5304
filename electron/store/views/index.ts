import type { views } from '#shared/contract/views.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { dropDraft } from '../records/drafts.ts'
import { listRecords } from '../records/read.ts'
import { remove, restore, save } from '../records/save.ts'

/** A view is a way of looking, not a record of the programme: the central team keeps its own. */
export const viewsHandlers: HandlersOf<typeof views> = {
  list: read((reader, { list }) =>
    listRecords(reader, 'view', 'WHERE list = ? AND deleted = 0 ORDER BY name COLLATE NOCASE, id', list),
  ),
  save: write((writer, { id, base, body, draft }) => {
    const saved = save(writer, 'view', { id, base, body })
    if (draft !== undefined) dropDraft(writer, draft)
    return saved
  }),
  remove: write((writer, { id, base }) => remove(writer, 'view', id, base)),
  restore: write((writer, { id }) => restore(writer, 'view', id)),
}
