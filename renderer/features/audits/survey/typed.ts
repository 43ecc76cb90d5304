import type { RecordOf } from '#shared/contract/base.ts'
import type { TypedSurvey } from '#shared/contract/surveys.ts'
import { codes, SURVEY_GROUPS } from '#shared/model/enums.ts'
import { answersIn, type SurveyCounts, type SurveyGroup } from '#shared/model/survey.ts'

/** What stands in the boxes, as it was typed: words may be wrong and are kept all the same. */
export type TypedGroup = Readonly<{
  invited: string
  answered: string
  cells: Readonly<Record<string, readonly string[]>>
}>
export type Typed = Readonly<{
  heldFrom: string | null
  heldTo: string | null
  groups: Readonly<Partial<Record<SurveyGroup, TypedGroup>>>
}>

export const ANSWERS = 5
export const NO_GROUP: TypedGroup = { invited: '', answered: '', cells: {} }
const NO_CELLS: readonly string[] = ['', '', '', '', '']

export function cellsOf(group: TypedGroup, itemId: string): readonly string[] {
  return group.cells[itemId] ?? NO_CELLS
}

export function withCell(group: TypedGroup, itemId: string, column: number, words: string): TypedGroup {
  const cells = cellsOf(group, itemId).map((cell, index) => (index === column ? words : cell))
  return { ...group, cells: { ...group.cells, [itemId]: cells } }
}

/** The results that are kept now, in boxes. */
export function typedFrom(surveys: readonly RecordOf<'survey'>[]): Typed {
  const [first] = surveys
  return {
    heldFrom: first?.body.heldFrom ?? null,
    heldTo: first?.body.heldTo ?? null,
    groups: Object.fromEntries(
      surveys.map(({ body }) => [
        body.group,
        {
          invited: body.invited === null ? '' : String(body.invited),
          answered: String(body.answered),
          cells: Object.fromEntries(body.results.map(({ itemId, counts }) => [itemId, counts.map(String)])),
        },
      ]),
    ),
  }
}

/** A draft may be of an older app, or of another hand: what does not fit is left out. */
export function typedFromDraft(body: Readonly<Record<string, unknown>>): Typed {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const day = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const fields = (value: unknown) =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const groups = fields(body.groups)
  return {
    heldFrom: day(body.heldFrom),
    heldTo: day(body.heldTo),
    groups: Object.fromEntries(
      codes(SURVEY_GROUPS).flatMap((code) => {
        if (groups[code] === undefined) return []
        const group = fields(groups[code])
        const cells = Object.entries(fields(group.cells)).flatMap(([itemId, row]) =>
          Array.isArray(row) && row.length === ANSWERS ? [[itemId, row.map(text)] as const] : [],
        )
        return [
          [
            code,
            {
              invited: text(group.invited),
              answered: text(group.answered),
              cells: Object.fromEntries(cells),
            },
          ],
        ]
      }),
    ),
  }
}

export function isEmpty(group: TypedGroup | undefined): boolean {
  return (
    group === undefined ||
    (group.invited.trim() === '' &&
      group.answered.trim() === '' &&
      Object.values(group.cells).every((row) => row.every((cell) => cell.trim() === '')))
  )
}

/** A whole number, 0 for an empty box, `undefined` for anything else. */
export function wholeNumber(words: string): number | undefined {
  const text = words.trim()
  if (text === '') return 0
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** How many answered a statement, or `undefined` while a box has something else than a whole number. */
export function rowTotal(cells: readonly string[]): number | undefined {
  const counts = cells.map(wholeNumber)
  return counts.some((many) => many === undefined) ? undefined : answersIn(counts as number[])
}

/** What is wrong with a row; '' for nothing. */
export function rowFault(cells: readonly string[], answered: string): string {
  const total = rowTotal(cells)
  if (total === undefined) return 'Whole numbers only.'
  const people = answered.trim() === '' ? undefined : wholeNumber(answered)
  return people !== undefined && total > people ? `Adds up to more than the ${people} who answered.` : ''
}

export type Ready = Readonly<{ input: Omit<TypedSurvey, 'auditId'> }> | Readonly<{ problem: string }>

/** What can be handed over, or the first thing that stands against it. */
export function readyFrom({ heldFrom, heldTo, groups }: Typed): Ready {
  const filled = codes(SURVEY_GROUPS).filter((code) => !isEmpty(groups[code]))
  if (filled.length === 0) return { problem: '' }
  const input: TypedSurvey['groups'] = []
  for (const code of filled) {
    const name = SURVEY_GROUPS[code]
    const { invited, answered, cells } = groups[code] as TypedGroup
    const people = wholeNumber(answered)
    if (answered.trim() === '') return { problem: `${name}: say how many people answered.` }
    if (people === undefined) return { problem: `${name}: how many answered is a whole number.` }
    const asked = wholeNumber(invited)
    if (asked === undefined) return { problem: `${name}: how many were invited is a whole number.` }
    const results: { itemId: string; counts: SurveyCounts }[] = []
    for (const [itemId, row] of Object.entries(cells)) {
      const fault = rowFault(row, answered)
      if (fault !== '')
        return { problem: `${name}, ${itemId}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}` }
      if ((rowTotal(row) ?? 0) > 0)
        results.push({ itemId, counts: row.map((cell) => wholeNumber(cell) ?? 0) as SurveyCounts })
    }
    if (results.length === 0) return { problem: `${name}: type the answers of one statement at least.` }
    input.push({ group: code, invited: invited.trim() === '' ? null : asked, answered: people, results })
  }
  if (!filled.includes('all'))
    return { problem: 'All staff: type their totals first; groups stand beside them.' }
  return { input: { heldFrom, heldTo, groups: input } }
}

/**
 * Puts cells that were copied from a spreadsheet into the boxes, from the box where they were pasted on. A row may have
 * the statement in front of its five figures; rows without a figure, such as headings, are stepped over.
 */
export function pasted(
  group: TypedGroup,
  itemIds: readonly string[],
  at: Readonly<{ itemId: string; column: number }>,
  text: string,
): Readonly<{ group: TypedGroup; rows: number }> {
  const rows = text
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => /^\d/.test(cell)))
  const from = itemIds.indexOf(at.itemId)
  const cells = { ...group.cells }
  let done = 0
  for (const row of rows) {
    const itemId = itemIds[from + done]
    if (itemId === undefined) break
    const figures = row.slice(row.length > ANSWERS ? firstFigure(row) : 0)
    const before = cellsOf({ ...group, cells }, itemId)
    cells[itemId] = before.map((cell, column) => figures[column - at.column] ?? cell)
    done++
  }
  return { group: { ...group, cells }, rows: done }
}

function firstFigure(row: readonly string[]): number {
  const first = row.findIndex((_, index) =>
    row.slice(index, index + ANSWERS).every((cell) => cell === '' || /^\d+$/.test(cell)),
  )
  return Math.max(0, first)
}
