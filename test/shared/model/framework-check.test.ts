import { describe, expect, it } from 'vitest'
import quality from '#shared/frameworks/cpd-quality-7.json' with { type: 'json' }
import { checkFramework, draftProblems, fileOf } from '#shared/model/framework/check.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

// biome-ignore lint/suspicious/noExplicitAny: a file of a stranger may hold anything
function broken(change: (file: any) => void): string[] {
  const file = structuredClone(quality)
  change(file)
  return checkFramework(file).problems.map(({ level, text }) => `${level}: ${text}`)
}

describe('the check of a framework', () => {
  it('finds nothing in those that ship', () => {
    for (const framework of SHIPPED_FRAMEWORKS) expect(draftProblems(framework)).toEqual([])
  })

  it('gives back what it was given, and a file of it the same again', () => {
    const { framework } = checkFramework(quality)
    expect(framework).toEqual(SHIPPED_FRAMEWORKS[0])
    expect(checkFramework(fileOf(SHIPPED_FRAMEWORKS[0] as never, [])).framework).toEqual(framework)
  })

  it('says everything at once, each with its place, in the order of the file', () => {
    expect(
      broken((file) => {
        delete file.licence
        file.version = '1'
        file.areas[0].items[0].descriptors.Bronze = 'By its label'
        file.areas[0].items[1].id = 'b1.1'
        file.areas[1].items[2].weight = 4
        delete file.areas[1].items[3].statement
        file.areas[2].items = []
        file.areas[3] = 'Area four'
        file.areas[4].name = 'x'.repeat(501)
      }),
    ).toEqual([
      'error: The version is three numbers, such as 1.0.0.',
      'error: Area B1, item B1.1: the scale has no level “Bronze”: descriptors go by the level\'s number, "0" to "3".',
      'error: Area B1, item b1.1: another item has the same id.',
      'error: Area B2, item B2.3: the weight must be 1, 2 or 3.',
      'error: Area B2, item B2.4: the statement is missing.',
      'error: Area B3: there is no item: it needs at least one.',
      'error: Area no. 4: here stands no object with its fields.',
      'error: Area B5: the name is longer than 500 characters.',
    ])
  })

  it.each([
    ['three levels', (file) => file.scale.pop(), 'The scale is a list of exactly four levels, 0 to 3.'],
    ['levels upside down', (file) => file.scale.reverse(), 'The scale goes from 0 to 3 in this order.'],
    [
      'two levels of one name',
      (file) => Object.assign(file.scale[2], { label: 'bronze' }),
      'Level no. 3 of the scale: another level has the same label.',
    ],
    ['no area', (file) => Object.assign(file, { areas: [] }), 'There is no area: it needs at least one.'],
    [
      'a source twice',
      (file) => file.areas[0].items[0].sources.push('L'),
      'Area B1, item B1.1: a source stands twice.',
    ],
    [
      'a source that is none',
      (file) => file.areas[0].items[0].sources.push('X'),
      'Area B1, item B1.1: the sources are a list of L, S, I and D.',
    ],
    [
      'two areas of one id',
      (file) => Object.assign(file.areas[1], { id: 'B1' }),
      'Area B1: another area has the same id.',
    ],
    [
      'too many items',
      (file) => {
        for (const area of file.areas)
          area.items = Array.from({ length: 30 }, (_, n) => ({ ...area.items[0], id: `${area.id}.${n}` }))
      },
      'There are 210 items: 200 are the most.',
    ],
    [
      'a crosswalk to an item that is not there',
      (file) =>
        Object.assign(file, {
          crosswalks: [
            { from_id: 'old', from_version: '1.0.0', pairs: [{ from: 'A', to: 'B9.9', compares: true }] },
          ],
        }),
      'Crosswalk from old, line no. 1: this framework has no item B9.9.',
    ],
    [
      'an item compared with two',
      (file) =>
        Object.assign(file, {
          crosswalks: [
            {
              from_id: 'old',
              from_version: '1.0.0',
              pairs: ['A', 'B'].map((from) => ({ from, to: 'B1.1', compares: true })),
            },
          ],
        }),
      'Crosswalk from old, line no. 2: item B1.1 is compared with two items.',
    ],
    // biome-ignore lint/suspicious/noExplicitAny: as above
  ] as [string, (file: any) => void, string][])('refuses %s', (_, change, sentence) => {
    expect(broken(change)).toContain(`error: ${sentence}`)
  })

  it('warns of what is odd and takes the framework all the same', () => {
    const file = structuredClone(quality) as Record<string, unknown> & typeof quality
    file.author = 'Somebody'
    const [first, second] = (file.areas[0] as (typeof file.areas)[number]).items as unknown as [
      { survey_statement: string | null },
      { sources: string[] },
    ]
    first.survey_statement = null
    second.sources = []
    const { framework, problems } = checkFramework(file)
    expect(problems.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      'warning: The field “author” is not known here and is left out.',
      'warning: Area B1, item B1.1: staff are asked (S), but there is no survey statement.',
      'warning: Area B1, item B1.2: it is asked of nobody: the sources are empty.',
      'warning: Area B1, item B1.2: there is a survey statement, but staff are not asked (no S).',
    ])
    expect(framework).not.toHaveProperty('author')
    expect(framework?.areas).toHaveLength(7)
  })

  it.each([null, 7, 'framework', [], undefined])('says of %j that it is no framework', (file) => {
    expect(checkFramework(file)).toMatchObject({
      framework: null,
      problems: [
        { text: 'This is not a framework: it must be an object with id, name, version, scale and areas.' },
      ],
    })
  })

  it('lists fifty problems and counts the others', () => {
    const file = structuredClone(quality)
    for (const area of file.areas)
      for (const item of area.items) Object.assign(item, { weight: 7, statement: '' })
    const { problems, more } = checkFramework(file)
    expect(problems).toHaveLength(50)
    expect(more).toBe(2 * 39 - 50)
  })
})
