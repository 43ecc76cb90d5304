import { today as todayHere } from '#shared/model/local-date.ts'
import { createStore } from '#store/open.ts'
import { fillWorkspace } from './fill-workspace.ts'
import { HUBS, type HubFacts } from './hubs.ts'
import { createStoryClock } from './story-clock.ts'

/**
 * Makes the practice hub: eight invented schools, last school year and this one up to today. The ids are real, so
 * that two people's practice hubs are never one.
 */
export function createPractice(path: string, today: string = todayHere()): void {
  const hub = HUBS[0] as HubFacts
  const clock = createStoryClock(`${today}T07:45`)
  const store = createStore(
    { path, entropy: clock },
    { role: 'adviser', name: hub.adviser, hub: hub.name, practice: true },
  )
  try {
    fillWorkspace(store, { seed: 1, hub: hub.name, schools: 8, years: 2, today, clock })
  } finally {
    store.close()
  }
}
