import { forgetWay, say } from '#renderer/ui/toasts.ts'
import { useUndos } from '#renderer/ui/use-undos.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { type Rated, ratedWords } from './ratings.ts'

/** A level, or none; with the words beside it where they are part of the deed. */
export type Stood = Rated & Readonly<{ note?: string }>

export type LevelUndo = (deed: LevelDeed) => Promise<boolean>

type LevelDeed = Readonly<{
  itemId: string
  before: Stood
  /** Answers whether it was kept. */
  run: () => Promise<boolean>
  /** Writes what stood there before. */
  restore: (before: Stood) => Promise<boolean>
  /** What a message says of it; without one only Ctrl Z takes it back. */
  sentence?: string | undefined
}>

/** Every level that is set, marked or taken back on a screen can be taken back by Ctrl Z, the newest first. */
export function useLevelUndo(framework: Framework): LevelUndo {
  const canUndo = useUndos()
  return async ({ itemId, before, run, restore, sentence }) => {
    const back = async () => {
      if (await restore(before)) say(againWords(framework, itemId, before))
      else say(`${itemId} could not be changed back.`)
    }
    const way = canUndo(() => void back(), sentence)
    const kept = await run()
    if (!kept) forgetWay(way)
    return kept
  }
}

/** "B1.3 is Bronze again." */
export function againWords(framework: Framework, itemId: string, { level, state }: Rated): string {
  if (state === 'not_applicable') return `${itemId} does not apply again.`
  if (state === 'not_assessed') return `${itemId} is not assessed again.`
  if (level === null) return `${itemId} has no level again.`
  return `${itemId} is ${ratedWords(framework, { level, state })} again.`
}
