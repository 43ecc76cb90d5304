import * as z from 'zod'

/**
 * One school of England's register (GIAS), as the loaded file has it.
 * Words are kept as they stand in the file, odd ones too; an empty cell is null; dates are YYYY-MM-DD.
 */
const words = z.string().nullable()
const number = z.number().nullable()

export const registerSchool = z.object({
  urn: z.number().int(),
  laCode: words,
  laName: words,
  /** Four digits. */
  establishmentNumber: words,
  /** The DfE number, LA code and establishment number: `890/2001`. */
  laestab: words,
  name: z.string(),
  typeCode: number,
  typeName: words,
  typeGroup: words,
  /** Open; Open, but proposed to close; Proposed to open; Closed. */
  status: z.string(),
  openReason: words,
  openDate: words,
  closeReason: words,
  closeDate: words,
  phaseCode: number,
  phase: words,
  lowAge: number,
  highAge: number,
  gender: words,
  religiousCharacter: words,
  admissionsPolicy: words,
  nursery: words,
  sixthForm: words,
  capacity: number,
  /** The day of the school census that the pupil numbers come from. */
  censusDate: words,
  pupils: number,
  boys: number,
  girls: number,
  fsmPercent: number,
  fsm: number,
  trust: words,
  federation: words,
  ukprn: words,
  /** Gone from the file since April 2025. */
  ofstedLastInspection: words,
  ofstedRating: words,
  ofstedSpecialMeasures: words,
  /** Who inspects an independent school. In 2018 this stood under another heading. */
  inspectorate: words,
  /** Who inspects a British school overseas. */
  bsoInspectorate: words,
  lastChanged: words,
  street: words,
  locality: words,
  town: words,
  postcode: words,
  website: words,
  phone: words,
  headTitle: words,
  headFirstName: words,
  headLastName: words,
  headJobTitle: words,
  resourcedOnRoll: number,
  senUnitOnRoll: number,
  urbanRural: words,
  lsoaCode: words,
})

export type RegisterSchool = z.infer<typeof registerSchool>

/** A row of the file that could not be used (`skipped`), or a cell that had to be left empty (`noted`). */
export const registerIssue = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number().int(),
  column: z.string(),
  reason: z.string(),
})

export type RegisterIssue = z.infer<typeof registerIssue>

/** Where "data as at" was read: in the file's name, or as the newest change of any school in it. */
export const AS_AT_SOURCES = ['file name', 'newest change', 'unknown'] as const
export type AsAtSource = (typeof AS_AT_SOURCES)[number]

export const registerMatch = z.object({
  urn: z.number().int(),
  name: z.string(),
  la: z.string(),
  town: z.string(),
  postcode: z.string(),
  status: z.string(),
  phase: z.string(),
  type: z.string(),
})

export type RegisterMatch = z.infer<typeof registerMatch>

/** Open schools come before proposed ones, closed ones last. */
export function statusOrder(status: string): 0 | 1 | 2 {
  if (status.startsWith('Open')) return 0
  return status === 'Closed' ? 2 : 1
}
