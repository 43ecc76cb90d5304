import { expect, it } from 'vitest'
import { agreementOf, heldWords, surveyCaption } from '#shared/model/survey-figures.ts'

it('says a share with what it rests on', () => {
  const held = { answered: 64, invited: 112, heldFrom: '2026-06-08', heldTo: '2026-06-26' }
  expect(surveyCaption([1, 2, 4, 30, 27], held)).toBe(
    '89 % (57 of 64 answers; 112 invited, 57 % response; June 2026)',
  )
  expect(surveyCaption([1, 2, 4, 30, 27], { ...held, invited: null, heldFrom: null, heldTo: null })).toBe(
    '89 % (57 of 64 answers; number invited not known)',
  )
})

it('names the months in which a survey was held', () => {
  expect(heldWords({ heldFrom: '2026-05-28', heldTo: '2026-06-04' })).toBe('May to June 2026')
  expect(heldWords({ heldFrom: '2026-12-28', heldTo: '2027-01-04' })).toBe('December 2026 to January 2027')
  expect(heldWords({ heldFrom: null, heldTo: '2026-06-04' })).toBe('June 2026')
})

it('puts the mean on the scale of the levels, and has none below five answers', () => {
  expect(agreementOf([0, 0, 0, 0, 8])).toEqual({ agree: 8, n: 8, share: 1, perception: 3 })
  expect(agreementOf([0, 0, 0, 4, 0]).perception).toBeUndefined()
})
