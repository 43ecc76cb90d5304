import { dateText } from '#shared/model/date-text.ts'
import { daysBetween } from '#shared/model/local-date.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import { foldWords } from './search-words.ts'

/** What two states of one school are compared by. */
export type Facts = Pick<
  RegisterSchool,
  | 'urn'
  | 'name'
  | 'status'
  | 'openDate'
  | 'closeDate'
  | 'closeReason'
  | 'laestab'
  | 'pupils'
  | 'trust'
  | 'street'
  | 'postcode'
  | 'phone'
  | 'website'
  | 'headTitle'
  | 'headFirstName'
  | 'headLastName'
>

/** A roll that has moved by this share of what it was is worth a look. */
export const ROLL_SHARE = 0.1

export const isClosed = ({ status }: Pick<Facts, 'status'>): boolean => status === 'Closed'
export const isOpen = ({ status }: Pick<Facts, 'status'>): boolean => status.startsWith('Open')

/** Another name, not only other signs or capitals. */
export function isRenamed(before: string, after: string): boolean {
  return foldWords(before).join(' ') !== foldWords(after).join(' ')
}

export function rollMoved(before: number | null, after: number | null): boolean {
  if (before === null || after === null || before === after) return false
  if (before === 0) return true
  // Whole pupils, so that exactly 10 % is not lost to a rounding.
  return Math.abs(after - before) * 10 >= before * 10 * ROLL_SHARE
}

export type TrustChange = 'joined' | 'left' | 'changed'

export function trustChange(before: string | null, after: string | null): TrustChange | undefined {
  const [was, is] = [foldWords(before ?? '').join(' '), foldWords(after ?? '').join(' ')]
  if (was === is) return undefined
  return was === '' ? 'joined' : is === '' ? 'left' : 'changed'
}

export const DETAILS = ['postcode', 'phone', 'website'] as const
export type Detail = (typeof DETAILS)[number]

/** The details that another value stands in now. One that the register has lost says nothing. */
export function changedDetails(
  before: Readonly<Record<Detail, string | null>>,
  after: Readonly<Record<Detail, string | null>>,
): Detail[] {
  return DETAILS.filter((field) => {
    const now = plain(field, after[field])
    return now !== '' && now !== plain(field, before[field])
  })
}

/** The same telephone number with other blanks is the same number. */
function plain(field: Detail, text: string | null): string {
  const bare = (text ?? '').trim().toLowerCase()
  if (field === 'website')
    return bare
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, '')
  return field === 'phone' ? bare.replace(/^\+44/, '0').replace(/\D/g, '') : bare.replaceAll(' ', '')
}

/** A head as the register names them, odd ones too; null where it names none. */
export function headOf({
  headTitle,
  headFirstName,
  headLastName,
}: Pick<Facts, 'headTitle' | 'headFirstName' | 'headLastName'>): string | null {
  const name = [headFirstName, headLastName].map((part) => (part ?? '').trim()).filter((part) => part !== '')
  if (name.length === 0) return null
  return [(headTitle ?? '').trim(), ...name].filter((part) => part !== '').join(' ')
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend father fr sister brother br sr canon'.split(
    ' ',
  ),
)

/** Whether two ways of writing a name can be one person: the last name, and the first name or its first letter. */
export function samePerson(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (a.length === 0 || b.length === 0) return false
  if (a.at(-1) !== b.at(-1)) return false
  const [first, second] = [a.length > 1 ? a[0] : undefined, b.length > 1 ? b[0] : undefined]
  if (first === undefined || second === undefined) return true
  return first === second || (first.length === 1 || second.length === 1 ? first[0] === second[0] : false)
}

function nameWords(name: string): string[] {
  // A double-barrelled name is one name.
  return name
    .split(/\s+/)
    .map((word) => foldWords(word).join(''))
    .filter((word) => word !== '' && !TITLES.has(word))
}

export type LinkEvidence = Readonly<{ type: string; on: string | null }>

/** Why one school can be what another became, each reason a sentence; none when nothing speaks for it. */
export function successorEvidence(
  old: Pick<Facts, 'closeDate' | 'laestab' | 'street' | 'postcode'>,
  next: Facts,
  link: LinkEvidence | undefined,
): string[] {
  const evidence: string[] = []
  if (link !== undefined)
    evidence.push(
      `The links file says “${link.type}”${link.on === null ? ', without a day' : `, ${dateText(link.on, true)}`}.`,
    )
  if (hasSameNumber(old, next)) evidence.push(`It has the same DfE number, ${next.laestab}.`)
  if (hasSameAddress(old, next)) evidence.push(`It is at the same address, ${next.street}, ${next.postcode}.`)
  if (evidence.length === 0) return []
  // The neighbour at the same address was there before: an infant school beside a junior school is no successor.
  if (link === undefined && !hasSameNumber(old, next) && !openedAfter(old, next)) return []
  if (openedAfter(old, next))
    evidence.push(
      `It opened on ${dateText(next.openDate as string, true)}; the other closed on ${dateText(old.closeDate as string, true)}.`,
    )
  return evidence
}

/** Whether the evidence is of one school that goes on, not of a merger or a split. */
export function isPlainSuccessor(
  old: Pick<Facts, 'closeDate' | 'laestab' | 'street' | 'postcode'>,
  next: Facts,
  link: LinkEvidence | undefined,
): boolean {
  if (link !== undefined) return /^(Successor|Predecessor)$/.test(link.type)
  return hasSameNumber(old, next) || hasSameAddress(old, next)
}

function hasSameNumber(old: Pick<Facts, 'laestab'>, next: Pick<Facts, 'laestab'>): boolean {
  return old.laestab !== null && old.laestab !== '' && old.laestab === next.laestab
}

function hasSameAddress(
  old: Pick<Facts, 'street' | 'postcode'>,
  next: Pick<Facts, 'street' | 'postcode'>,
): boolean {
  const same = (a: string | null, b: string | null) =>
    a !== null &&
    b !== null &&
    foldWords(a).join('') !== '' &&
    foldWords(a).join('') === foldWords(b).join('')
  return same(old.postcode, next.postcode) && same(old.street, next.street)
}

/** Within a term of the other's end. */
function openedAfter(old: Pick<Facts, 'closeDate'>, next: Pick<Facts, 'openDate'>): boolean {
  if (old.closeDate === null || next.openDate === null) return false
  const days = daysBetween(old.closeDate, next.openDate)
  return days >= -7 && days <= 120
}
