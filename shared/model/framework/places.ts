/** Where in a framework something stands, and what its fields are called in sentences. */
type Path = readonly PropertyKey[]

/** Noun, and the rule that a value breaks which is there. */
const FIELDS: Readonly<Record<string, readonly [noun: string, rule: string]>> = {
  id: ['id', 'the id has letters, digits, dots and dashes, and starts with a letter or digit'],
  name: ['name', 'the name is a text that is not empty'],
  version: ['version', 'the version is three numbers, such as 1.0.0'],
  licence: ['licence', 'the licence is a text'],
  scale: ['scale', 'the scale is a list of exactly four levels, 0 to 3'],
  value: ['value', 'the value is 0, 1, 2 or 3'],
  label: ['label', 'the label is a text that is not empty'],
  areas: ['areas', 'the areas are a list of 1 to 20 areas'],
  items: ['items', 'the items are a list of 1 to 100 items'],
  title: ['title', 'the title is a text'],
  statement: ['statement', 'the statement is a text that is not empty'],
  weight: ['weight', 'the weight must be 1, 2 or 3'],
  descriptors: ['descriptors', 'the descriptors are texts by level, "0" to "3"'],
  evidence_prompt: ['evidence prompt', 'the evidence prompt is a text'],
  sources: ['sources', 'the sources are a list of L, S, I and D'],
  survey_statement: ['survey statement', 'the survey statement is a text, or null where staff are not asked'],
  crosswalks: ['crosswalks', 'the crosswalks are a list of at most 20'],
  from_id: ['from_id', 'from_id is the id of the framework that this one is compared with'],
  from_version: ['from_version', 'from_version is three numbers, such as 1.0.0'],
  pairs: ['pairs', 'the pairs are a list of items that belong together, 500 at most'],
  from: ['item it is compared from', 'from is the id of an item of the older framework'],
  to: ['item it is compared to', 'to is the id of an item of this framework'],
  compares: ['word on whether the two compare', 'compares is true or false'],
  approved_by: ['name of who approved it', 'approved_by is a text'],
  approved_on: ['day of the approval', 'approved_on is a day such as 2026-11-25, or null'],
  note: ['note', 'the note is a text'],
  $schema: ['$schema', '$schema is a text'],
}

/** "Area B2, item B2.3": what people find in their file again. Empty for the framework itself. */
export function placeOf(path: Path, whole: unknown): string {
  const named = (at: Path, word: string) => {
    const own = valueAt(whole, at)
    const id = isObject(own) && typeof own.id === 'string' && own.id.trim() !== '' ? own.id : undefined
    return id === undefined ? `${word} no. ${Number(at.at(-1)) + 1}` : `${word} ${short(id)}`
  }
  const [first, index, second, inner] = path
  if (index === undefined) return ''
  if (first === 'scale') return `Level no. ${Number(index) + 1} of the scale`
  if (first === 'crosswalks') {
    const own = valueAt(whole, path.slice(0, 2))
    const from = isObject(own) && typeof own.from_id === 'string' ? ` from ${short(own.from_id)}` : ''
    const line = second === 'pairs' && inner !== undefined ? `, line no. ${Number(inner) + 1}` : ''
    return `Crosswalk${from === '' ? ` no. ${Number(index) + 1}` : from}${line}`
  }
  if (first !== 'areas') return ''
  const area = named(path.slice(0, 2), 'Area')
  return second === 'items' && inner !== undefined ? `${area}, ${named(path.slice(0, 4), 'item')}` : area
}

/** What breaks the shape of a file, without its place: "the weight must be 1, 2 or 3". */
export function ruleBroken(path: Path, whole: unknown): string {
  const value = valueAt(whole, path)
  if (typeof path.at(-1) === 'number' && path.at(-2) !== 'sources' && !isObject(value))
    return 'here stands no object with its fields'
  const field = path.findLast((step) => typeof step === 'string' && Object.hasOwn(FIELDS, step)) as
    | string
    | undefined
  if (field === undefined)
    return 'this is not a framework: it must be an object with id, name, version, scale and areas'
  const [noun, rule] = FIELDS[field] as (typeof FIELDS)[string]
  const inDescriptors = field === 'descriptors' && path.at(-1) !== 'descriptors'
  if (inDescriptors && !['0', '1', '2', '3'].includes(String(path.at(-1))))
    return `the scale has no level “${short(String(path.at(-1)))}”: descriptors go by the level's number, "0" to "3"`
  if (value === undefined)
    return `the ${noun} ${noun.endsWith('s') && noun !== 'descriptors' ? 'are' : 'is'} missing`
  if (typeof value === 'string' && value.trim() === '') return `the ${noun} is missing`
  if (typeof value === 'string' && value.length > 500)
    return `the ${inDescriptors ? 'descriptor' : noun} is longer than 500 characters`
  if (Array.isArray(value) && value.length === 0 && (field === 'areas' || field === 'items'))
    return field === 'areas'
      ? 'there is no area: it needs at least one'
      : 'there is no item: it needs at least one'
  if (field === 'id' && typeof value === 'string' && path[0] === 'id')
    return 'the id has small letters, digits, dots and dashes, 80 at most'
  if (typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value) && /(^|\.)0\d/.test(value))
    return `no number of the ${noun} begins with 0: write ${value.replace(/(^|\.)0+(?=\d)/g, '$1')}`
  if (field === 'id' && typeof value === 'string' && value.length > 20)
    return 'the id is longer than 20 characters'
  return rule
}

export function valueAt(whole: unknown, path: Path): unknown {
  let value = whole
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A stranger's words inside our sentence. */
export function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
