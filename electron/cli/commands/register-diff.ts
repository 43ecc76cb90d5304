import type { Facts } from '#register/diff.ts'
import { createRegisterDiff } from '#register/diff-files.ts'
import { readLinks } from '#register/links.ts'
import { readRegisterFile } from '#register/read-file.ts'
import { openRegisterSource } from '#register/source.ts'
import { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Answer, done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Call } from '../call.ts'
import type { Add } from '../desk.ts'

const SHOWN = 10

/** `register diff`: what is different between two files, without any workspace. */
export const addRegisterDiff: Add = (register, desk) => {
  register
    .command('diff')
    .description('Compare an older register file with a newer one.')
    .argument('<older>', 'a GIAS file, csv or zip', pathArgument)
    .argument('<newer>', 'a GIAS file, csv or zip', pathArgument)
    .option('--links <file>', 'the links file, as further evidence of new URNs', pathArgument)
    .action((older: string, newer: string, { links }: { links?: string }) =>
      desk.answer((call) => compare(older, newer, links, call)),
    )
}

async function compare(older: string, newer: string, links: string | undefined, call: Call): Promise<Answer> {
  const { signal } = call
  const known = links === undefined ? [] : await linksOf(links)
  const before = new Map<number, Facts>()
  try {
    const from = await readRegisterFile(older, (facts) => before.set(facts.urn, facts), {
      signal,
      onRows: (rows) => call.progress('reading the older file', rows),
    })
    const diff = createRegisterDiff(before, known)
    const to = await readRegisterFile(newer, diff.add, {
      signal,
      onRows: (rows) => call.progress('reading the newer file', rows),
    })
    const found = diff.end()
    const counts = Object.fromEntries(Object.entries(found).map(([list, items]) => [list, items.length]))
    const side = ({ rows, asAt, skipped }: typeof from) => ({ rows, skipped, asAt })
    return done({ from: side(from), to: side(to), counts, ...found }, inWords(counts, found))
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Comparing was cancelled.')
    throw error
  }
}

async function linksOf(file: string) {
  const source = await openRegisterSource(file)
  try {
    return (await readLinks(source, () => {})).links
  } finally {
    await source.close()
  }
}

const WORDS: Readonly<Record<string, string>> = {
  added: 'added',
  removed: 'no longer in the file',
  closed: 'closed',
  newUrn: 'closed with an open school that seems to follow',
  renamed: 'renamed',
  headChanged: 'with another head',
  rollChanged: 'with a roll that moved by 10 % or more',
  trustChanged: 'that joined, left or changed a trust',
  detailsChanged: 'with another postcode, telephone number or website',
}

function inWords(
  counts: Readonly<Record<string, number>>,
  found: ReturnType<ReturnType<typeof createRegisterDiff>['end']>,
): string {
  const lines: string[] = []
  for (const [list, items] of Object.entries(found)) {
    lines.push(`${counted(counts[list] ?? 0, 'school')} ${WORDS[list]}`)
    for (const item of items.slice(0, SHOWN)) lines.push(`  ${lineOf(item)}`)
    if (items.length > SHOWN)
      lines.push(`  and ${(items.length - SHOWN).toLocaleString('en-GB')} more; --json has all`)
  }
  return lines.join('\n')
}

function lineOf(item: Readonly<Record<string, unknown>>): string {
  const { urn, name, before, after, newUrn, newName, evidence, fields, on, reason } = item
  if (newUrn !== undefined)
    return `${urn}  ${name} → ${newUrn}  ${newName}: ${(evidence as string[]).join(' ')}`
  if (before !== undefined || after !== undefined)
    return `${urn}  ${name}: ${before ?? 'none'} → ${after ?? 'none'}`
  if (fields !== undefined) return `${urn}  ${name}: ${(fields as string[]).join(', ')}`
  const why = [on, reason].filter((part) => typeof part === 'string' && part !== '').join(', ')
  return `${urn}  ${name}${why === '' ? '' : `: ${why}`}`
}
