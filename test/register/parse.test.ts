import { describe, expect, test } from 'vitest'
import { NEWEST_HEADERS, VINTAGES } from '#tools/gias/headers.ts'
import { type Cells, readRegister, registerText, school } from './support.ts'

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message}`
  }
  return 'no refusal'
}

describe('every vintage of the register', () => {
  test.each(VINTAGES)('$vintage maps by column name', ({ headers }) => {
    const cells: Record<string, string> = {
      ...school(),
      Town: 'Luton',
      'LSOA (code)': 'E01015000',
      Postcode: 'LU1 2AB',
    }
    const first = headers.includes('Inspectorate (name)')
    cells[first ? 'Inspectorate (name)' : 'InspectorateName (name)'] = 'ISI'
    cells[first ? 'InspectorateName (name)' : 'BSOInspectorateName (name)'] = 'Penta International'
    const { schools, report } = readRegister(registerText([cells], { headers }))
    expect(report).toMatchObject({ rows: 1, skippedCount: 0, notedCount: 0 })
    expect(schools[0]).toMatchObject({
      urn: 900001,
      laCode: '821',
      establishmentNumber: '2001',
      name: 'Thornbeck Primary School',
      status: 'Open',
      town: 'Luton',
      postcode: 'LU1 2AB',
      lsoaCode: 'E01015000',
      lastChanged: '2025-02-03',
      inspectorate: 'ISI',
      bsoInspectorate: 'Penta International',
    })
  })

  test('there are five, of 133 to 140 columns', () => {
    expect(VINTAGES.map(({ headers }) => headers.length)).toEqual([133, 139, 140, 139, 135])
  })

  test('columns in another order are found all the same', () => {
    const headers = [...NEWEST_HEADERS].reverse()
    const one = readRegister(registerText([school()])).schools
    expect(readRegister(registerText([school()], { headers })).schools).toEqual(one)
  })

  test('a heading that means two things is not read where nothing tells which', () => {
    const headers = ['URN', 'EstablishmentName', 'EstablishmentStatus (name)', 'InspectorateName (name)']
    const { schools } = readRegister(
      registerText([{ ...school(), 'InspectorateName (name)': 'ISI' }], { headers }),
    )
    expect(schools[0]).toMatchObject({ inspectorate: null, bsoInspectorate: null })
  })
})

describe('what stands in the file is shown as it is', () => {
  test('odd letters, two heads in one pair of fields, spaces at the ends', () => {
    const odd: Cells = school({
      HeadFirstName: 'SiÃ¢n and Tobias',
      HeadLastName: 'Jellicorse and Greatorex',
      EstablishmentName: "St Mary's, a “Voluntary” Academy\u00a0",
      Street: 'Two\r\nlines, "quoted"',
    })
    expect(readRegister(registerText([odd])).schools[0]).toMatchObject({
      headFirstName: odd.HeadFirstName,
      headLastName: odd.HeadLastName,
      name: odd.EstablishmentName,
      street: odd.Street,
    })
  })

  test('windows-1252 has its own places for quotes and dashes', () => {
    const text = registerText([school({ EstablishmentName: 'Siân\x92s School \x96 St Zoë' })])
    const { schools } = readRegister(Buffer.from(text, 'latin1'), 'windows-1252')
    expect(schools[0]?.name).toBe('Siân’s School – St Zoë')
  })

  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    expect(readRegister(registerText([school(), school({ URN: '900002' })], { end })).report.rows).toBe(2)
  })

  test('a byte order mark is no part of the first heading', () => {
    expect(readRegister(`\ufeff${registerText([school()])}`).report.rows).toBe(1)
  })
})

describe('a file that went through a spreadsheet', () => {
  const resaved = (cells: Cells) => readRegister(registerText([school(cells)], { quoted: false }))

  test('gets its zeros back, and its dates read either way', () => {
    const { schools, report } = resaved({
      'LA (code)': '821',
      EstablishmentNumber: '12',
      'TypeOfEstablishment (code)': '1',
      TelephoneNum: '1632960123',
      OpenDate: '19/01/2023',
      CloseDate: '1/9/2024',
      NumberOfPupils: '1,204',
      PercentageFSM: '24.70%',
    })
    expect(report).toMatchObject({ skippedCount: 0, notedCount: 0 })
    expect(schools[0]).toMatchObject({
      establishmentNumber: '0012',
      typeCode: 1,
      phone: '01632960123',
      openDate: '2023-01-19',
      closeDate: '2024-09-01',
      pupils: 1204,
      fsmPercent: 24.7,
    })
  })

  test('a rounded number is left out and named', () => {
    const { schools, report } = resaved({ TelephoneNum: '2E+11', NumberOfPupils: '3.1E+02' })
    expect(schools[0]).toMatchObject({ phone: null, pupils: null })
    expect(report.noted).toEqual([
      { row: 2, column: 'NumberOfPupils', reason: 'A spreadsheet program has rounded this number.' },
      { row: 2, column: 'TelephoneNum', reason: 'A spreadsheet program has rounded this number.' },
    ])
  })

  test('trailing rows of commas and empty lines are no schools and no faults', () => {
    const commas = ','.repeat(NEWEST_HEADERS.length - 1)
    const text = `${registerText([school()], { quoted: false })}${commas}\r\n\r\n${commas},,,\r\n`
    expect(readRegister(text).report).toMatchObject({ rows: 1, skippedCount: 0 })
  })

  test('a row whose empty end was left out is whole; one whose cells moved is not', () => {
    const [header = '', row = ''] = registerText([school({ Town: 'Luton' })], { quoted: false }).split('\r\n')
    const cells = row.split(',')
    const moved = [...cells.slice(0, 40), ...cells.slice(41)].join(',').replace('900001', '900002')
    const { schools, report } = readRegister(
      `${header}\r\n${row.replace(/,+$/, '')}\r\n${moved}\r\n${row.replace('900001', '900003')}\r\n`,
    )
    expect(schools.map(({ urn }) => urn)).toEqual([900001, 900003])
    expect(report.skipped).toEqual([
      { row: 3, column: '', reason: 'The row has 134 columns, the heading 135.' },
    ])
  })

  test('American dates are refused, since nobody can tell 3 September from 9 March', () => {
    expect(refusal(() => resaved({ OpenDate: '1/19/2023' }))).toBe(
      'wrong-file: The dates in this file have the month first (row 2); choose the file as it was downloaded.',
    )
  })
})

describe('rows that cannot be used', () => {
  test('are listed with row, column and reason, and the others are loaded', () => {
    const good = Array.from({ length: 8 }, (_, at) => school({ URN: String(900010 + at) }))
    const { report } = readRegister(
      registerText([
        ...good,
        school({ URN: '' }),
        school({ URN: '1.00E+05' }),
        school({ URN: 'abc' }),
        school({ URN: '900010' }),
        school({ URN: '900020', EstablishmentName: ' ' }),
        school({ URN: '900021', 'EstablishmentStatus (name)': '' }),
        school({ URN: '900022', Town: 'Lu\0ton' }),
      ]),
    )
    expect(report.rows).toBe(8)
    expect(report.skipped).toEqual([
      { row: 10, column: 'URN', reason: 'The row has no URN.' },
      { row: 11, column: 'URN', reason: 'A spreadsheet program has rounded this URN.' },
      { row: 12, column: 'URN', reason: '“abc” is not a URN.' },
      { row: 13, column: 'URN', reason: 'URN 900010 stood in an earlier row.' },
      { row: 14, column: 'EstablishmentName', reason: 'The school has no name.' },
      { row: 15, column: 'EstablishmentStatus (name)', reason: 'The school has no status.' },
      { row: 16, column: 'Town', reason: 'The cell holds a NUL character.' },
    ])
  })

  test('ragged rows and an unclosed quotation mark cost one row each', () => {
    const lines = registerText(Array.from({ length: 8 }, (_, at) => school({ URN: String(900010 + at) })))
      .trimEnd()
      .split('\r\n')
    lines[2] = (lines[2] as string).replace('"Luton",', '')
    lines[4] = (lines[4] as string).replace('"Luton"', '"Luton')
    lines[6] += ',"more"'
    const { report } = readRegister(`${lines.join('\r\n')}\r\n`)
    expect(report.rows).toBe(5)
    expect(report.skipped).toEqual([
      { row: 3, column: '', reason: 'The row has 134 columns, the heading 135.' },
      { row: 5, column: '', reason: 'A quotation mark in this row is not closed or not doubled.' },
      { row: 7, column: '', reason: 'The row has 136 columns, the heading 135.' },
    ])
  })

  test('a cell of the wrong sort is left out and named; its school is loaded', () => {
    const { schools, report } = readRegister(
      registerText([
        school({ OpenDate: '31-02-2020', NumberOfPupils: 'many', 'PhaseOfEducation (code)': 'x' }),
      ]),
    )
    expect(schools[0]).toMatchObject({ openDate: null, pupils: null, phaseCode: null })
    expect(report.noted.map(({ column }) => column)).toEqual([
      'OpenDate',
      'PhaseOfEducation (code)',
      'NumberOfPupils',
    ])
  })

  test('the list is cut at 500 and the count is not', () => {
    const schools = Array.from({ length: 1300 }, (_, at) =>
      school({ URN: at < 700 ? String(910000 + at) : '' }),
    )
    const { report } = readRegister(registerText(schools))
    expect([report.rows, report.skipped.length, report.skippedCount]).toEqual([700, 500, 600])
  })
})

describe('a wrong file gets one sentence', () => {
  const headers = (...names: string[]) => registerText([], { headers: names })

  test.each([
    [
      'a links file',
      headers('URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'),
      'the register’s links file',
    ],
    ['a groups file', headers('Group UID', 'Group ID', 'Group Name'), 'file of groups'],
    ['another table', headers('Name', 'Date'), 'it has no column “URN” or “EstablishmentName”'],
    ['semicolons', 'URN;EstablishmentName;Town\n100000;A;B\n', 'not separated by commas'],
    ['a header only', registerText([]), 'There are no schools in this file'],
    ['nothing', '', 'This file is empty'],
    ['a line of a million columns', `${','.repeat(1_000_000)}\n`, 'is not the register of schools'],
    ['two thousand columns', `${'URN,'.repeat(2000)}\n`, 'its first row has 2,001 columns'],
  ])('%s', (_, text, sentence) => {
    expect(refusal(() => readRegister(text))).toContain(`wrong-file: `)
    expect(refusal(() => readRegister(text))).toContain(sentence)
  })

  test.each([10, 400, 900])('cut off %i characters before its end', (missing) => {
    const text = registerText([school(), school({ URN: '900002', Town: 'Luton' })])
    expect(refusal(() => readRegister(text.slice(0, -missing)))).toBe(
      'wrong-file: This file ends in the middle of a row, so it was cut off; download the register again.',
    )
  })

  test('a last line end that is missing is no harm', () => {
    expect(readRegister(registerText([school()]).trimEnd()).report.rows).toBe(1)
  })

  test('more rows that cannot be used than can', () => {
    const rows = [school(), school({ URN: 'x' }), school({ URN: 'y' })]
    expect(refusal(() => readRegister(registerText(rows)))).toContain(
      '2 of 3 rows of this file cannot be used (row 3',
    )
  })
})
