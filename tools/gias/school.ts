import { LOCAL_AUTHORITIES } from './local-authorities.ts'
import type { Random } from './random.ts'
import { FIRST_NAMES, LAST_NAMES, PLACE_ENDS, PLACE_STARTS, SAINTS, STREETS } from './words.ts'

/** One row of the file: only the cells that are not the same in every row. */
export type GiasCells = Record<string, string | number>

type Phase = Readonly<{
  code: string
  name: string
  ages: readonly [number, number]
  endings: readonly string[]
  pupils: readonly [number, number]
}>

const PHASES: readonly (readonly [weight: number, Phase])[] = [
  [2, { code: '1', name: 'Nursery', ages: [2, 5], endings: ['Nursery School'], pupils: [40, 140] }],
  [
    58,
    {
      code: '2',
      name: 'Primary',
      ages: [4, 11],
      endings: [
        'Primary School',
        'Primary Academy',
        'Infant School',
        'Junior School',
        'Community Primary School',
      ],
      pupils: [60, 640],
    },
  ],
  [
    1,
    {
      code: '3',
      name: 'Middle deemed primary',
      ages: [8, 12],
      endings: ['Middle School'],
      pupils: [180, 420],
    },
  ],
  [
    14,
    {
      code: '4',
      name: 'Secondary',
      ages: [11, 18],
      endings: ['High School', 'Academy', 'School', 'Grammar School', 'Community College'],
      pupils: [420, 1650],
    },
  ],
  [
    2,
    {
      code: '5',
      name: 'Middle deemed secondary',
      ages: [9, 13],
      endings: ['Middle School'],
      pupils: [240, 620],
    },
  ],
  [
    1,
    {
      code: '6',
      name: '16 plus',
      ages: [16, 19],
      endings: ['Sixth Form College', 'College'],
      pupils: [500, 2600],
    },
  ],
  [
    2,
    {
      code: '7',
      name: 'All-through',
      ages: [3, 18],
      endings: ['All-through School', 'Academy'],
      pupils: [700, 1900],
    },
  ],
  [
    20,
    {
      code: '0',
      name: 'Not applicable',
      ages: [5, 16],
      endings: ['School', 'Special School', 'Centre', 'Pupil Referral Unit'],
      pupils: [20, 240],
    },
  ],
]

type SchoolType = Readonly<{ code: string; name: string; group: readonly [string, string]; academy: boolean }>

const MAINTAINED = ['4', 'Local authority maintained schools'] as const
const TYPES: readonly (readonly [weight: number, SchoolType])[] = [
  [42, { code: '01', name: 'Community school', group: MAINTAINED, academy: false }],
  [12, { code: '02', name: 'Voluntary aided school', group: MAINTAINED, academy: false }],
  [8, { code: '03', name: 'Voluntary controlled school', group: MAINTAINED, academy: false }],
  [5, { code: '05', name: 'Foundation school', group: MAINTAINED, academy: false }],
  [18, { code: '34', name: 'Academy converter', group: ['10', 'Academies'], academy: true }],
  [9, { code: '28', name: 'Academy sponsor led', group: ['10', 'Academies'], academy: true }],
  [6, { code: '11', name: 'Other independent school', group: ['3', 'Independent schools'], academy: false }],
]

const HUB_AREAS = new Set(['821', '861', '371', '373', '890', '929'])
const AREAS: readonly (readonly [weight: number, readonly [string, string]])[] = LOCAL_AUTHORITIES.map(
  (la) => [HUB_AREAS.has(la[0]) ? 2 : 1, la],
)

const INWARD = 'ABDEFGHJLNPQRSTUWXYZ'

