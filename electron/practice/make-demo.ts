import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { createStore } from '#store/open.ts'
import { fillWorkspace } from './fill-workspace.ts'
import { HUBS, type HubFacts } from './hubs.ts'
import { createStoryClock } from './story-clock.ts'

export type DemoOptions = Readonly<{
  out: string
  seed: number
  /** Schools of each adviser. */
  schools: number
  years: number
  progress?: (phase: string) => void
  signal?: AbortSignal
}>

export type Demo = Readonly<{ centre: string; advisers: string[]; bundles: string[] }>

/** The demo's story always ends here, so that the same seed gives the same bytes next year too. */
const DEMO_DAY = '2026-07-15'

/**
 * Makes an empty centre, five advisers with invented schools, and each adviser's bundle. Clock, random bytes and
 * instance ids come from the seed, so the same options give the same bundles, byte for byte.
 */
export async function makeDemo({ out, seed, schools, years, progress, signal }: DemoOptions): Promise<Demo> {
  const centre = join(out, 'centre.sqlite')
  const advisers = HUBS.map((hub) => join(out, `${slug(hub)}.sqlite`))
  const bundles = HUBS.map((hub) => join(out, `${slug(hub)}.cpdx`))
  const taken = [centre, ...advisers, ...bundles].find((file) => existsSync(file))
  if (taken !== undefined)
    throw new AppError('workspace-exists', `There is already a file at ${taken}. Choose an empty folder.`)
  try {
    await makeFolder(out)
  } catch {
    throw new AppError('disk-error', `The folder ${out} cannot be made. Choose another place.`)
  }

  const clock = createStoryClock(`${DEMO_DAY}T16:00`, `${seed}/centre`)
  createStore(
    { path: centre, entropy: clock, instance: idFrom(clock.randomBytes(16)) },
    { role: 'centre', name: 'Central team', hub: 'All hubs' },
  ).close()
  for (const [index, hub] of HUBS.entries()) {
    signal?.throwIfAborted()
    progress?.(hub.name)
    await makeAdviser(
      hub,
      advisers[index] as string,
      bundles[index] as string,
      { seed, schools, years },
      signal,
    )
  }
  return { centre, advisers, bundles }
}

/** Folder by folder: Node's own recursion never ends where nothing can be made, as under /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path) && (await stat(path)).isDirectory()) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path)
}

async function makeAdviser(
  hub: HubFacts,
  path: string,
  bundle: string,
  size: Readonly<{ seed: number; schools: number; years: number }>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const clock = createStoryClock(
    `${DEMO_DAY}T07:45`,
    `${size.seed}/${hub.name}/${size.schools}/${size.years}`,
  )
  const instance = idFrom(clock.randomBytes(16))
  const store = createStore(
    { path, entropy: clock, instance },
    { role: 'adviser', name: hub.adviser, hub: hub.name },
  )
  try {
    fillWorkspace(store, { ...size, hub: hub.name, today: DEMO_DAY, clock })
    clock.at(`${DEMO_DAY}T17:30`)
    for await (const _ of exportBundle(store, { file: bundle }, signal)) {
      // Only the end matters here.
    }
  } finally {
    store.close()
  }
}

function slug(hub: HubFacts): string {
  return hub.name.toLowerCase().replace(/[^a-z]+/g, '-')
}

/** A version 4 UUID out of sixteen bytes. */
function idFrom(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
