import type { Body } from '#shared/model/kinds.ts'
import { addDays, daysBetween, mondayOf, weekday } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import type { Chance } from './chance.ts'
import { leadOn, type SchoolStory } from './school-facts.ts'
import type { Thread } from './school-plan.ts'
import type { HalfTerm } from './school-year.ts'
import { chanceFor, type SchoolYear, tell } from './story.ts'
import {
  ADVISER_STEPS,
  CANCELLED,
  CLOSINGS,
  OPENINGS,
  PLANNED_STEPS_DONE,
  REFLECTIONS,
  SEEN,
  SESSION_GOALS,
  WRAP_UPS,
} from './words/coaching.ts'
import { fill, type Slots } from './words/slots.ts'

type Status = Body<'conversation'>['status']
type Meeting = Readonly<{ date: string; halfTerm: HalfTerm }>

/** How far into the future conversations stand in the diary. */
const DIARY_DAYS = 24

/** A year of fortnightly conversations with the CPD lead, their private notes and what was promised in them. */
export function tellCoaching(
  writer: Writer,
  school: SchoolStory,
  year: SchoolYear,
  threads: readonly Thread[],
): void {
  const { story } = school
  const chance = chanceFor(story, `coaching ${school.index} ${year.label}`)
  const meetings = meetingsOf(school, year).filter(
    // The first year begins with the audit, about which the first conversation is.
    ({ date }) =>
      daysBetween(story.today, date) <= DIARY_DAYS &&
      (year.index > 0 || date >= addDays(year.halfTerms[0]?.first ?? date, 8)),
  )
  const words = createWords(chance, threads, year.index === 0)
  let confidence = chance.int(3, 5)

  for (const [place, { date, halfTerm }] of meetings.entries()) {
    const thread = threads[place % Math.min(2, threads.length)] as Thread
    const lead = leadOn(school, date)
    const next = meetings[place + 1]?.date ?? null
    const status = statusOn(chance, date, story.today)
    confidence = Math.max(2, Math.min(9, confidence + chance.pick([-1, 0, 0, 1, 1])))
    const slots: Slots = { ...thread.slots, lead: lead.firstName, school: school.name, confidence }
    const startsAt = `${date}T${chance.pick(['08:15', '10:40', '12:30', '13:30', '15:30', '15:45', '16:00'])}`
    const held = status === 'held'
    const conversation = tell(story, writer, 'conversation', date, {
      schoolId: school.id,
      personId: lead.person,
      startsAt,
      minutes: held ? chance.pick([25, 30, 40, 40, 45, 50, 60]) : 40,
      mode: chance.pick(['in_person', 'in_person', 'video', 'video', 'phone']),
      status,
      topics: held ? chance.some(thread.theme.topics, chance.int(1, 2)) : [],
      goalIds: thread.goal === null ? [] : [thread.goal],
      confidence: held ? confidence : null,
      nextOn: held ? next : null,
      sharedSummary: held ? words.summary(thread, halfTerm, slots) : whyNot(chance, status, slots),
    })
    if (!held) continue
    tell(story, writer, 'note', date, {
      conversationId: conversation.id,
      schoolId: school.id,
      goal: fill(words.sessionGoal(), slots),
      reality: words.reality(thread),
      options: fill(words.options(thread), slots),
      wrapUp: fill(words.wrapUp(), slots),
      privateNote: words.reflection(),
    })
    for (let step = 0; step < chance.pick([1, 1, 2]); step++) {
      const own = step === 1 && chance.happens(0.5)
      tellStep(writer, school, chance, {
        conversationId: conversation.id,
        ownerPersonId: own ? null : lead.person,
        text: fill(own ? chance.pick(ADVISER_STEPS) : words.step(thread), slots),
        date,
      })
    }
  }
}

type Promised = Readonly<{ conversationId: string; ownerPersonId: string | null; text: string; date: string }>

function tellStep(writer: Writer, school: SchoolStory, chance: Chance, { date, ...promise }: Promised): void {
  const { story } = school
  const dueOn = addDays(date, chance.pick([7, 10, 13, 14, 14, 20]))
  const body = { ...promise, schoolId: school.id, source: 'conversation' as const, dueOn }
  const first = tell(story, writer, 'step', date, { ...body, status: 'open' })
  const late = daysBetween(dueOn, story.today)
  // What was due lately may still be open; what was due long ago came to some end.
  if (late < 0 || (late < 30 && chance.happens(0.55))) return
  const status = chance.pick([
    'done',
    'done',
    'done',
    'done',
    'done',
    'done',
    'done',
    'partly',
    'not_done',
    'carried',
    'dropped',
  ] as const)
  const done = status === 'done'
  tell(
    story,
    writer,
    'step',
    addDays(dueOn, 1),
    {
      ...body,
      status,
      doneOn: done ? addDays(dueOn, -chance.int(0, 4)) : null,
      evidenceNote: done ? chance.pick(PLANNED_STEPS_DONE) : '',
    },
    first,
  )
}

