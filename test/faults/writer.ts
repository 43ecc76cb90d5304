import { writeSync } from 'node:fs'
import { openStore } from '#store/open.ts'
import { keepDraft } from '#store/records/drafts.ts'
import { save } from '#store/records/save.ts'

/**
 * Writes without end into the workspace that it is given, until it is killed. A line goes out only after the
 * commit returned, so every line is a promise. Each transaction saves two records that belong together.
 */
const [path = '', schoolId = ''] = process.argv.slice(2)
const store = openStore({ path })
for (let count = 0; ; count++) {
  const words = `Words ${count} of ${process.pid}`
  const pair = store.write((writer) => ({
    need: save(writer, 'need', {
      base: [],
      body: { schoolId, title: words, pupilEvidence: 'x'.repeat(count % 3000) },
    }),
    step: save(writer, 'step', { base: [], body: { schoolId, source: 'audit', text: words } }),
  }))
  const draft = store.write((writer) =>
    keepDraft(writer, {
      id: '00000000-0000-4000-8000-0000000000d1',
      record: pair.need.id,
      kind: 'need',
      school: schoolId,
      base: [],
      body: { title: words },
      rev: draftRevision(),
    }),
  )
  writeSync(1, `${JSON.stringify({ need: pair.need.version, step: pair.step.version, draft: draft.rev })}\n`)
}

function draftRevision(): number {
  return store.read(
    (reader) => reader.sql<[], number>("SELECT max(rev) FROM draft WHERE id LIKE '%d1'").pluck().get() ?? 0,
  )
}
