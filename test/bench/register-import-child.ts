import { createStore } from '#store/open.ts'
import { importRegister } from '#store/register/load.ts'

/** One import in a process of its own, so that its memory is its own. */
const [path = '', file = ''] = process.argv.slice(2)
const store = createStore({ path }, { role: 'adviser', name: 'Bench', hub: 'Luton' })
const memoryBeforeMb = Math.round(process.memoryUsage().rss / 2 ** 20)
for await (const event of importRegister(store, { file })) {
  if (event.phase !== 'done') continue
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ seconds: event.seconds, memoryMb, memoryBeforeMb }))
}
store.close()
