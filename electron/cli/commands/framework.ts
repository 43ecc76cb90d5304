import { counted } from '#shared/model/figure-words.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { readFrameworkFile } from '#store/frameworks/read-file.ts'
import { type Answer, EXIT } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'

/** `framework validate`: says all that is wrong with the file of a framework; needs no workspace. */
export const addFramework: Add = (parent, desk) => {
  parent
    .command('framework')
    .description('Audit frameworks as files.')
    .command('validate')
    .description('Check the file of an audit framework and say everything that is wrong with it.')
    .argument('<file>', 'the file', pathArgument)
    .action((file: string) => desk.answer(() => validate(file)))
}

async function validate(file: string): Promise<Answer> {
  const { framework, crosswalks, problems, more } = await readFrameworkFile(file)
  const listed = problems.map(({ level, text }) => ({ level, text }))
  const lines = listed.map(({ level, text }) => `  ${level === 'error' ? '' : 'Worth a look: '}${text}`)
  if (more > 0) lines.push(`  … and ${more} more.`)
  if (framework === null) {
    const reason = listed.find(({ level }) => level === 'error')?.text ?? ''
    return {
      data: { ok: false, rule: 'wrong-file', reason, framework: null, problems: listed, more },
      text: ['This is not a framework that can be used:', ...lines].join('\n'),
      exit: EXIT.refused,
    }
  }
  const { id, version, name, areas } = framework
  const items = itemsOf(framework)
  const weight = items.reduce((sum, item) => sum + item.weight, 0)
  const shape = { areas: areas.length, items: items.length, weight, crosswalks: crosswalks.length }
  return {
    data: {
      ok: true,
      rule: null,
      reason: null,
      framework: { id, version, name, ...shape },
      problems: listed,
      more,
    },
    text: [
      `${name} ${version} (${id}) is whole: ${counted(shape.items, 'item')} in ${counted(shape.areas, 'area')}, total weight ${weight}.`,
      ...lines,
    ].join('\n'),
    exit: EXIT.done,
  }
}
