/** What an invented school of a hub may be made of. Places are real areas; the schools are not. */
export type HubFacts = Readonly<{
  name: string
  adviser: string
  places: readonly Readonly<{ laCode: string; laName: string; town: string; postcode: string }>[]
  primaryNames: readonly string[]
  secondaryNames: readonly string[]
  trusts: readonly string[]
  /** Northumberland keeps first and middle schools. */
  middle?: boolean
}>

export const HUBS: readonly HubFacts[] = [
  {
    name: 'Blackpool',
    adviser: 'Hannah Rigby-Osei',
    places: [
      { laCode: '890', laName: 'Blackpool', town: 'Blackpool', postcode: 'FY1' },
      { laCode: '890', laName: 'Blackpool', town: 'Bispham', postcode: 'FY2' },
      { laCode: '890', laName: 'Blackpool', town: 'Layton', postcode: 'FY3' },
      { laCode: '890', laName: 'Blackpool', town: 'South Shore', postcode: 'FY4' },
    ],
    primaryNames: [
      'Sandgrass Primary School',
      'Lantern Street Primary School',
      'Marram Bank Community Primary School',
      'Windy Harbour Lane Primary School',
      'Gull Road Primary School',
      'Tidewater Primary Academy',
      'Carr Dyke Primary School',
    ],
    secondaryNames: ['Starr Gate Moor Academy', 'Northcliff Sands High School', 'Illumine Academy'],
    trusts: ['Fylde Lanterns Learning Trust', 'Irish Sea Schools Trust'],
  },
  {
    name: 'Sheffield and Doncaster',
    adviser: 'Imran Holdsworth',
    places: [
      { laCode: '373', laName: 'Sheffield', town: 'Sheffield', postcode: 'S5' },
      { laCode: '373', laName: 'Sheffield', town: 'Sheffield', postcode: 'S12' },
      { laCode: '371', laName: 'Doncaster', town: 'Doncaster', postcode: 'DN4' },
      { laCode: '371', laName: 'Doncaster', town: 'Mexborough', postcode: 'S64' },
    ],
    primaryNames: [
      'Grindstone Hill Primary School',
      'Rivelin Bank Junior School',
      'Crucible Row Primary Academy',
      'Flyer Lane Primary School',
      'Colliers Rest Primary School',
      'Ponthouse Infant and Nursery School',
      'Keelham Road Primary School',
    ],
    secondaryNames: ['Loxwheel Academy', 'Danum Carr High School', 'Sheafbrook School'],
    trusts: ['Five Weirs Academy Trust', 'Don and Dearne Learning Partnership'],
  },
  {
    name: 'Northumberland',
    adviser: 'Morag Featherstonehaugh',
    places: [
      { laCode: '929', laName: 'Northumberland', town: 'Blyth', postcode: 'NE24' },
      { laCode: '929', laName: 'Northumberland', town: 'Ashington', postcode: 'NE63' },
      { laCode: '929', laName: 'Northumberland', town: 'Alnwick', postcode: 'NE66' },
      { laCode: '929', laName: 'Northumberland', town: 'Hexham', postcode: 'NE46' },
    ],
    primaryNames: [
      'Staithe Walk Primary School',
      'Heugh End First School',
      'Curlew Fell First School',
      'Pitmans Row Primary School',
      'Coquet Haven First School',
      'Wansbeck Ford Primary School',
      'Reivers Lea First School',
    ],
    secondaryNames: ['Simonside View Middle School', 'Cheviot Links High School', 'Lonnen Middle School'],
    trusts: ['Three Castles Learning Trust'],
    middle: true,
  },
  {
    name: 'Stoke-on-Trent',
    adviser: 'Farida Colclough',
    places: [
      { laCode: '861', laName: 'Stoke-on-Trent', town: 'Longton', postcode: 'ST3' },
      { laCode: '861', laName: 'Stoke-on-Trent', town: 'Burslem', postcode: 'ST6' },
      { laCode: '861', laName: 'Stoke-on-Trent', town: 'Tunstall', postcode: 'ST6' },
      { laCode: '861', laName: 'Stoke-on-Trent', town: 'Fenton', postcode: 'ST4' },
    ],
    primaryNames: [
      'Saggar Lane Primary School',
      'Bottle Oven Primary Academy',
      'Slipware Street Primary School',
      'Marl Hole Road Primary School',
      'Cobridge Bank Primary School',
      'Creamware Infant School',
      'Etruscan Way Primary School',
    ],
    secondaryNames: ['Jasper Hill Academy', 'Bennett Vale High School', 'Potteries Gate Academy'],
    trusts: ['Kiln and Wheel Academy Trust', 'Six Towns Schools Partnership'],
  },
  {
    name: 'Luton',
    adviser: 'Grace Adeyinka-Moss',
    places: [
      { laCode: '821', laName: 'Luton', town: 'Luton', postcode: 'LU1' },
      { laCode: '821', laName: 'Luton', town: 'Luton', postcode: 'LU2' },
      { laCode: '821', laName: 'Luton', town: 'Luton', postcode: 'LU3' },
      { laCode: '821', laName: 'Luton', town: 'Luton', postcode: 'LU4' },
    ],
    primaryNames: [
      'Strawplait Primary School',
      'Hatters Down Primary School',
      'Chalk Spring Primary Academy',
      'Lea Rise Primary School',
      'Beechwick Junior School',
      'Runway Cottages Primary School',
      'Milliner Road Primary School',
    ],
    secondaryNames: ['Galley Warren Academy', 'Icknield Hatch High School', 'Sundon Rise Academy'],
    trusts: ['Chiltern Edge Schools Trust', 'Threeways Learning Trust'],
  },
]

export function findHub(name: string): HubFacts {
  const found = HUBS.find((hub) => hub.name === name)
  // A hub of another name gets the first hub's places: nothing else in the story depends on where it plays.
  return found ?? { ...(HUBS[0] as HubFacts), name }
}
