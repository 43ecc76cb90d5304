import type { across } from '#shared/contract/across.ts'
import { AppError } from '#shared/errors.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { recordHandlers } from '../records/operations.ts'
import { readStandings } from './across.ts'
import { listPairs } from './pairings.ts'

const pairings = recordHandlers('pairing')

export const acrossHandlers: HandlersOf<typeof across> = {
  standings: read(readStandings),
  pairs: read(listPairs),
  pairings: {
    ...pairings,
    save: write((writer, input) => {
      if (input.body.schoolId === input.body.partnerId)
        throw new AppError('bad-input', 'A pair is of two schools. Choose another one.')
      return pairings.save.run(writer, input)
    }),
  },
}
