import type { ColumnSort, FormColumn } from '#shared/contract/surveys.ts'
import { type Form, scanForm } from './form.ts'
import { looksLikeAnswer } from './scale.ts'
import { fold } from './words.ts'

/** A group column has few different words; free text has many, or long ones. */
export const MOST_WORDS = 40
const LONGEST_WORD = 80

const FORM_WORDS =
  'please|kindly|enter|type|write|state|give|provide|add|insert|print|tell us|confirm|what is|whats|here|below|the|a|and|your|my|own|of|for|on|optional|if you wish|in full|in capitals|block capitals'
const WHOSE =
  'staff|member|members|full|first|last|middle|sur|fore|family|given|user|display|preferred|respondents?|participants?|responder|submitter|employee|teachers?|colleagues?|mentors?|managers?|line|persons?|people|pupils?|childs?|childrens?|individual|contact|login|account|google|microsoft|work|school|known'
const NAMES = 'names?|username|surname|forename|initials|signatures?'
const NUMBERS = 'id|ids|identifier|number|code|no|ref|reference|reference number|pin|login'
/** Headings of cells that tell who somebody is. Their columns are not read, whatever is in them. */
const PERSONAL = [
  // "Name", "Please enter your name", "Name of member of staff", "Full name 2"; not "Name of department".
  new RegExp(`^(?:(?:${FORM_WORDS}|${WHOSE}) ?)*(?:${NAMES})(?: (?:${FORM_WORDS}|${WHOSE}))* ?\\d*$`),
  // "Name & role", "Full name and job title".
  new RegExp(
    `^(?:(?:${FORM_WORDS}|${WHOSE}) ?)*names? (?:(?:and|or) |(?:your )?(?:role|job|position|title|class|year|subject|department|team|school|date)\\b)`,
  ),
  // "Respondent", "Signed by", "Line manager".
  /^(?:the )?(?:respondents?|participants?|responder|submitter|employee|author|staff member|member of staff|colleague|line manager|mentor|contact|contact details|user|account|login|(?:google|microsoft|work|school) (?:account|login)|sign(?:ed|ature)?(?: (?:here|by|off))?|(?:submitted|completed|filled in|entered|answered|created|modified|uploaded) by)$/,
  // "Staff code", "Payroll number", "TRN".
  new RegExp(
    `^(?:(?:please|enter|your|the|respondent|response|user|staff|employee|payroll|personnel|person|personal|teachers?|member|unique|login|sims|badge|hr|ni|national insurance) ?)*(?:${NUMBERS})\\d*$`,
  ),
  /^(?:your )?(?:trn|upn|ni|national insurance)(?: (?:number|no|code))?$/,
  /e ?mail|^ip(?: address)?$|^(?:your |home |postal )*(?:address|postcode)$|phone|mobile|^(?:your )?date of birth$|^dob$|^birthday$|^who are you/,
]
const TIME =
  /^(?:time ?stamp|start time|completion time|submitted(?: at| on)?|date submitted|submission (?:date|time)|end date|start date|recorded date)$/
/** What such forms add of themselves: points and feedback of a quiz, the language, when it was last changed. */
const ADDED =
  /^(?:points|feedback) |^total points|^quiz feedback|^grade posted time|^last modified|^language$|^score$|^total score$/

export type LookedAt = Readonly<{
  columns: FormColumn[]
  /** Whole, as statements are found by them. */
  headings: readonly string[]
  rows: number
}>

/** Names and e-mails, but times too: no column that tells one person from all others is read as words. */
export function tellsWho(heading: string): boolean {
  const sort = byHeading(heading)
  return sort === 'personal' || sort === 'time'
}

/** A word for each person is their own, not a group's. */
export function isEachTheirOwn(words: number, people: number): boolean {
  return words > MOST_WORDS || (people >= 8 && words > people * 0.6)
}

/** What each column seems to hold. Of those that are looked into, no words are handed on. */
export async function lookAtColumns(form: Form): Promise<LookedAt> {
  let headings: readonly string[] = []
  let looked: readonly number[] = []
  const isAnswer = remembered(looksLikeAnswer)
  const seen: { words: Set<string>; answers: number; filled: number; free: boolean; mail: boolean }[] = []
  const { rows, faults } = await scanForm(form, {
    onHeadings: (found) => {
      headings = found
      looked = found.flatMap((heading, column) => (byHeading(heading) === undefined ? [column] : []))
      for (const _ of looked) seen.push({ words: new Set(), answers: 0, filled: 0, free: false, mail: false })
      return looked
    },
    onRow: (cells) => {
      for (const [slot, cell] of cells.entries()) {
        const here = seen[slot]
        if (here === undefined || cell === '') continue
        here.filled++
        if (isAnswer(cell)) here.answers++
        if (here.free) continue
        if (/\S@\S+\.\S/.test(cell)) here.mail = true
        if (cell.length > LONGEST_WORD || here.words.size > MOST_WORDS) {
          here.free = true
          here.words.clear()
        } else here.words.add(cell)
      }
    },
  })
  const sortOf = (heading: string, column: number): ColumnSort => {
    const known = byHeading(heading)
    if (known !== undefined) return known
    const here = seen[looked.indexOf(column)]
    if (here === undefined || here.filled === 0) return 'empty'
    if (here.mail) return 'personal'
    if (here.answers * 2 >= here.filled) return 'answers'
    return here.free || isEachTheirOwn(here.words.size, here.filled) ? 'words' : 'choice'
  }
  return {
    headings,
    rows: rows + faults.length,
    columns: headings.map((heading, column) => ({
      column,
      heading: shortened(heading === '' ? `Column ${column + 1}` : heading),
      sort: sortOf(heading, column),
    })),
  }
}

/** Forms say the same few words again and again. */
function remembered(look: (cell: string) => boolean): (cell: string) => boolean {
  const known = new Map<string, boolean>()
  return (cell) => {
    const here = known.get(cell)
    if (here !== undefined) return here
    const found = look(cell)
    if (known.size < 1000) known.set(cell, found)
    return found
  }
}

/** Which form gave these answers out; a file's own name would tell whose it is. */
export function sourceOf(headings: readonly string[]): 'google' | 'microsoft' | 'csv' {
  const texts = headings.map(fold)
  if (texts.includes('start time') && texts.includes('completion time')) return 'microsoft'
  return /^time ?stamp$/.test(texts[0] ?? '') ? 'google' : 'csv'
}

/** Where the time of the answer stands: when it was handed in rather than begun. */
export function timeColumnOf(headings: readonly string[]): number | null {
  const times = headings.flatMap((heading, column) => (byHeading(heading) === 'time' ? [column] : []))
  return times.find((column) => /complet/i.test(headings[column] ?? '')) ?? times[0] ?? null
}

function byHeading(heading: string): ColumnSort | undefined {
  const text = fold(heading)
  if (TIME.test(text)) return 'time'
  if (PERSONAL.some((looks) => looks.test(text))) return 'personal'
  return ADDED.test(text) ? 'words' : undefined
}

function shortened(heading: string): string {
  return heading.length > 300 ? `${heading.slice(0, 299)}…` : heading
}
