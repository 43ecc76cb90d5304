import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAtColumns } from '#electron/survey/columns.ts'
import { openForm, scanForm } from '#electron/survey/form.ts'
import { tally } from '#electron/survey/tally.ts'
import { AppError } from '#shared/errors.ts'
import { googleExport, microsoftExport, respondents, STATEMENTS } from '#test/support/forms.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(data: Uint8Array) {
  const rows: (readonly string[])[] = []
  let headings: readonly string[] = []
  const { faults } = await scanForm(openForm(data), {
    onHeadings: (found) => {
      headings = found
      return found.map((_, column) => column)
    },
    onRow: (cells) => rows.push([...cells]),
  })
  return { headings, rows, faults }
}

describe('a form’s export', () => {
  it('reads the same in every encoding and with every separator', async () => {
    const rows = (sign: string) => `Timestamp${sign}“I’m asked”\r\n2026/06/12${sign}Agree\r\n`
    const cp1252 = (text: string) =>
      Uint8Array.from(text, (sign) => ({ '’': 0x92, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0))
    const utf16 = Buffer.from(`\ufeff${rows('\t')}`, 'utf16le')
    for (const version of [
      bytes(rows(',')),
      bytes(`\ufeff${rows(';')}`),
      bytes(`sep=;\r\n${rows(';')}`),
      bytes(rows('\t').replaceAll('\r\n', '\n')),
      cp1252(rows(';')),
      utf16,
      new Uint8Array(Buffer.from(utf16).swap16()),
    ])
      expect(await read(version)).toMatchObject({
        headings: ['Timestamp', '“I’m asked”'],
        rows: [['2026/06/12', 'Agree']],
      })
  })

  it('takes headings of many lines and characters, with commas in them', async () => {
    const long = `How far, "really", do you agree;\n${'that it, all in all, helps '.repeat(400)}`
    const { headings, rows } = await read(bytes(`A;"${long.replaceAll('"', '""')}";C\n1;2;3\n`))
    expect(headings).toHaveLength(3)
    expect(headings[1]).toMatch(/^How far, "really", do you agree; that it/)
    expect(rows).toEqual([['1', '2', '3']])
  })

  it('reports a row with an open quotation mark by its number, and reads on', async () => {
    const { rows, faults } = await read(bytes('A,B\n1,2\n"open,2\n3,4\n'))
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(faults).toEqual([{ row: 3, reason: 'quote' }])
  })

  it('refuses in one sentence what is no list of answers', async () => {
    const wide = `${'a,'.repeat(1_000_000)}b\n1\n`
    const cases: [string | Uint8Array, RegExp][] = [
      ['', /^This file is empty;/],
      ['\n\n  \n', /^This file is empty;/],
      ['A,B\n', /has headings and no answers/],
      ['<!DOCTYPE html><html><body>Sign in</body></html>', /^This is a web page;/],
      ['A,B\n1,\0\n', /^This is not a text file;/],
      [`A,B\n${'1,2\n'.repeat(3000)}1,\0\n`, /^This is not a text file;/],
      ['%PDF-1.7', /^This is a PDF document;/],
      ['"A,B\n1,2\n', /^The headings of this file cannot be read;/],
      [wide, /more than 1,000 columns/],
      [wide.slice(0, 4000), /more than 1,000 columns/],
      ['PK\u0003\u0004…[Content_Types].xml…xl/workbook.xml', /Excel workbook.*CSV UTF-8/],
      ['PK\u0003\u0004…answers.csv', /^This is a zip; unpack it/],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /Excel workbook/],
      [new Uint8Array(20_000_001).fill(65), /larger than 20 MB/],
      [`A\n${'1\n'.repeat(50_001)}`, /more than 50,000 rows/],
      [`A\n${'"x\n'.repeat(50_001)}`, /more than 50,000 rows/],
    ]
    for (const [data, sentence] of cases)
      await expect(
        (async () => read(typeof data === 'string' ? bytes(data) : data))(),
        String(sentence),
      ).rejects.toMatchObject({ code: 'wrong-file', message: expect.stringMatching(sentence) })
  })

  it('answers to any bytes with rows or with a sentence', async () => {
    const pieces = fc.constantFrom(
      ...['"', ',', ';', '\t', '\n', '\r\n', 'a', 'Agree', '5', ' ', '\ufeff', 'sep=;'],
    )
    const text = fc.array(pieces, { maxLength: 60 }).map((signs) => bytes(signs.join('')))
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async (data) => {
        try {
          const form = openForm(data)
          const { columns } = await lookAtColumns(form)
          await tally(form, {
            columns: Object.fromEntries(columns.slice(0, 2).map(({ column }) => [`A${column}`, column])),
            groupColumn: null,
            groups: {},
            one: null,
          })
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('lets others have their turn while it reads a long one', async () => {
    const people = respondents({ Teacher: 40 })
    const rows = googleExport(people).split('\r\n')
    const long = [rows[0], ...Array.from({ length: 250 }, () => rows.slice(1, -1)).flat()].join('\n')
    const form = openForm(bytes(long))
    let turns = 0
    let reading = true
    const others = () => {
      turns++
      if (reading) setImmediate(others)
    }
    setImmediate(others)
    const { rows: many } = await lookAtColumns(form)
    reading = false
    expect(many).toBe(10_000)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('what the columns hold', () => {
  const sorts = async (text: string) =>
    (await lookAtColumns(openForm(bytes(text)))).columns.map(({ sort }) => sort)

  it('knows those of Google and Microsoft, and does not read names and e-mails', async () => {
    const people = respondents({ Teacher: 10, 'Teaching assistant': 6 }, 2)
    const statements = ['Leaders take part in CPD.', 'I have a say.']
    expect(await sorts(googleExport(people, { statements }))).toEqual([
      'time',
      'personal',
      'choice',
      'answers',
      'answers',
      'words',
    ])
    expect(await sorts(microsoftExport(people, { statements }))).toEqual([
      'personal',
      'time',
      'time',
      'personal',
      'personal',
      'choice',
      'answers',
      'answers',
    ])
  })

  it('knows personal columns by many headings, or by what is in them', async () => {
    const headings = [
      'Name',
      'Your full name (optional)',
      'First name',
      'Surname',
      'E-mail',
      'Email address',
      'Username',
      'What is your name?',
      'Staff ID',
      'Mobile number',
      'IP Address',
      'Name2',
      'Please enter your name',
      'Please type your full name here (optional):',
      'Name of member of staff',
      'Name & role',
      'Name and job title',
      'Line manager',
      'Line manager’s name',
      'Pupil name',
      'Respondent',
      'Who are you?',
      'Signed',
      'Signed by',
      'Completed by',
      'Staff code',
      'Payroll no.',
      'Employee reference',
      'TRN',
      'Teacher reference number',
      'NI number',
      'Contact',
      'Google account',
      'Home address',
    ]
    expect(await sorts(`${headings.join(',')}\n${headings.map(() => 'x').join(',')}\n`)).toEqual(
      headings.map(() => 'personal'),
    )
    expect(
      await sorts('How can we reach you?,I can name our goals\nsam@invented.example.org,Agree\n'),
    ).toEqual(['personal', 'answers'])
  })

  it('reads statements, and what people are', async () => {
    const headings = [
      'I can name and explain our aims',
      'Colleagues know each other by name',
      'Our staff code of conduct is followed',
      'Job title',
      'Staff group',
      'Name of department',
      'Number of years in teaching',
      ...STATEMENTS.map(({ words }) => words),
    ]
    const quoted = (cells: readonly string[]) => cells.map((words) => `"${words}"`).join(',')
    expect(await sorts(`${quoted(headings)}\n${quoted(headings.map(() => 'Agree'))}\n`)).toEqual(
      headings.map(() => 'answers'),
    )
  })
})