/** Every second week of term, on the school's own weekday; neighbours take turns so that no week is empty. */
function meetingsOf(school: SchoolStory, year: SchoolYear): Meeting[] {
  const meetings: Meeting[] = []
  let week = 0
  for (const halfTerm of year.halfTerms)
    for (let monday = mondayOf(halfTerm.first); monday <= halfTerm.last; monday = addDays(monday, 7)) {
      const date = addDays(monday, (school.index * 2 + 1) % 5)
      const wanted = week++ % 2 === school.index % 2
      if (wanted && date >= halfTerm.first && date <= halfTerm.last) meetings.push({ date, halfTerm })
    }
  return year.index === school.story.years.length - 1 ? withThisWeek(school, meetings) : meetings
}

/** In a holiday week two schools meet all the same, so that the week of the practice hub is never empty. */
function withThisWeek(school: SchoolStory, meetings: Meeting[]): Meeting[] {
  const { today, years } = school.story
  const monday = mondayOf(today)
  const inTerm = years.some((year) =>
    year.halfTerms.some(({ first, last }) => first <= addDays(monday, 4) && last >= monday),
  )
  if (inTerm || school.index > 1) return meetings
  const halfTerm = (years.at(-1) as SchoolYear).halfTerms.findLast(({ first }) => first <= today)
  if (halfTerm === undefined) return meetings
  const date = addDays(monday, Math.min(4, weekday(today) - 1 + school.index))
  return [...meetings, { date, halfTerm }].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function statusOn(chance: Chance, date: string, today: string): Status {
  if (date >= today) return 'planned'
  return chance.happens(0.92)
    ? 'held'
    : chance.pick(['cancelled_school', 'cancelled_school', 'moved', 'cancelled_adviser', 'no_show'])
}

function whyNot(chance: Chance, status: Status, slots: Slots): string {
  return status in CANCELLED ? fill(chance.pick(CANCELLED[status as keyof typeof CANCELLED]), slots) : ''
}

/** The words of one school's year: each is used once before any comes back. */
function createWords(chance: Chance, threads: readonly Thread[], firstYear: boolean) {
  const openings = new Map<string, () => string>()
  const closings = chance.deck(CLOSINGS)
  const reflection = chance.deck(REFLECTIONS)
  const seen = chance.deck(SEEN)
  const decks = new Map(
    threads.map((thread) => [
      thread,
      {
        // Told in order: a theme's sentences follow the course of a year.
        shared: thread.theme.shared.filter((sentence) => !(thread.small && sentence.includes('{baseline}'))),
        told: 0,
        finding: thread.theme.finding,
        look: chance.deck(thread.focus.look),
        reality: chance.deck(thread.theme.reality),
        options: chance.deck(thread.theme.options),
        step: chance.deck(thread.theme.steps),
      },
    ]),
  )
  const deck = (thread: Thread) => decks.get(thread) as NonNullable<ReturnType<typeof decks.get>>

  return {
    reflection,
    sessionGoal: chance.deck(SESSION_GOALS),
    wrapUp: chance.deck(WRAP_UPS),
    reality: (thread: Thread) => deck(thread).reality(),
    options: (thread: Thread) => deck(thread).options(),
    step: (thread: Thread) => deck(thread).step(),
    summary(thread: Thread, { code }: HalfTerm, slots: Slots): string {
      const opening = openings.get(code) ?? chance.deck(OPENINGS[code])
      openings.set(code, opening)
      const cards = deck(thread)
      const sentences = [opening()]
      const practising = code !== 'AUT1' && code !== 'AUT2'
      if (firstYear && code === 'AUT1') {
        if (cards.finding !== '') sentences.push(`From the audit: ${cards.finding}`)
        cards.finding = ''
        return join(sentences, { ...slots, look: '' })
      }
      const fresh = cards.shared[cards.told]
      if (fresh !== undefined && (!practising || cards.told < 2 || chance.happens(0.6))) {
        sentences.push(fresh)
        cards.told += 1
      }
      if (practising && (sentences.length === 1 || chance.happens(0.5))) sentences.push(seen())
      if (chance.happens(0.75)) sentences.push(closings())
      return join(sentences, { ...slots, look: cards.look() })
    },
  }
}

function join(sentences: readonly string[], slots: Slots): string {
  return sentences.map((sentence) => fill(sentence, slots)).join(' ')
}
