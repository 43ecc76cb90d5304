import type { Input, KindName } from '#shared/model/kinds.ts'
import { academicYearOf, addDays } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import { type Saved, save } from '#store/records/save.ts'
import { type Chance, createChance } from './chance.ts'
import { findHub, type HubFacts } from './hubs.ts'
import { type HalfTerm, type HalfTermCode, halfTermsFrom } from './school-year.ts'
import type { StoryClock } from './story-clock.ts'

export type SchoolYear = Readonly<{ index: number; label: string; halfTerms: readonly HalfTerm[] }>

/** What the invented schools of one adviser have in common. */
export type Story = Readonly<{
  hub: HubFacts
  today: string
  years: readonly SchoolYear[]
  seed: string
  clock: StoryClock | undefined
}>

export type StoryOptions = Readonly<{
  seed: number
  hub: string
  schools: number
  /** School years, the one of `today` being the last. */
  years: number
  /** The day up to which the story is told, YYYY-MM-DD. */
  today: string
  /** The clock of the store, when it can be set: records are then saved on the day on which they are told. */
  clock?: StoryClock | undefined
}>

export function createStory({ seed, hub, years, today, clock }: StoryOptions): Story {
  // In August the year that is over is still the one to look at.
  const last = Number(academicYearOf(addDays(today, -31)).slice(0, 4))
  return {
    hub: findHub(hub),
    today,
    seed: `${seed}/${hub}`,
    clock,
    years: Array.from({ length: years }, (_, index) => {
      const year = last - years + 1 + index
      return { index, label: academicYearOf(`${year}-09-01`), halfTerms: halfTermsFrom(year) }
    }),
  }
}

/** Choices for one part of the story, so that a change in one part leaves the others as they were. */
export function chanceFor(story: Story, part: string): Chance {
  return createChance(`${story.seed}/${part}`)
}

/** Saves a record as if it had been written on `date`, or today when that is still to come. */
export function tell<K extends KindName>(
  story: Story,
  writer: Writer,
  kind: K,
  date: string,
  body: Input<K>,
  before?: Saved,
): Saved {
  const day = date < story.today ? date : story.today
  story.clock?.at(`${day}T16:40`)
  return save(
    writer,
    kind,
    before === undefined ? { base: [], body } : { id: before.id, base: [before.version], body },
  )
}

export function halfTerm(year: SchoolYear, code: HalfTermCode): HalfTerm {
  return year.halfTerms.find((term) => term.code === code) as HalfTerm
}
