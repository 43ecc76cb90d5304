import { AppError } from '#shared/errors.ts'
import type { SurveyGroup, SurveyResult, SurveySource } from '#shared/model/survey.ts'
import { isEachTheirOwn, sourceOf, tellsWho, timeColumnOf } from './columns.ts'
import { type Form, type FormFault, scanForm } from './form.ts'
import { readGroup } from './group-words.ts'
import { createPeriod, type Period } from './period.ts'
import { hintIn, isBeyondFive, type Scale, scaleOf } from './scale.ts'

type Subgroup = Exclude<SurveyGroup, 'all'>

export type TallyChoices = Readonly<{
  /** Which column each statement comes from. */
  columns: Readonly<Record<string, number>>
  groupColumn: number | null
  groups: Readonly<Record<string, Subgroup | 'none'>>
  one: 'disagree' | 'agree' | null
}>

/** What a word of the group column was taken for, and how many people gave it. */
type GroupWord = Readonly<{ words: string; group: Subgroup | null; guessed: boolean; people: number }>

export type Tally = Readonly<{
  source: Exclude<SurveySource, 'typed'>
  /** All staff first; only groups in which somebody answered. */
  groups: readonly Readonly<{ group: SurveyGroup; answered: number; results: readonly SurveyResult[] }>[]
  scale: Scale
  /** Answers in words that are not understood, by statement. */
  notUnderstood: ReadonlyMap<string, number>
  unknownWords: ReadonlyMap<string, number>
  /** Statements with numbers that no scale of five has: all their answers are left out. */
  beyond: readonly string[]
  groupWords: readonly GroupWord[]
  /** Rows in which no statement was answered. */
  unanswered: readonly number[]
  faults: readonly FormFault[]
  period: Period
}>

/** Longer words, and more of them, are no answers on a scale. */
const LONGEST = 80
const MOST_ANSWERS = 500
/**
 * Counts a form's answers. Two passes: the first learns which words there are, as what "not sure" or a bare 1 means
 * hangs on the others; the second counts. Only the columns that are named are ever read.
 */
export async function tally(form: Form, choices: TallyChoices): Promise<Tally> {
  const items = Object.entries(choices.columns)
  const { vocabulary, beyond, hint, timeColumn, source } = await learn(form, items, choices)
  const scale = scaleOf(vocabulary, choices.one, hint)
  const counted = items.filter(([itemId]) => !beyond.has(itemId))

  const columns = counted.map(([, column]) => column)
  const groupSlot = choices.groupColumn === null ? -1 : columns.push(choices.groupColumn) - 1
  const timeSlot = timeColumn === null ? -1 : columns.push(timeColumn) - 1
  const groupOf = createGroups(choices.groups)
  const totals = new Map<SurveyGroup, { answered: number; counts: number[][] }>()
  const notUnderstood = new Map<string, number>()
  const unknownWords = new Map<string, number>()
  const unanswered: number[] = []
  const period = createPeriod()

  const countRow = (answers: readonly number[], group: SurveyGroup) => {
    const here = totals.get(group) ?? { answered: 0, counts: counted.map(() => [0, 0, 0, 0, 0]) }
    here.answered++
    for (const [index, answer] of answers.entries()) {
      const counts = here.counts[index] as number[]
      if (answer > 0) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1
    }
    totals.set(group, here)
  }

  const { faults } = await scanForm(form, {
    onHeadings: () => columns,
    onRow: (cells, row) => {
      let any = false
      const answers = counted.map(([itemId], index) => {
        const cell = cells[index] ?? ''
        const read = scale.read(cell)
        if (typeof read === 'number') {
          any = true
          return read
        }
        if (read === 'unknown') {
          add(notUnderstood, itemId)
          if (cell.length <= 40 && unknownWords.size < MOST_ANSWERS) add(unknownWords, cell)
        }
        return 0
      })
      if (!any) return void unanswered.push(row)
      countRow(answers, 'all')
      const group = groupSlot < 0 ? null : groupOf.read(cells[groupSlot] ?? '')
      if (group !== null) countRow(answers, group)
      if (timeSlot >= 0) period.add(cells[timeSlot] ?? '')
    },
  })
  return {
    source,
    groups: [...totals].map(([group, { answered, counts }]) => ({
      group,
      answered,
      results: counted.map(([itemId], index) => ({ itemId, counts: counts[index] as never })),
    })),
    scale,
    notUnderstood,
    unknownWords,
    beyond: [...beyond],
    groupWords: groupOf.words(),
    unanswered,
    faults,
    period: period.end(),
  }
}

