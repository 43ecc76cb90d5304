import type * as z from 'zod'
import type { Crosswalk } from './crosswalk.ts'
import {
  type FileCrosswalk,
  type FrameworkFile,
  frameworkFile,
  MAX_FRAMEWORK_BYTES,
  MAX_ITEMS,
} from './file.ts'
import { type Framework, frameworkSchema, isLocal, itemsOf } from './framework.ts'
import { isObject, placeOf, ruleBroken, short, valueAt } from './places.ts'

/** With an error a framework is not usable; a warning is worth a look. */
export type FrameworkProblem = Readonly<{
  level: 'error' | 'warning'
  text: string
  path: readonly PropertyKey[]
}>

export type FrameworkCheck = Readonly<{
  /** `null` with any error. */
  framework: Framework | null
  crosswalks: readonly FileCrosswalk[]
  /** In the order of the file, `SHOWN` at most. */
  problems: readonly FrameworkProblem[]
  /** How many more there are. */
  more: number
}>

const SHOWN = 50

/** Says all that is wrong or odd with the file of a framework at once, each as a sentence with its place. */
export function checkFramework(file: unknown): FrameworkCheck {
  const parsed = frameworkFile.safeParse(file)
  const problems = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => ofIssue(issue, file)),
    ...rulesOf(file),
  ]
  const ordered = inOrderOf(file, problems)
  const errors = problems.some(({ level }) => level === 'error')
  const loose = errors ? undefined : frameworkSchema.parse({ licence: '', ...(file as object) })
  return {
    framework: loose ?? null,
    crosswalks: errors ? [] : crosswalksOf(file),
    problems: ordered.slice(0, SHOWN),
    more: Math.max(0, ordered.length - SHOWN),
  }
}

/** The same for a file that somebody was given: what one adviser keeps for themselves is given to nobody. */
export function checkGivenFramework(file: unknown): FrameworkCheck {
  const check = checkFramework(file)
  const id = valueAt(file, ['id'])
  if (typeof id !== 'string' || !isLocal(id)) return check
  const words = 'ids that end in -local-… are made by the app for a copy that an adviser keeps'
  const problems = [problem('error', ['id'], file, words), ...check.problems]
  return { framework: null, crosswalks: [], problems: problems.slice(0, SHOWN), more: check.more }
}

/** What one that is being written still misses. */
export function draftProblems(framework: Framework): readonly FrameworkProblem[] {
  return checkFramework(fileOf(framework, [])).problems
}

/** A framework as its file, with the crosswalks that lead to it. */
export function fileOf(framework: Framework, crosswalks: readonly Crosswalk[]): FrameworkFile {
  const { id, name, version, licence, scale, areas } = framework
  const items = new Set(itemsOf(framework).map((item) => item.id))
  return {
    id,
    name,
    version,
    licence,
    scale,
    areas: areas as FrameworkFile['areas'],
    ...(crosswalks.length > 0 && {
      crosswalks: crosswalks.map((one) => ({
        from_id: one.fromId,
        from_version: one.fromVersion,
        // An item may have gone since somebody compared it.
        pairs: one.pairs.filter(({ to }) => items.has(to)),
        approved_by: one.approvedBy,
        approved_on: one.approvedOn,
        note: one.note.slice(0, 500),
      })),
    }),
  }
}

/** Only fields that nobody knows were in the way of the schema: they are left out. */
function crosswalksOf(file: unknown): FileCrosswalk[] {
  const known = (value: unknown, path: (string | number)[] = []): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => known(one, [...path, index]))
    if (!isObject(value)) return value
    const fields = path.at(-2) === 'pairs' ? PAIR : CROSSWALK
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => fields.has(name))
        .map(([name, inner]) => [name, known(inner, [...path, name])]),
    )
  }
  return known(isObject(file) ? (file.crosswalks ?? []) : []) as FileCrosswalk[]
}

const crosswalkShape = frameworkFile.shape.crosswalks.unwrap().element.shape
const CROSSWALK = new Set(Object.keys(crosswalkShape))
const PAIR = new Set(Object.keys(crosswalkShape.pairs.element.shape))

function ofIssue(issue: z.core.$ZodIssue, file: unknown): FrameworkProblem[] {
  if (issue.code !== 'unrecognized_keys')
    return [problem('error', issue.path, file, ruleBroken(issue.path, file))]
  if (issue.path.at(-1) === 'descriptors')
    return issue.keys.map((key) => problem('error', issue.path, file, ruleBroken([...issue.path, key], file)))
  return issue.keys.map((key) =>
    problem('warning', issue.path, file, `the field “${short(key)}” is not known here and is left out`),
  )
}

function problem(
  level: FrameworkProblem['level'],
  path: readonly PropertyKey[],
  file: unknown,
  words: string,
): FrameworkProblem {
  const place = placeOf(path, file)
  const text = place === '' ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : `${place}: ${words}.`
  return { level, text, path }
}

