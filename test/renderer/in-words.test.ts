import { expect, test } from 'vitest'
import { inWords } from '#renderer/data/in-words.ts'
import { AppError } from '#shared/errors.ts'
import { openTestClient } from '#test/support/test-host.ts'

async function refusal(work: Promise<unknown>): Promise<AppError> {
  return work.then(
    () => new AppError('unexpected', 'It was not refused.'),
    (error) => inWords(error),
  )
}

const NOBODY = '0198c0de-0000-7000-8000-000000000001'

test('a refusal keeps its code and its sentence', async () => {
  const { client } = openTestClient()
  expect(await refusal(client.schools.get({ id: NOBODY }))).toMatchObject({
    code: 'not-found',
    message: expect.stringMatching(/\.$/),
  })
})

test("a form's own sentence comes through, and zod's talk of types does not", async () => {
  const { client } = openTestClient()
  const body = { schoolId: NOBODY, title: ' ' }
  expect(await refusal(client.needs.save({ base: [], body }))).toMatchObject({
    code: 'bad-input',
    message: 'The need is missing.',
  })
  expect(await refusal(client.schools.get({ id: 'no id' }))).toMatchObject({
    code: 'bad-input',
    message: 'Something in the form is not right. Please check what you wrote.',
  })
})

test('a bug is told in a plain sentence', () => {
  expect(inWords(new TypeError('undefined is not a function'))).toMatchObject({
    code: 'unexpected',
    message: 'Something went wrong. What was saved stays saved; please try again.',
  })
})
