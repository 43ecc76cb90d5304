import { describe, expect, it } from 'vitest'
import { FORM_FORMAT } from '#shared/model/self-evaluation.ts'
import { readSelfEvaluation } from '#store/audits/self-evaluation/read-form.ts'
import { formText } from '#test/support/self-evaluation.ts'

const audit = '00000000-0000-7000-8000-000000000001'
const school = { id: '00000000-0000-7000-8000-000000000002', name: 'Norbreck Test Primary' }
const whole = { audit, school }
const withAnswers = (answers: unknown) =>
  JSON.stringify({ ...(JSON.parse(formText(whole)) as object), answers })

describe('a form that comes back', () => {
  it('is read as it was saved, with control signs and spaces taken off its comments', () => {
    const answers = [
      { item: 'B1.1', answer: 2 as const, comment: ' Minutes\u0000 of 3\u001b Oct\nand after ' },
      { item: 'B1.2', answer: 'dont_know' as const, comment: '' },
      { item: 'B1.3', answer: null, comment: '<img src=x onerror=alert(1)>' },
    ]
    expect(readSelfEvaluation(`\ufeff${formText({ ...whole, answers })}\n`)).toMatchObject({
      audit,
      school,
      filledInBy: 'headteacher',
      answers: [
        { item: 'B1.1', answer: 2, comment: 'Minutes of 3 Oct\nand after' },
        { item: 'B1.2', answer: 'dont_know', comment: '' },
        { item: 'B1.3', answer: null, comment: '<img src=x onerror=alert(1)>' },
      ],
    })
  })

  it.each([
    ['', 'This file is damaged, or not a self-evaluation: choose the file that the form saved.'],
    ['{"format":', 'This file is damaged, or not a self-evaluation: choose the file that the form saved.'],
    ['[1]', 'This is not a self-evaluation: choose the file that the form saved.'],
    ['null', 'This file is damaged, or not a self-evaluation: choose the file that the form saved.'],
    ['7', 'This file is damaged, or not a self-evaluation: choose the file that the form saved.'],
    ['{"a":1}', 'This is not a self-evaluation: choose the file that the form saved.'],
    [
      '['.repeat(900_000),
      'This file is damaged, or not a self-evaluation: choose the file that the form saved.',
    ],
    ['<!doctype html>', 'This is the form itself: open it in a browser, and bring the file that it saves.'],
    [
      JSON.stringify({ format: FORM_FORMAT, version: 2 }),
      'This form was made by a newer CPD Fieldbook: update the app, then bring it back.',
    ],
    [
      'x'.repeat(1_000_001),
      'This file is too big to be a self-evaluation: choose the file that the form saved.',
    ],
  ])('is refused in a sentence when it is something else: %.20s', (text, sentence) => {
    expect(() => readSelfEvaluation(text)).toThrow(sentence)
  })

  const damaged = 'This file was changed or damaged on its way: ask the school to save the form again.'
  it.each([
    ['a level that is none', [{ item: 'B1.1', answer: 4, comment: '' }]],
    ['a level as text', [{ item: 'B1.1', answer: '2', comment: '' }]],
    ['a level that is no number', [{ item: 'B1.1', answer: 1.5, comment: '' }]],
    ['an item twice', [1, 2].map((answer) => ({ item: 'B1.1', answer, comment: '' }))],
    ['a comment that is too long', [{ item: 'B1.1', answer: 1, comment: 'x'.repeat(1001) }]],
    ['a comment that is a thing', [{ item: 'B1.1', answer: 1, comment: { toString: 1 } }]],
    ['a field too many', [{ item: 'B1.1', answer: 1, comment: '', note: 'x' }]],
    ['no list', { length: 1 }],
    [
      'far too many items',
      Array.from({ length: 2001 }, (_, i) => ({ item: `B${i}`, answer: 1, comment: '' })),
    ],
  ])('is refused with %s', (_what, answers) => {
    expect(() => readSelfEvaluation(withAnswers(answers))).toThrow(damaged)
  })

  it('is refused with half a character, or with a field twice anywhere', () => {
    const half = withAnswers([{ item: 'B1.1', answer: 1, comment: 'half' }]).replace('half', '\\ud83d')
    expect(() => readSelfEvaluation(half)).toThrow(damaged)
    const twice = withAnswers([{ item: 'B1.1', answer: 1, comment: '' }]).replace(
      '"answer":1',
      '"answer":1,"answer":2',
    )
    expect(() => readSelfEvaluation(twice)).toThrow(damaged)
  })

  it.each([
    ['filledInBy', '"Mrs Jones"'],
    ['filledInOn', '"yesterday"'],
    ['audit', '"../../x"'],
    ['framework', '{"id":"cpd-quality-7","version":"1.0.0","path":"/etc/passwd"}'],
    ['__proto__', '{"answers":[]}'],
    ['constructor', '1'],
    ['filledInOn', '"2026-11-19"'],
    ['more', '"\\ud800"'],
  ])('is refused with a strange or second %s', (field, value) => {
    expect(() => readSelfEvaluation(formText(whole).replace(/\}$/, `,"${field}":${value}}`))).toThrow(damaged)
    expect(({} as { answers?: unknown }).answers).toBeUndefined()
  })
})
