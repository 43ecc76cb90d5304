import type { calendars } from '#shared/contract/calendars.ts'
import { type HandlersOf, read, task, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { dropDraft } from '../records/drafts.ts'
import { recordHandlers } from '../records/operations.ts'
import { save } from '../records/save.ts'
import { dueSchools } from './due.ts'
import { proposeFile, proposeText } from './propose.ts'
import { hubHalfTerm, readCalendar, readForSchool, readYear } from './reads.ts'
import { accept, confirm, differ, mustBeSound, undo } from './writes.ts'

export const calendarsHandlers: HandlersOf<typeof calendars> = {
  ...recordHandlers('calendar'),
  save: write((writer, { id, base, body, draft }) => {
    mustBeAdviser(writer)
    mustBeSound(body)
    const saved = save(writer, 'calendar', { id, base, body })
    if (draft !== undefined) dropDraft(writer, draft)
    return saved
  }),
  list: read(readYear),
  get: read(readCalendar),
  forSchool: read(readForSchool),
  confirm: write((writer, input) => {
    mustBeAdviser(writer)
    return confirm(writer, input)
  }),
  differ: write((writer, input) => {
    mustBeAdviser(writer)
    return differ(writer, input)
  }),
  proposeFile: task((host, { file }) => proposeFile(host.resolveFile(file))),
  proposeText: task(async (_host, { text, academicYear }) => proposeText(text, academicYear)),
  accept: write((writer, input) => {
    mustBeAdviser(writer)
    return accept(writer, input)
  }),
  undo: write((writer, input) => {
    mustBeAdviser(writer)
    return undo(writer, input)
  }),
  due: read(dueSchools),
  halfTerm: read(hubHalfTerm),
}
