import { openRegisterSource } from '#register/source.ts'
import { whichFile } from '#register/which-file.ts'
import type { RegisterEvent } from '#shared/contract/register.ts'
import type { Store } from '../store.ts'
import { importRegister, oneLoadAtATime } from './load.ts'
import { importLinks } from './load-links.ts'

/** Loads a file as what it is: the register of schools, or its links. */
export async function* importRegisterFile(
  store: Store,
  { file }: Readonly<{ file: string }>,
  signal?: AbortSignal,
): AsyncGenerator<RegisterEvent, void> {
  const source = await openRegisterSource(file)
  const kind = await whichFile(source).finally(() => source.close())
  if (kind === 'schools') yield* importRegister(store, { file }, signal)
  else yield* oneLoadAtATime(store, () => importLinks(store, { file }, signal))
}
