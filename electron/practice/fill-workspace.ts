import type { Store } from '#store/store.ts'
import { tellCalendars } from './fill-calendars.ts'
import { type Bringing, tellForums } from './fill-forums.ts'
import { type Found, tellAudit, tellStandardAudit } from './school-audit.ts'
import { tellCoaching } from './school-coaching.ts'
import { tellSchool } from './school-facts.ts'
import { tellParticipation } from './school-participation.ts'
import { type Thread, tellPlan } from './school-plan.ts'
import { createStory, type SchoolYear, type StoryOptions } from './story.ts'

/**
 * Fills an adviser's workspace with invented schools and their years: everything goes through the kernel's `save`,
 * so it is checked, searchable and kept in versions like what people write. One transaction a school.
 */
export function fillWorkspace(store: Store, options: StoryOptions): void {
  const story = createStory(options)
  const bringing = new Map<SchoolYear, Bringing[]>(story.years.map((year) => [year, []]))
  store.write((writer) => tellCalendars(story, writer))
  for (let index = 0; index < options.schools; index++)
    store.write((writer) => {
      const school = tellSchool(story, writer, index)
      tellParticipation(writer, school)
      let found: Found | undefined
      let threads: readonly Thread[] = []
      for (const year of story.years) {
        const audit = tellAudit(writer, school, year, found)
        found = audit ?? found
        if (found !== undefined) threads = tellPlan(writer, school, year, found)
        if (index % 4 === 2) tellStandardAudit(writer, school, year)
        tellCoaching(writer, school, year, threads)
        bringing.get(year)?.push({ school, threads })
      }
    })
  store.write((writer) => {
    for (const [year, schools] of bringing) tellForums(story, writer, year, schools)
  })
}
