import type { Input } from '#shared/model/kinds.ts'
import { addDays } from '#shared/model/local-date.ts'
import type { Writer } from '#store/db.ts'
import type { Chance } from './chance.ts'
import { HUBS } from './hubs.ts'
import { FIRST_NAMES, SURNAMES } from './names.ts'
import { chanceFor, halfTerm, type SchoolYear, type Story, tell } from './story.ts'

/** Somebody in a school, and from when on they are the one to talk to. */
export type Lead = Readonly<{ person: string; firstName: string; from: string }>

export type SchoolStory = Readonly<{
  story: Story
  index: number
  id: string
  name: string
  /** What the year groups of this school are called. */
  yearGroups: readonly string[]
  secondary: boolean
  leads: readonly Lead[]
}>

/** GIAS gives URNs below 200000 in our time: numbers from 900000 on belong to nobody. */
const FIRST_URN = 900_001

/** Words that are put together when a hub needs more schools than it has names of its own. */
const MORE = {
  first: [
    'Amber',
    'Bramble',
    'Cinder',
    'Dovecote',
    'Elder',
    'Foxglove',
    'Gorse',
    'Harrow',
    'Juniper',
    'Kestrel',
    'Larch',
    'Meadow',
    'Osier',
    'Plover',
    'Quarry',
    'Rowan',
    'Sorrel',
    'Thistle',
  ],
  second: [
    'Brook',
    'Cross',
    'End',
    'Field',
    'Gate',
    'Hollow',
    'Knoll',
    'Lane',
    'Mount',
    'Rise',
    'Slade',
    'Wharf',
  ],
}

/** Makes a school with its head and CPD lead. */
export function tellSchool(story: Story, writer: Writer, index: number): SchoolStory {
  const chance = chanceFor(story, `school ${index}`)
  const firstYear = story.years[0] as SchoolYear
  const { first: firstDay } = halfTerm(firstYear, 'AUT1')
  const joined = addDays(firstDay, 3)
  const { body, yearGroups, secondary } = describe(story, chance, index)
  const school = tell(story, writer, 'school', joined, {
    ...body,
    joinedOn: joined,
  })

  const people = names(story, index)
  const slug = body.website?.slice('https://www.'.length) ?? ''
  const person = (date: string) => {
    const { first, last } = people()
    const { id } = tell(story, writer, 'person', date, {
      name: `${first} ${last}`,
      email: `${first.charAt(0)}.${last}@${slug}`.toLowerCase(),
      phone: body.phone ?? '',
    })
    return { id, first }
  }
  const head = person(joined)
  tell(story, writer, 'role', joined, {
    personId: head.id,
    schoolId: school.id,
    role: 'headteacher',
    from: `${Number(firstDay.slice(0, 4)) - chance.int(1, 9)}-09-01`,
  })
  const lead = person(joined)
  const leads: Lead[] = [{ person: lead.id, firstName: lead.first, from: '0000-00-00' }]
  const leadRole = {
    personId: lead.id,
    schoolId: school.id,
    role: 'cpd_lead' as const,
    from: `${Number(firstDay.slice(0, 4)) - chance.int(0, 3)}-09-01`,
    hoursPerWeek: chance.pick([1, 1.5, 2, 3]),
    isMainContact: true,
  }
  const role = tell(story, writer, 'role', joined, leadRole)
  const otherRole = {
    personId: lead.id,
    schoolId: school.id,
    role: chance.pick(['assistant_head', 'deputy', 'middle_leader'] as const),
    from: leadRole.from,
  }
  const other = tell(story, writer, 'role', joined, otherRole)

  // In one school of five somebody else takes over, as in life at Easter or in the summer.
  const handover = halfTerm(firstYear, chance.pick(['SUM1', 'SPR1'])).first
  if (index % 5 === 3 && addDays(handover, 7) < story.today) {
    const next = person(handover)
    const until = { to: addDays(handover, -1), leaveReason: 'Moved to another school' }
    tell(story, writer, 'role', handover, { ...leadRole, ...until, isMainContact: false }, role)
    tell(story, writer, 'role', handover, { ...otherRole, ...until }, other)
    tell(story, writer, 'role', handover, {
      personId: next.id,
      schoolId: school.id,
      role: 'cpd_lead',
      from: handover,
      hoursPerWeek: 2,
      isMainContact: true,
    })
    leads.push({ person: next.id, firstName: next.first, from: handover })
  }
  return { story, index, id: school.id, name: body.name, yearGroups, secondary, leads }
}

