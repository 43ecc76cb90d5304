import { addDays } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import type { SchoolStory } from './school-facts.ts'
import { chanceFor, halfTerm, type SchoolYear, tell } from './story.ts'

/** Leads take part in audit, coaching and forums while they are in post; some schools also train middle leaders. */
export function tellParticipation(writer: Writer, school: SchoolStory): void {
  const { story, leads } = school
  const chance = chanceFor(story, `participation ${school.index}`)
  leads.forEach((lead, position) => {
    const next = leads[position + 1]
    const joinedOn =
      position === 0 ? addDays(halfTerm(story.years[0] as SchoolYear, 'AUT1').first, 3) : lead.from
    for (const strand of ['audit', 'coaching', 'forum'] as const) {
      const base = { personId: lead.person, schoolId: school.id, strand, joinedOn }
      if (next === undefined) {
        tell(story, writer, 'participation', joinedOn, { ...base, status: 'active', statusOn: joinedOn })
        continue
      }
      const left = addDays(next.from, -1)
      tell(story, writer, 'participation', left, {
        ...base,
        status: 'withdrawn',
        statusOn: left,
        withdrawReason: 'left_school',
      })
    }
    if (next === undefined && chance.int(1, 3) === 1)
      tell(story, writer, 'participation', joinedOn, {
        personId: lead.person,
        schoolId: school.id,
        strand: 'middle_leader_training',
        joinedOn,
        status: 'registered',
        statusOn: joinedOn,
      })
  })
}
