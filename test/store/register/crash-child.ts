import { openStore } from '#store/open.ts'
import { importRegister } from '#store/register/load.ts'

/** Loads a register and dies, as in a power cut, when it has reached the given phase. */
const [path = '', file = '', phase = ''] = process.argv.slice(2)
for await (const event of importRegister(openStore({ path }), { file })) {
  if (event.phase === phase && event.rows > 0) process.kill(process.pid, 'SIGKILL')
}
