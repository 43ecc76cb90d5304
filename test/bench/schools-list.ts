import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import type { KindName } from '#shared/model/kinds.ts'
import { createStore } from '#store/open.ts'
import { save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { appFolder, electronForTests, giveToApp } from '#tools/runtime/launch.ts'
import { percentile, type Ratio } from './ratio.ts'

const TURNS = 9
const MANY = 300
const FEW = 10

/**
 * From the press on "Schools" to the first frame that shows the list's rows, with 300 schools and a year of their
 * work, against the same app with 10: what is more than 1 is what the number of schools costs. Both apps are open
 * at once, the list is left and opened turn by turn, the median of each.
 */
export async function schoolsListRatio(): Promise<Ratio> {
  const many = await openWith(MANY)
  const few = await openWith(FEW)
  const ours: number[] = []
  const base: number[] = []
  for (let turn = 0; turn <= TURNS; turn++) {
    const [a, b] = [await timeToRows(many.window), await timeToRows(few.window)]
    // The first time loads the screen's code in both.
    if (turn === 0) continue
    ours.push(a)
    base.push(b)
  }
  await many.app.close()
  await few.app.close()
  const [a, b] = [percentile(ours, 0.5), percentile(base, 0.5)]
  return {
    name: `schools list, first paint with ${MANY} schools, against ${FEW}`,
    unit: 'ms',
    ours: a,
    base: b,
    ratio: a / b,
    aim: '≤ 2',
    detail: { turns: TURNS, oursSlowest: Math.max(...ours), baseSlowest: Math.max(...base) },
  }
}

async function openWith(schools: number) {
  const userData = appFolder(`bench-list-${schools}`)
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  const store = createStore(
    { path: join(userData, 'workspace', 'fieldbook.sqlite') },
    { role: 'adviser', name: 'Ada', hub: 'Luton' },
  )
  fill(store, schools)
  store.close()
  giveToApp(userData)
  const place = electronForTests()
  const app = await _electron.launch({
    executablePath: place.executablePath,
    args: [place.appDir, `--user-data-dir=${userData}`],
    env: place.env,
    chromiumSandbox: true,
  })
  const window = await app.firstWindow()
  await window.getByRole('heading', { level: 2 }).first().waitFor()
  return { app, window }
}

/** Schools with a lead, an audit, needs, a plan, and half a year of conversations with their steps. */
function fill(store: Store, schools: number): void {
  store.write((writer) => {
    const add = (kind: KindName, body: object) => save(writer, kind, { base: [], body: body as never }).id
    for (let index = 0; index < schools; index++) {
      const schoolId = add('school', {
        urn: String(100_001 + index),
        name: `${['Beech', 'Ash', 'Oak', 'Elm'][index % 4]} Lane ${index} Primary School`,
        hub: 'Luton',
        laName: 'Luton',
        phase: 'Primary',
        pupils: 90 + index,
        joinedOn: '2026-09-01',
      })
      const personId = add('person', { name: `Nia Lead ${index}` })
      add('role', { schoolId, personId, role: 'cpd_lead', from: '2026-09-01' })
      add('audit', {
        schoolId,
        frameworkId: 'x',
        frameworkVersion: '1',
        round: 'baseline',
        openedOn: '2026-09-10',
      })
      for (let need = 0; need < 4; need++) add('need', { schoolId, title: `Need ${need}` })
      if (index % 3 > 0) add('plan', { schoolId, academicYear: '2026-27', title: 'Plan' })
      for (let talk = 0; talk < 10; talk++) {
        const startsAt = `2026-0${1 + (talk % 9)}-1${index % 9}T15:30`
        const conversationId = add('conversation', {
          schoolId,
          personId,
          startsAt,
          status: 'held',
          confidence: talk,
        })
        add('step', { schoolId, source: 'conversation', conversationId, text: 'A step', dueOn: '2026-10-01' })
      }
    }
  })
}

/** Measured in the page itself: no message to or from the test lies in between. */
async function timeToRows(page: Page): Promise<number> {
  const took = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const begun = performance.now()
        const look = () => {
          if (document.querySelector('table tbody tr a[href^="#/schools/"]') === null)
            requestAnimationFrame(look)
          // The frame after the rows are in the page is the one that shows them.
          else requestAnimationFrame(() => done(performance.now() - begun))
        }
        window.location.hash = '/schools'
        look()
      }),
  )
  await page.evaluate(() => {
    window.location.hash = '/forums'
  })
  await page.getByRole('heading', { level: 1, name: 'Forums' }).waitFor()
  return took
}
