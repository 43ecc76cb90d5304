import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { NEWEST_HEADERS } from './headers.ts'
import { createRandom } from './random.ts'
import { type GiasCells, inventSchool } from './school.ts'

configure({ useWebWorkers: false })

export type RegisterFile = Readonly<{
  out: string
  rows: number
  seed?: number
  /** YYYYMMDD, for the name of the csv in a zip. */
  day?: string
  zip?: boolean
  headers?: readonly string[]
}>

/** What stands in a column when nothing is said of this school. */
const USUAL: GiasCells = Object.fromEntries([
  ['ReasonEstablishmentOpened (code)', '00'],
  ['ReasonEstablishmentOpened (name)', 'Not applicable'],
  ['ReasonEstablishmentClosed (code)', '00'],
  ['ReasonEstablishmentClosed (name)', 'Not applicable'],
  ['Boarders (code)', '1'],
  ['Boarders (name)', 'No boarders'],
  ['NurseryProvision (name)', 'No Nursery Classes'],
  ['OfficialSixthForm (code)', '2'],
  ['OfficialSixthForm (name)', 'Does not have a sixth form'],
  ['Gender (code)', '3'],
  ['Gender (name)', 'Mixed'],
  ['ReligiousCharacter (code)', '00'],
  ['ReligiousCharacter (name)', 'Does not apply'],
  ['ReligiousEthos (name)', 'Does not apply'],
  ['Diocese (code)', '0000'],
  ['Diocese (name)', 'Not applicable'],
  ['AdmissionsPolicy (code)', '0'],
  ['AdmissionsPolicy (name)', 'Not applicable'],
  ['SpecialClasses (code)', '2'],
  ['SpecialClasses (name)', 'No Special Classes'],
  ['TrustSchoolFlag (code)', '0'],
  ['SchoolSponsorFlag (name)', 'Not applicable'],
  ['TrustSchoolFlag (name)', 'Not applicable'],
  ['FederationFlag (name)', 'Not under a federation'],
  ['FurtherEducationType (name)', 'Not applicable'],
  ...[
    'BSOInspectorateName (name)',
    'TeenMoth (name)',
    'CCF (name)',
    'SENPRU (name)',
    'EBD (name)',
    'EdByOther (name)',
    'Section41Approved (name)',
    'QABName (name)',
    'EstablishmentAccredited (name)',
  ].map((name) => [name, 'Not applicable']),
  ['UrbanRural (code)', 'UN1'],
  ['UrbanRural (name)', 'Urban: Nearer to a major town or city'],
  ['PreviousLA (code)', '999'],
  ['QABName (code)', '0'],
  ['EstablishmentAccredited (code)', '0'],
])

/** Writes a register of invented schools in the very form that DfE serves: windows-1252, CRLF, words in quotes. */
export async function writeRegister({
  out,
  rows,
  seed = 1,
  day = '20250617',
  zip = false,
  headers = NEWEST_HEADERS,
}: RegisterFile) {
  const csv = zip ? `${out}.csv-part` : out
  const file = createWriteStream(csv)
  const random = createRandom(seed)
  let text = headers.map(quoted).join(',')
  const usual = headers.map((name) => (name in USUAL ? cell(USUAL[name] as string) : '""'))
  const column = new Map(headers.map((name, index) => [name, index]))
  let urn = 100_000
  for (let row = 0; row < rows; row++) {
    urn += random.chance(0.05) ? 2 : 1
    const cells = [...usual]
    for (const [name, value] of Object.entries(inventSchool(random, urn, Number(day.slice(0, 4))))) {
      const at = column.get(name)
      if (at !== undefined) cells[at] = cell(value)
    }
    text += `\r\n${cells.join(',')}`
    if (text.length > 1 << 20) {
      if (!file.write(windows1252(text))) await once(file, 'drain')
      text = ''
    }
  }
  file.end(windows1252(`${text}\r\n`))
  await finished(file)
  if (!zip) return
  await writeFile(out, await zipped(csv, `edubasealldata${day}.csv`))
  await rm(csv)
}

/** A zip with what macOS adds to one. The time in it is fixed, so the same seed gives the same bytes. */
async function zipped(csv: string, name: string): Promise<Uint8Array> {
  const lastModDate = new Date(2025, 0, 1)
  const writer = new ZipWriter(new BlobWriter(), { lastModDate, extendedTimestamp: false })
  await writer.add(name, new Uint8ArrayReader(await readFile(csv)))
  await writer.add(`__MACOSX/._${name}`, new Uint8ArrayReader(new Uint8Array(64)))
  return new Uint8Array(await (await writer.close()).arrayBuffer())
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : quoted(value)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The few characters of our names that windows-1252 has elsewhere than Unicode. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1')
}
