import { AppError } from '#shared/errors.ts'
import { openStore } from '#store/open.ts'
import { baseOf } from '#store/records/history.ts'
import { save } from '#store/records/save.ts'

/** Saves one record 150 times while another process does the same; prints the versions that were called saved. */
const [path = '', id = '', schoolId = '', window = ''] = process.argv.slice(2)
const store = openStore({ path })
const saved: string[] = []
while (saved.length < 150) {
  const base = store.read((reader) => baseOf(reader, id))
  try {
    const title = `Window ${window}, save ${saved.length}`
    saved.push(store.write((writer) => save(writer, 'need', { id, base, body: { schoolId, title } })).version)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'changed-elsewhere')) throw error
  }
}
store.close()
process.stdout.write(JSON.stringify(saved))