/** What no schema says. Works on anything: a file that misses a field is told of all else too. */
function rulesOf(file: unknown): FrameworkProblem[] {
  if (!isObject(file)) return []
  const found: FrameworkProblem[] = []
  const say = (level: FrameworkProblem['level'], path: readonly PropertyKey[], words: string) =>
    found.push(problem(level, path, file, words))
  scaleRules(file, say)
  const areas = listIn(file, 'areas')
  uniqueIds(
    areas.map((area, index) => [area, ['areas', index]]),
    'area',
    say,
  )
  const items = areas.flatMap((area, areaAt) =>
    listIn(area, 'items').map((item, itemAt): [unknown, readonly PropertyKey[]] => [
      item,
      ['areas', areaAt, 'items', itemAt],
    ]),
  )
  uniqueIds(items, 'item', say)
  if (items.length > MAX_ITEMS) say('error', [], `there are ${items.length} items: ${MAX_ITEMS} are the most`)
  if (JSON.stringify(areas).length > MAX_FRAMEWORK_BYTES)
    say('error', [], 'the texts are too long altogether')
  for (const [item, path] of items) if (isObject(item)) itemRules(item, path, say)
  crosswalkRules(file, new Set(items.map(([item]) => valueAt(item, ['id']))), say)
  return found
}

type Say = (level: FrameworkProblem['level'], path: readonly PropertyKey[], words: string) => void

function scaleRules(file: Record<string, unknown>, say: Say): void {
  const scale = listIn(file, 'scale')
  const values = scale.map((step) => valueAt(step, ['value']))
  if (values.length === 4 && values.join() !== '0,1,2,3' && values.every((value) => Number.isInteger(value)))
    say('error', ['scale'], 'the scale goes from 0 to 3 in this order')
  const labels = scale.map((step) => key(valueAt(step, ['label'])))
  for (const [index, label] of labels.entries())
    if (label !== '' && labels.indexOf(label) < index)
      say('error', ['scale', index], 'another level has the same label')
}

function itemRules(item: Record<string, unknown>, path: readonly PropertyKey[], say: Say): void {
  const sources = listIn(item, 'sources')
  if (new Set(sources).size < sources.length) say('error', [...path, 'sources'], 'a source stands twice')
  if (Array.isArray(item.sources) && sources.length === 0)
    say('warning', [...path, 'sources'], 'it is asked of nobody: the sources are empty')
  const statement = typeof item.survey_statement === 'string' ? item.survey_statement.trim() : ''
  if (sources.includes('S') && statement === '')
    say('warning', [...path, 'survey_statement'], 'staff are asked (S), but there is no survey statement')
  if (Array.isArray(item.sources) && !sources.includes('S') && statement !== '')
    say(
      'warning',
      [...path, 'survey_statement'],
      'there is a survey statement, but staff are not asked (no S)',
    )
}

function crosswalkRules(file: Record<string, unknown>, items: ReadonlySet<unknown>, say: Say): void {
  for (const [index, crosswalk] of listIn(file, 'crosswalks').entries()) {
    const at = ['crosswalks', index]
    if (valueAt(crosswalk, ['from_id']) === file.id && valueAt(crosswalk, ['from_version']) === file.version)
      say('error', at, 'a framework needs no crosswalk to itself')
    const taken = new Set<unknown>()
    for (const [line, pair] of listIn(crosswalk, 'pairs').entries()) {
      const to = valueAt(pair, ['to'])
      if (typeof to !== 'string') continue
      if (!items.has(to)) say('error', [...at, 'pairs', line], `this framework has no item ${short(to)}`)
      if (valueAt(pair, ['compares']) !== true) continue
      if (taken.has(to)) say('error', [...at, 'pairs', line], `item ${short(to)} is compared with two items`)
      taken.add(to)
    }
  }
}

function uniqueIds(entries: readonly [unknown, readonly PropertyKey[]][], noun: string, say: Say): void {
  const seen = new Set<string>()
  for (const [entry, path] of entries) {
    const id = key(valueAt(entry, ['id']))
    if (id === '') continue
    if (seen.has(id)) say('error', [...path, 'id'], `another ${noun} has the same id`)
    seen.add(id)
  }
}

function key(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : ''
}

function listIn(value: unknown, field: string): unknown[] {
  const list = valueAt(value, [field])
  return Array.isArray(list) ? list : []
}

/** As the file goes, from its head to its end; what is wrong at one place stays together. */
function inOrderOf(file: unknown, problems: readonly FrameworkProblem[]): FrameworkProblem[] {
  const fields = isObject(file) ? Object.keys(file) : []
  const rank = ({ path: [first, ...rest] }: FrameworkProblem): number[] => [
    fields.indexOf(String(first ?? '')),
    ...rest.filter((step) => typeof step === 'number'),
  ]
  const ranked = problems.map((one) => ({ one, rank: rank(one) }))
  ranked.sort((a, b) => {
    for (let at = 0; at < Math.max(a.rank.length, b.rank.length); at++) {
      const difference = (a.rank[at] ?? -1) - (b.rank[at] ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  })
  return ranked.map(({ one }) => one)
}
