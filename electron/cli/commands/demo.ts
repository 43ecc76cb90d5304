import { makeDemo } from '#electron/practice/make-demo.ts'
import { done } from '../answer.ts'
import { countArgument, pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'

type Options = { out: string; seed: number; schools: number; years: number }

/** `demo`: an invented programme to try things with. */
export const addDemo: Add = (parent, desk) => {
  parent
    .command('demo')
    .description(
      'Make a centre, five advisers with invented schools, and their bundles. The same seed gives the same bundles.',
    )
    .requiredOption('--out <folder>', 'the folder to make them in', pathArgument)
    .option('--seed <number>', 'another seed gives other schools and words', countArgument(0, 2 ** 31), 1)
    .option('--schools <number>', 'schools of each adviser', countArgument(1, 200), 8)
    .option('--years <number>', 'school years of each school', countArgument(1, 5), 1)
    .action((options: Options) =>
      desk.answer(async ({ progress, signal }) => {
        const made = await makeDemo({ ...options, progress, signal })
        const text = [
          `Centre: ${made.centre}`,
          ...made.advisers.map((file) => `Adviser: ${file}`),
          ...made.bundles.map((file) => `Bundle: ${file}`),
        ]
        return done(made, text.join('\n'))
      }),
    )
}
