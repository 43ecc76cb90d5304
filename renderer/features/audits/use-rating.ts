import { useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import { queries } from '#renderer/data/queries.ts'
import { instantTime } from '#renderer/ui/dates.ts'
import type { RecordOf, SavedRecord } from '#shared/contract/base.ts'
import type { AppError } from '#shared/errors.ts'
import { type Rated, type RatedByItem, type RatingSource, ratedBy } from './ratings.ts'
import type { LevelUndo, Stood } from './use-level-undo.ts'

const NO_LEVEL: Rated = { level: null, state: 'rated' }

type Said = Readonly<{ place: string; words: string; error?: AppError }>

/**
 * How one source rates an audit's items, and how to set a level: what was pressed shows at once, and "Saved" when the
 * store has it. Words that stand beside the level stay.
 */
export function useRating(
  auditId: string,
  source: RatingSource,
  ratings: readonly RecordOf<'rating'>[],
  levelUndo: LevelUndo,
) {
  const [pressed, setPressed] = useState<ReadonlyMap<string, Rated>>(new Map())
  const [said, setSaid] = useState<Said>()
  const placeOf = (itemId: string) => `${source}/${itemId}`
  const noteOf = (itemId: string) =>
    ratings.find(({ body }) => body.itemId === itemId && body.source === source)?.body.note ?? ''

  const shown = withPressed(ratedBy(source, ratings), pressed, source)

  function settle(place: string, mine: Rated): void {
    setPressed((before) => {
      if (before.get(place) !== mine) return before
      return new Map([...before].filter(([one]) => one !== place))
    })
  }

  async function write(itemId: string, mine: Stood): Promise<boolean> {
    const place = placeOf(itemId)
    setPressed((before) => new Map(before).set(place, mine))
    let error: AppError | undefined
    try {
      const saved = await surely(() => client.audits.rate({ auditId, itemId, source, ...mine }))
      setSaid({ place, words: `Saved ${instantTime(saved.savedAt)}` })
    } catch (reason) {
      error = inWords(reason)
      setSaid({ place, words: '', error })
    }
    // What was pressed shows until the page has been read again, so no level flickers back.
    await queries.invalidateQueries({ queryKey: ['audits.get', { id: auditId }] })
    settle(place, mine)
    return error === undefined
  }
  /** What Ctrl Z after `run` brings back is what stands here now. */
  function undoably(
    itemId: string,
    run: () => Promise<boolean>,
    { note, sentence }: Readonly<{ note?: string; sentence?: string }> = {},
  ): Promise<boolean> {
    const before = { ...(shown.get(itemId) ?? NO_LEVEL), ...(note === undefined ? {} : { note }) }
    return levelUndo({ itemId, before, run, restore: (stood) => write(itemId, stood), sentence })
  }

  return {
    source,
    rated: shown,
    noteOf,
    /** Why the last press on this item was not kept. */
    error: (itemId: string) => (said?.place === placeOf(itemId) ? said.error : undefined),
    /** How the last press stands, for the item that it was about. */
    words: (itemId: string) =>
      pressed.has(placeOf(itemId)) ? 'Saving…' : said?.place === placeOf(itemId) ? said.words : '',
    undoably,
    /** Answers whether it was kept. */
    set: (itemId: string, mine: Rated): Promise<boolean> => undoably(itemId, () => write(itemId, mine)),
    /** Nothing is done where there is no level. */
    takeBack: async (itemId: string, sentence: string): Promise<void> => {
      if (shown.has(itemId)) await undoably(itemId, () => write(itemId, NO_LEVEL), { sentence })
    },
  }
}

export type Rating = ReturnType<typeof useRating>

/** A store that died took the press with it, or not: the same press again does no harm, so nobody need press twice. */
async function surely(rate: () => Promise<SavedRecord>): Promise<SavedRecord> {
  try {
    return await rate()
  } catch (reason) {
    if (inWords(reason).code !== 'busy') throw reason
    return rate()
  }
}

function withPressed(
  stored: RatedByItem,
  pressed: ReadonlyMap<string, Rated>,
  source: RatingSource,
): RatedByItem {
  const rated = new Map(stored)
  for (const [place, { level, state }] of pressed) {
    if (!place.startsWith(`${source}/`)) continue
    const itemId = place.slice(source.length + 1)
    if (state === 'rated' && level === null) rated.delete(itemId)
    else rated.set(itemId, { level, state })
  }
  return rated
}
