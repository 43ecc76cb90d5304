import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const HEADING =
  'URN,EstablishmentName,LAName,PhaseOfEducationName,PPPerc,IdaciPupils,PercentEAL,PercentSchSupport,NumberOfPupils,Att8Scr,ReadMatAverage\n'

function begin(text: string) {
  const { client, store } = openTestClient()
  const file = join(dirname(store.path), 'pp_idaci_att8_by_urn.csv')
  writeFileSync(file, text)
  return { client, store, choice: { file, academicYear: '2024-25', iodEdition: '2019' as const } }
}

describe('figures by URN from a file', () => {
  test('are counted first, then laid over the partner schools of that year only', async () => {
    const { client, store, choice } = begin(
      `${HEADING}900001,Thornbeck,Luton,Primary,47.08029197,0.24683,47.330534,16.616677,1667,43.3,\n900009,Elsewhere,Luton,Primary,20,0.1,5,10,300,,\n900002,Ash,Luton,Primary,NA,0.165692,NA,NA,1621,,\nx,No,No,No,1,0.1,1,1,1,,\n900003,Elm,Luton,Primary,120,0.1,1,1,1,,\n`,
    )
    const thornbeck = addSchool(store, { urn: '900101', formerUrns: ['900001'], name: 'Thornbeck Academy' })
    const ash = addSchool(store, { urn: '900002', name: 'Ash School' })
    addSchool(store, { urn: '900004', name: 'Oak School' })
    await client.context.save({
      base: [],
      body: { schoolId: ash.id, academicYear: '2024-25', pupils: 1600, source: 'typed' },
    })

    const preview = await client.context.previewFile(choice)
    expect(preview).toEqual({
      fileName: 'pp_idaci_att8_by_urn.csv',
      rows: 3,
      skipped: [
        { row: 5, column: 'URN', reason: '“x” is not a URN.' },
        { row: 6, column: 'PPPerc', reason: 'This is not a figure that can stand here.' },
      ],
      skippedCount: 2,
      columns: ['PPPerc', 'IdaciPupils', 'PercentEAL', 'PercentSchSupport', 'NumberOfPupils'],
      found: 2,
      added: 1,
      changed: 1,
      same: 0,
      typedKept: 1,
      missing: ['Oak School'],
    })
    expect(await client.context.list({ schoolId: thornbeck.id })).toEqual([])

    expect(await client.context.loadFile(choice)).toEqual(preview)
    expect((await client.context.list({ schoolId: thornbeck.id })).map(({ body }) => body)).toMatchObject([
      {
        academicYear: '2024-25',
        pupils: 1667,
        ppPct: 47.1,
        ealPct: 47.3,
        senSupportPct: 16.6,
        idaciValue: 0.2468,
        iodEdition: '2019',
        fsmPct: null,
        source: 'pp_idaci_att8_by_urn.csv',
      },
    ])
    expect((await client.context.list({ schoolId: ash.id })).map(({ body }) => body)).toMatchObject([
      { pupils: 1600, ppPct: null, idaciValue: 0.1657, source: 'typed; pp_idaci_att8_by_urn.csv' },
    ])
    expect(await client.context.loadFile(choice)).toMatchObject({ added: 0, changed: 0, same: 2 })
  })

  test.each([
    ['the register', 'URN,EstablishmentStatus (name)\n1,Open\n', 'which are loaded with'],
    ['no URN', 'Name,PPPerc\nA,1\n', 'it has no column “URN”'],
    ['no figure', 'URN,Name\n900001,A\n', 'it has none of the columns'],
    ['a web page', '<html>', 'web page'],
    ['nothing', '', 'empty'],
    ['cut off', `${HEADING}900001,Thornbeck,Luton,Primary,47,0.2,4,1,1667,43.3,\n900002,Ash`, 'cut off'],
  ])('%s is refused in one sentence', async (_, text, sentence) => {
    const { client, choice } = begin(text)
    await expect(client.context.previewFile(choice)).rejects.toThrow(sentence)
  })
})
