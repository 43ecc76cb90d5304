import type { RegisterSchool } from '#shared/model/register.ts'

/** How a cell is read: see `cells.ts`. */
export type CellKind = 'text' | 'code' | 'whole' | 'decimal' | 'date' | 'la' | 'establishment' | 'phone'

export type RegisterField = Exclude<keyof RegisterSchool, 'laestab'>

export type RegisterColumn = Readonly<{ field: RegisterField; header: string; kind: CellKind }>

const columns = {
  urn: ['URN', 'whole'],
  laCode: ['LA (code)', 'la'],
  laName: ['LA (name)', 'text'],
  establishmentNumber: ['EstablishmentNumber', 'establishment'],
  name: ['EstablishmentName', 'text'],
  typeCode: ['TypeOfEstablishment (code)', 'code'],
  typeName: ['TypeOfEstablishment (name)', 'text'],
  typeGroup: ['EstablishmentTypeGroup (name)', 'text'],
  status: ['EstablishmentStatus (name)', 'text'],
  openReason: ['ReasonEstablishmentOpened (name)', 'text'],
  openDate: ['OpenDate', 'date'],
  closeReason: ['ReasonEstablishmentClosed (name)', 'text'],
  closeDate: ['CloseDate', 'date'],
  phaseCode: ['PhaseOfEducation (code)', 'code'],
  phase: ['PhaseOfEducation (name)', 'text'],
  lowAge: ['StatutoryLowAge', 'whole'],
  highAge: ['StatutoryHighAge', 'whole'],
  gender: ['Gender (name)', 'text'],
  religiousCharacter: ['ReligiousCharacter (name)', 'text'],
  admissionsPolicy: ['AdmissionsPolicy (name)', 'text'],
  nursery: ['NurseryProvision (name)', 'text'],
  sixthForm: ['OfficialSixthForm (name)', 'text'],
  capacity: ['SchoolCapacity', 'whole'],
  censusDate: ['CensusDate', 'date'],
  pupils: ['NumberOfPupils', 'whole'],
  boys: ['NumberOfBoys', 'whole'],
  girls: ['NumberOfGirls', 'whole'],
  fsmPercent: ['PercentageFSM', 'decimal'],
  fsm: ['FSM', 'whole'],
  trust: ['Trusts (name)', 'text'],
  federation: ['Federations (name)', 'text'],
  ukprn: ['UKPRN', 'text'],
  ofstedLastInspection: ['OfstedLastInsp', 'date'],
  ofstedRating: ['OfstedRating (name)', 'text'],
  ofstedSpecialMeasures: ['OfstedSpecialMeasures (name)', 'text'],
  inspectorate: ['InspectorateName (name)', 'text'],
  bsoInspectorate: ['BSOInspectorateName (name)', 'text'],
  lastChanged: ['LastChangedDate', 'date'],
  street: ['Street', 'text'],
  locality: ['Locality', 'text'],
  town: ['Town', 'text'],
  postcode: ['Postcode', 'text'],
  website: ['SchoolWebsite', 'text'],
  phone: ['TelephoneNum', 'phone'],
  headTitle: ['HeadTitle (name)', 'text'],
  headFirstName: ['HeadFirstName', 'text'],
  headLastName: ['HeadLastName', 'text'],
  headJobTitle: ['HeadPreferredJobTitle', 'text'],
  resourcedOnRoll: ['ResourcedProvisionOnRoll', 'whole'],
  senUnitOnRoll: ['SenUnitOnRoll', 'whole'],
  urbanRural: ['UrbanRural (name)', 'text'],
  lsoaCode: ['LSOA (code)', 'text'],
} as const satisfies Record<RegisterField, readonly [string, CellKind]>

/** The columns that we keep of the register's 133 to 140, in the order of a parsed row. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = Object.entries(columns).map(
  ([field, [header, kind]]) => ({
    field: field as RegisterField,
    header,
    kind,
  }),
)

/** Where a field stands in a parsed row. */
export const AT = Object.fromEntries(REGISTER_COLUMNS.map(({ field }, index) => [field, index])) as Readonly<
  Record<RegisterField, number>
>

/** Without these a file is not the register. */
export const REQUIRED_HEADERS = [columns.urn[0], columns.name[0], columns.status[0]] as const