/** Which words the answers are made of, and which way the headings say that numbers run. */
async function learn(form: Form, items: readonly (readonly [string, number])[], choices: TallyChoices) {
  const words = items.map(() => new Map<string, number>())
  const beyond = new Set<string>()
  let hint: 'disagree' | 'agree' | null = null
  let timeColumn: number | null = null
  let source: Tally['source'] = 'csv'
  await scanForm(form, {
    onHeadings: (headings) => {
      refuseColumns(headings, choices)
      for (const [, column] of items) hint ??= hintIn(headings[column] ?? '')
      timeColumn = timeColumnOf(headings)
      source = sourceOf(headings)
      return items.map(([, column]) => column)
    },
    onRow: (cells) => {
      for (const [index, here] of words.entries()) {
        const cell = cells[index] ?? ''
        const isNew = !here.has(cell)
        if (isNew && isBeyondFive(cell)) beyond.add(items[index]?.[0] ?? '')
        if (!isNew || (cell.length <= LONGEST && here.size < MOST_ANSWERS)) add(here, cell)
      }
    },
  })
  const vocabulary = new Map<string, number>()
  for (const [index, here] of words.entries())
    if (!beyond.has(items[index]?.[0] ?? ''))
      for (const [word, many] of here) vocabulary.set(word, (vocabulary.get(word) ?? 0) + many)
  return {
    vocabulary,
    beyond,
    hint,
    timeColumn: timeColumn as number | null,
    source: source as Tally['source'],
  }
}

function refuseColumns(headings: readonly string[], { columns, groupColumn }: TallyChoices): void {
  const chosen = [...Object.values(columns), groupColumn].filter((column) => column !== null)
  if (chosen.some((column) => column >= headings.length))
    throw new AppError('bad-input', 'The file has fewer columns than were chosen. Choose the columns again.')
  if (new Set(chosen).size < chosen.length)
    throw new AppError('bad-input', 'One column is chosen twice. Each column can hold one thing only.')
  const personal = chosen.find((column) => tellsWho(headings[column] ?? ''))
  if (personal !== undefined)
    throw new AppError(
      'bad-input',
      `Column ${personal + 1} holds names, e-mails or times, which are not read as answers.`,
    )
}

function createGroups(chosen: Readonly<Record<string, Subgroup | 'none'>>) {
  const known = new Map<string, { group: Subgroup | null; guessed: boolean; people: number }>()
  let people = 0
  return {
    read(words: string): Subgroup | null {
      if (words !== '') people++
      if (words === '' || words.length > 100 || words.includes('@')) return null
      const here = known.get(words)
      if (here !== undefined) {
        here.people++
        return here.group
      }
      if (known.size > MOST_ANSWERS) return null
      const said = Object.hasOwn(chosen, words) ? chosen[words] : undefined
      const group = said === undefined ? readGroup(words) : said === 'none' ? null : said
      known.set(words, { group, guessed: said === undefined, people: 1 })
      return group
    },
    words(): GroupWord[] {
      if (isEachTheirOwn(known.size, people))
        throw new AppError(
          'bad-input',
          'The column of groups has nearly as many different words as people, so it does not hold groups. Choose another.',
        )
      return [...known]
        .map(([words, read]) => ({ words, ...read }))
        .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))
    },
  }
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
