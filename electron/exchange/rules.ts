/** Why a bundle is refused. The ids are stable: they stand in logs, in the command line's answers and in the docs. */
export const RULES = {
  'file-size': 'The file is larger than a bundle may be.',
  'not-a-bundle': 'This is not a bundle of CPD Fieldbook.',
  sealed: 'This bundle is sealed, and this version of CPD Fieldbook cannot open sealed bundles.',
  'zip-shape': 'The file is damaged, or was not made by CPD Fieldbook. Ask for the bundle again.',
  entries: 'The file holds more parts than a bundle may.',
  'entry-name': 'The file holds a part that no bundle has.',
  'entry-twice': 'The file holds the same part twice.',
  'entry-missing': 'A part of the bundle is missing. Ask for the bundle again.',
  'entry-kind': 'The file holds a link or a folder, which no bundle has.',
  'declared-size': 'Unpacked, the file would be larger than a bundle may be.',
  ratio: 'The file is packed more tightly than any bundle is.',
  'entry-size': 'A part of the file is not as long as the file says. Ask for the bundle again.',
  'entry-damaged': 'A part of the file is damaged. Ask for the bundle again.',
  'manifest-size': 'The first page of the bundle is larger than it may be.',
  manifest: 'The first page of the bundle cannot be read. Ask for the bundle again.',
  'newer-version':
    'This bundle was made by a newer version of CPD Fieldbook. It waits until this one is updated.',
  'bundle-kind': 'This kind of bundle cannot be received here.',
  signature: 'This bundle carries a signature that this version of CPD Fieldbook cannot check.',
  'file-list': 'The parts of the bundle are not those that its first page names. Ask for the bundle again.',
  hash: 'A part of the bundle was changed after it was made. Ask for the bundle again.',
  'line-size': 'A line of the bundle is longer than it may be.',
  'line-end': 'The last line of the bundle is cut off. Ask for the bundle again.',
  'json-depth': 'A part of the bundle is nested more deeply than it may be.',
  'json-string': 'A text in the bundle is longer than it may be.',
  'json-text': 'The bundle holds text that is not valid Unicode.',
  'json-key': 'The bundle holds a field with a name that is not allowed.',
  'json-twice': 'The bundle holds the same field twice in one place.',
  'json-number': 'The bundle holds a number that cannot be kept exactly.',
  json: 'A line of the bundle cannot be read.',
  line: 'A line of the bundle is not a record.',
  'line-twice': 'The bundle holds the same version of a record twice.',
  records: 'The bundle holds more records than it may.',
  counts: 'The bundle does not hold as many records as it says. Ask for it again.',
} as const

export type Rule = keyof typeof RULES

export type Refused = Readonly<{ ok: false; rule: Rule; reason: string }>

/** A bundle is refused whole. Thrown inside the format code; callers get it as `Refused` data. */
export class Refusal extends Error {
  readonly rule: Rule

  constructor(rule: Rule, where = '') {
    super(where === '' ? RULES[rule] : `${RULES[rule]} (${where})`)
    this.name = 'Refusal'
    this.rule = rule
  }
}

export function refused(refusal: Refusal): Refused {
  return { ok: false, rule: refusal.rule, reason: refusal.message }
}