/** An invented school. What it is called, where it is and how large it is follow from the random numbers alone. */
export function inventSchool(random: Random, urn: number, year: number): GiasCells {
  const [laCode, laName] = random.weighted(AREAS)
  const phase = random.weighted(PHASES)
  const type = random.weighted(TYPES)
  const closed = random.chance(0.46)
  const status = closed
    ? (['2', 'Closed'] as const)
    : random.weighted([
        [985, ['1', 'Open'] as const],
        [6, ['3', 'Open, but proposed to close'] as const],
        [9, ['4', 'Proposed to open'] as const],
      ])
  const place = random.pick(PLACE_STARTS) + random.pick(PLACE_ENDS)
  const faith = random.chance(0.22)
    ? random.pick([
        ['02', 'Church of England'],
        ['03', 'Roman Catholic'],
      ] as const)
    : undefined
  const name = schoolName(random, place, phase, faith?.[1])
  const running = status[0] === '1' || status[0] === '3'

  const cells: GiasCells = {
    URN: String(urn),
    'LA (code)': laCode,
    'LA (name)': laName,
    EstablishmentNumber: String(random.between(1000, 7999)),
    EstablishmentName: name,
    'TypeOfEstablishment (code)': type.code,
    'TypeOfEstablishment (name)': type.name,
    'EstablishmentTypeGroup (code)': type.group[0],
    'EstablishmentTypeGroup (name)': type.group[1],
    'EstablishmentStatus (code)': status[0],
    'EstablishmentStatus (name)': status[1],
    'PhaseOfEducation (code)': phase.code,
    'PhaseOfEducation (name)': phase.name,
    StatutoryLowAge: phase.ages[0],
    StatutoryHighAge: phase.ages[1],
    LastChangedDate: someDay(random, year - 6, year - 1),
    Street: `${random.between(1, 180)} ${random.pick(STREETS)}`,
    Town: random.chance(0.6) ? laName.replace(/, .*/, '') : place,
    Postcode: `${laName
      .replace(/[^A-Za-z]/g, '')
      .slice(0, 2)
      .toUpperCase()}${random.between(1, 39)} ${random.between(1, 9)}${INWARD[random.below(20)]}${INWARD[random.below(20)]}`,
    UKPRN: 10_000_000 + (urn % 90_000),
    'LSOA (code)': `E010${random.between(10_000, 33_999)}`,
    UPRN: `100${random.between(100_000_000, 999_999_999)}`,
    ...inventGeography(random, laName),
  }
  if (faith) {
    cells['ReligiousCharacter (code)'] = faith[0]
    cells['ReligiousCharacter (name)'] = faith[1]
  }
  if (phase.code === '4' || phase.code === '6' || phase.code === '7') {
    cells['OfficialSixthForm (code)'] = '1'
    cells['OfficialSixthForm (name)'] = 'Has a sixth form'
  }
  if (type.academy) {
    cells['TrustSchoolFlag (code)'] = '3'
    cells['TrustSchoolFlag (name)'] = 'Supported by a multi-academy trust'
    cells['Trusts (code)'] = String(random.between(2000, 2400))
    cells['Trusts (name)'] =
      `${random.pick(PLACE_STARTS).toUpperCase()}${random.pick(PLACE_ENDS).toUpperCase()} LEARNING TRUST`
    cells.OpenDate = `01-09-${random.between(2011, year - 1)}`
    cells['ReasonEstablishmentOpened (code)'] = '10'
    cells['ReasonEstablishmentOpened (name)'] = 'Academy Converter'
  }
  if (closed) {
    cells.CloseDate = `31-08-${random.between(1998, year - 1)}`
    cells['ReasonEstablishmentClosed (code)'] = '10'
    cells['ReasonEstablishmentClosed (name)'] = random.pick([
      'Academy Converter',
      'Closure',
      'Result of Amalgamation/Merger',
    ])
  }
  if (running) addPeopleAndPupils(random, cells, phase, name, year)
  return cells
}

/** Codes of the right shape for places that are not there. */
function inventGeography(random: Random, laName: string): GiasCells {
  const code = (prefix: string) => `${prefix}${random.between(10_000, 99_999)}`
  const area = `${laName} 0${random.between(10, 99)}`
  return {
    'GOR (code)': 'D',
    'GOR (name)': 'Yorkshire and the Humber',
    'DistrictAdministrative (code)': code('E090'),
    'DistrictAdministrative (name)': laName,
    'AdministrativeWard (code)': code('E050'),
    'AdministrativeWard (name)': `${random.pick(PLACE_STARTS)}${random.pick(PLACE_ENDS)}`,
    'ParliamentaryConstituency (code)': code('E140'),
    'ParliamentaryConstituency (name)': `${random.pick(PLACE_STARTS)}${random.pick(PLACE_ENDS)} and ${random.pick(PLACE_STARTS)}${random.pick(PLACE_ENDS)}`,
    'GSSLACode (name)': code('E100'),
    Easting: random.between(100_000, 655_000),
    Northing: random.between(10_000, 657_000),
    'MSOA (name)': area,
    'LSOA (name)': `${area}${random.pick(['A', 'B', 'C', 'D', 'E'])}`,
    'MSOA (code)': code('E020'),
  }
}

function addPeopleAndPupils(
  random: Random,
  cells: GiasCells,
  phase: Phase,
  name: string,
  year: number,
): void {
  const pupils = random.between(phase.pupils[0], phase.pupils[1])
  const boys = Math.round(pupils * (0.45 + random.fraction() * 0.1))
  const percent = random.fraction() ** 2 * 62
  cells.SchoolCapacity = Math.round(pupils * (1 + random.fraction() * 0.2))
  cells.CensusDate = `16-01-${year}`
  cells.NumberOfPupils = pupils
  cells.NumberOfBoys = boys
  cells.NumberOfGirls = pupils - boys
  cells.PercentageFSM = percent.toFixed(2)
  cells.FSM = Math.round((pupils * percent) / 100)
  cells['HeadTitle (name)'] = random.pick(['Mrs', 'Mr', 'Ms', 'Miss', 'Dr'])
  cells.HeadFirstName = random.pick(FIRST_NAMES)
  cells.HeadLastName = random.pick(LAST_NAMES)
  cells.HeadPreferredJobTitle = random.pick([
    'Headteacher',
    'Headteacher',
    'Headteacher',
    'Principal',
    'Executive Headteacher',
  ])
  cells.SchoolWebsite = `https://www.${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`
  // Numbers that Ofcom keeps for drama.
  cells.TelephoneNum = `01632960${String(random.below(1000)).padStart(3, '0')}`
}

function schoolName(random: Random, place: string, phase: Phase, faith: string | undefined): string {
  const ending = random.pick(phase.endings)
  if (faith) {
    const saint = `${random.chance(0.12) ? 'Saint' : 'St'} ${random.pick(SAINTS)}${random.chance(0.15) ? '’s' : "'s"}`
    const shortened =
      faith === 'Church of England' && random.chance(0.4)
        ? 'CofE'
        : faith === 'Roman Catholic'
          ? 'Catholic'
          : faith
    return `${saint} ${shortened} ${ending}${random.chance(0.3) ? `, ${place}` : ''}`
  }
  return random.chance(0.06) ? `The ${place} ${ending}` : `${place} ${ending}`
}

function someDay(random: Random, from: number, to: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(random.between(1, 28))}-${two(random.between(1, 12))}-${random.between(from, to)}`
}
