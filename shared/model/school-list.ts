import * as z from 'zod'
import { PARTNER_STATUS, PLAN_STATUS } from './enums.ts'
import { line } from './fields.ts'
import { FLAGS, type FlagCode } from './flags.ts'

/** What the list says of a school; the contract's row has it all. */
export type ListedSchool = Readonly<{
  id: string
  urn: string
  laestab: string
  name: string
  hub: string
  owner: string
  laName: string
  town: string
  postcode: string
  phase: string
  typeName: string
  trust: string
  pupils: number | null
  ppPct: number | null
  partnerStatus: keyof typeof PARTNER_STATUS
  joinedOn: string | null
  cpdLead: string | null
  lastConversationOn: string | null
  nextConversationAt: string | null
  planStatus: string | null
  openSteps: number
  openNeeds: number
  audits: number
  flags: readonly Readonly<{ flag: FlagCode; sentence: string }>[]
}>

/** How a cell is written into a file: figures stay figures, codes keep their zeros, dates are dates. */
export type CellKind = 'text' | 'code' | 'number' | 'date'

export type ListColumn = Readonly<{
  head: string
  kind: CellKind
  /** What it says, as it goes into a file and as it is sorted. */
  value: (row: ListedSchool) => string | number | null
  /** Another order than that of its value. */
  order?: (row: ListedSchool) => string | number | null
}>

/** Every column that the schools list can show, in the order in which they stand. */
export const SCHOOL_COLUMNS = {
  name: { head: 'School', kind: 'text', value: (row) => row.name },
  flags: {
    head: 'Flags',
    kind: 'text',
    value: (row) => row.flags.map(({ flag }) => FLAGS[flag]).join('; '),
    order: (row) => row.flags.length,
  },
  hub: { head: 'Hub', kind: 'text', value: (row) => row.hub },
  owner: { head: 'Adviser', kind: 'text', value: (row) => row.owner },
  place: { head: 'LA, town', kind: 'text', value: placeOf },
  phase: { head: 'Phase', kind: 'text', value: (row) => row.phase },
  type: { head: 'Type', kind: 'text', value: (row) => row.typeName },
  trust: { head: 'Trust', kind: 'text', value: (row) => row.trust },
  status: { head: 'Status', kind: 'text', value: (row) => PARTNER_STATUS[row.partnerStatus] },
  lead: { head: 'CPD lead', kind: 'text', value: (row) => row.cpdLead },
  last: { head: 'Last talk', kind: 'date', value: (row) => row.lastConversationOn },
  next: { head: 'Next', kind: 'date', value: (row) => row.nextConversationAt?.slice(0, 10) ?? null },
  plan: { head: 'Plan', kind: 'text', value: planOf },
  steps: { head: 'Steps', kind: 'number', value: (row) => row.openSteps },
  needs: { head: 'Needs', kind: 'number', value: (row) => row.openNeeds },
  audits: { head: 'Audits', kind: 'number', value: (row) => row.audits },
  pupils: { head: 'Pupils', kind: 'number', value: (row) => row.pupils },
  pp: { head: 'PP %', kind: 'number', value: (row) => row.ppPct },
  urn: { head: 'URN', kind: 'code', value: (row) => row.urn },
  laestab: { head: 'DfE number', kind: 'code', value: (row) => row.laestab },
  postcode: { head: 'Postcode', kind: 'text', value: (row) => row.postcode },
  joined: { head: 'Joined', kind: 'date', value: (row) => row.joinedOn },
} as const satisfies Readonly<Record<string, ListColumn>>

export type SchoolColumn = keyof typeof SCHOOL_COLUMNS
export const SCHOOL_COLUMN_KEYS = Object.keys(SCHOOL_COLUMNS) as SchoolColumn[]

export const ADVISER_COLUMNS: readonly SchoolColumn[] = [
  'name',
  'flags',
  'place',
  'phase',
  'lead',
  'last',
  'next',
  'steps',
  'needs',
]
export const CENTRE_COLUMNS: readonly SchoolColumn[] = [
  'name',
  'flags',
  'hub',
  'owner',
  'phase',
  'lead',
  'last',
  'steps',
  'needs',
]

/** How the list stands: what is filtered away, the order, the columns. Empty texts filter nothing. */
export const schoolListState = z.object({
  text: line.default(''),
  status: line.default(''),
  phase: line.default(''),
  la: line.default(''),
  flag: line.default(''),
  hub: line.default(''),
  sort: line.default('name'),
  down: z.boolean().default(false),
  columns: z.array(line).max(40).default([]),
})
export type SchoolListState = z.infer<typeof schoolListState>

export function columnOf(key: string): ListColumn | undefined {
  return Object.hasOwn(SCHOOL_COLUMNS, key) ? SCHOOL_COLUMNS[key as SchoolColumn] : undefined
}

/** The columns that are shown: those chosen, in the list's own order; the name always first. */
export function columnsShown(chosen: readonly string[], usual: readonly SchoolColumn[]): SchoolColumn[] {
  const known = SCHOOL_COLUMN_KEYS.filter((key) => chosen.includes(key))
  return known.length === 0 ? [...usual] : ['name', ...known.filter((key) => key !== 'name')]
}

/** The rows as the screen shows them and a file gets them: filtered, in order. */
export function arrange<Row extends ListedSchool>(rows: readonly Row[], state: SchoolListState): Row[] {
  const words = foldedWords(state.text)
  const found = rows.filter(
    (row) =>
      (state.status === '' || row.partnerStatus === state.status) &&
      (state.phase === '' || row.phase === state.phase) &&
      (state.la === '' || row.laName === state.la) &&
      (state.hub === '' || row.hub === state.hub) &&
      (state.flag === '' ||
        (state.flag === 'any' ? row.flags.length > 0 : row.flags.some(({ flag }) => flag === state.flag))) &&
      says(row, words),
  )
  const column: ListColumn = columnOf(state.sort) ?? SCHOOL_COLUMNS.name
  const by = column.order ?? column.value
  const sign = state.down ? -1 : 1
  return found
    .map((row) => ({ row, key: by(row) }))
    .sort(
      (a, b) =>
        compare(a.key, b.key, sign) || compare(a.row.name, b.row.name, 1) || (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ row }) => row)
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** What says nothing comes last in either direction. */
function compare(one: string | number | null, other: string | number | null, sign: number): number {
  const [noOne, noOther] = [one === null || one === '', other === null || other === '']
  if (noOne || noOther) return Number(noOne) - Number(noOther)
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * COLLATOR.compare(String(one), String(other))
}

function says(row: ListedSchool, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const all = fold(
    [
      row.name,
      row.town,
      row.laName,
      row.hub,
      row.urn,
      row.laestab,
      row.trust,
      row.postcode,
      row.cpdLead ?? '',
      row.owner,
    ].join(' '),
  )
  return words.every((word) => all.includes(word))
}

function foldedWords(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** "Blackpool", or "Northumberland, Blyth" where the town is another. */
function placeOf({ laName, town }: ListedSchool): string {
  return laName === town || town === '' ? laName : laName === '' ? town : `${laName}, ${town}`
}

function planOf({ planStatus }: ListedSchool): string | null {
  return planStatus === null
    ? null
    : ((PLAN_STATUS as Readonly<Record<string, string>>)[planStatus] ?? planStatus)
}
