import { useState } from 'react'
import { queries } from '#renderer/data/queries.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { instantTime } from '#renderer/ui/dates.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { Level } from '#shared/model/rating.ts'
import { type Agreed, type AgreedByItem, agreedOf } from './ratings.ts'

type Pressed = Readonly<{ level: Level | null; state: Agreed['state'] }>

/** The agreed levels, and how to set one: what was pressed shows at once, and "Saved" when the store has it. */
export function useAgreed(auditId: string, ratings: readonly RecordOf<'rating'>[]) {
  const rate = useWrite('audits.rate')
  const [pressed, setPressed] = useState<ReadonlyMap<string, Pressed>>(new Map())
  const [saved, setSaved] = useState<Readonly<{ itemId: string; words: string }>>()
  const stored = agreedOf(ratings)

  function settle(itemId: string, mine: Pressed): void {
    setPressed((before) => {
      if (before.get(itemId) !== mine) return before
      return new Map([...before].filter(([id]) => id !== itemId))
    })
  }

  return {
    agreed: withPressed(stored, pressed),
    error: rate.error,
    /** How the last press stands, for the item that it was about. */
    words: (itemId: string) =>
      pressed.has(itemId) ? 'Saving…' : saved?.itemId === itemId ? saved.words : '',
    /** Answers whether it was kept. */
    set: async (itemId: string, mine: Pressed): Promise<boolean> => {
      const note =
        ratings.find(({ body }) => body.itemId === itemId && body.source === 'agreed')?.body.note ?? ''
      setPressed((before) => new Map(before).set(itemId, mine))
      const result = await rate.run({ auditId, itemId, source: 'agreed', note, ...mine })
      if (result) setSaved({ itemId, words: `Saved ${instantTime(result.savedAt)}` })
      // What was pressed shows until the page has been read again, so no level flickers back.
      await queries.invalidateQueries({ queryKey: ['audits.get', { id: auditId }] })
      settle(itemId, mine)
      return result !== undefined
    },
  }
}

function withPressed(stored: AgreedByItem, pressed: ReadonlyMap<string, Pressed>): AgreedByItem {
  const agreed = new Map(stored)
  for (const [itemId, { level, state }] of pressed) {
    if (state === 'rated' && level === null) agreed.delete(itemId)
    else agreed.set(itemId, { level, state })
  }
  return agreed
}