/** Who the CPD lead was on a day. */
export function leadOn(school: SchoolStory, date: string): Lead {
  return school.leads.findLast((lead) => lead.from <= date) as Lead
}

function describe(story: Story, chance: Chance, index: number) {
  const { hub } = story
  const { name, secondary } = nameOf(story, index)
  const place = hub.places[index % hub.places.length] as (typeof hub.places)[number]
  const [low, high] = agesOf(name, secondary, chance)
  const academy = name.includes('Academy') || chance.happens(0.2)
  const urn =
    FIRST_URN +
    Math.max(
      0,
      HUBS.findIndex((other) => other.name === hub.name),
    ) *
      1000 +
    index
  const street = `${chance.int(1, 98)} ${chance.pick(['Chapel Row', 'Kiln Lane', 'School Lane', 'Field Road', 'Mill Bank', 'Old Road'])}`
  // Letters that no inward code of the Royal Mail holds, so that no house is meant.
  const postcode = `${place.postcode} ${chance.int(0, 9)}${chance.pick(['CV', 'KO', 'MI', 'VK', 'OM', 'IC'])}`
  const body = {
    urn: String(urn),
    name,
    hub: hub.name,
    laCode: place.laCode,
    laName: place.laName,
    laestab: `${place.laCode}/${9000 + index}`,
    phase: name.includes('Middle School') ? 'Middle deemed secondary' : secondary ? 'Secondary' : 'Primary',
    typeName: academy
      ? chance.pick(['Academy converter', 'Academy sponsor led'])
      : chance.pick(['Community school', 'Foundation school', 'Voluntary controlled school']),
    trust: academy ? chance.pick(hub.trusts) : '',
    street,
    town: place.town,
    postcode,
    website: `https://www.${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
    // A range that Ofcom keeps for stories.
    phone: `01632 960${String(chance.int(0, 999)).padStart(3, '0')}`,
    ageLow: low,
    ageHigh: high,
    pupils: (high - low) * (secondary ? chance.int(110, 210) : chance.pick([26, 28, 30, 52, 58, 60])),
    registerAsAt: halfTerm(story.years[0] as SchoolYear, 'AUT1').first,
    bestContactNote: chance.pick([
      'Best by e-mail; rings back after four.',
      'Phone the office before 8:30.',
      'Free on Wednesday afternoons.',
      '',
      'Prefers a video call over lunch.',
    ]),
  } satisfies Input<'school'>
  const groups = ['Reception', ...Array.from({ length: 13 }, (_, year) => `Year ${year + 1}`)]
  return { body, secondary, yearGroups: groups.slice(Math.max(0, low - 4), high - 4) }
}

/** Every third school is a secondary, or a middle school where there are any. */
function nameOf(story: Story, index: number): { name: string; secondary: boolean } {
  const secondary = index % 3 === 2
  const before = Math.floor((index + 1) / 3)
  const names = secondary ? story.hub.secondaryNames : story.hub.primaryNames
  const place = secondary ? before - 1 : index - before
  const known = names[place]
  if (known !== undefined) return { name: known, secondary }
  const pair = place - names.length + (secondary ? 100 : 0)
  const first = MORE.first[pair % MORE.first.length]
  const second = MORE.second[(pair * 5 + Math.floor(pair / MORE.first.length)) % MORE.second.length]
  return { name: `${first} ${second} ${secondary ? 'High School' : 'Primary School'}`, secondary }
}

function agesOf(name: string, secondary: boolean, chance: Chance): [number, number] {
  if (name.includes('Middle')) return [9, 13]
  if (name.includes('First')) return [4, 9]
  if (name.includes('Infant')) return [3, 7]
  if (name.includes('Junior')) return [7, 11]
  return secondary ? [11, chance.pick([16, 16, 18])] : [chance.pick([3, 4]), 11]
}

/** Names for one school, none of which another school of the hub has. */
function names(story: Story, index: number): () => { first: string; last: string } {
  const chance = chanceFor(story, 'names')
  const firsts = chance.some(FIRST_NAMES, FIRST_NAMES.length)
  const lasts = chance.some(SURNAMES, SURNAMES.length)
  let place = index * 3
  return () => {
    const at = place++
    return {
      first: firsts[at % firsts.length] as string,
      last: lasts[(at + Math.floor(at / lasts.length) * 7) % lasts.length] as string,
    }
  }
}
