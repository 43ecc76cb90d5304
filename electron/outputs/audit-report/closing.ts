import { NEED_STATUS } from '#shared/model/enums.ts'
import { ASKED_OF, hasAreaLevels, itemsOf } from '#shared/model/framework/framework.ts'
import { GAP_FLAGGED } from '#shared/model/moderation.ts'
import { COVERAGE_NEEDED, WEIGHT_AT_LEVEL } from '#shared/model/scoring.ts'
import { MIN_CELL } from '#shared/model/suppression.ts'
import type { Block, Text } from '../document/model.ts'
import type { AuditReport } from './model.ts'
import { itemName, percent } from './words.ts'

const PRIORITY_WORDS = { 1: '1 First', 2: '2 Next', 3: '3 Can wait' } as const

/** What the school's development has to put right, as agreed: where the plan begins. */
export function needsSection({ framework, needs }: AuditReport): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Needs agreed' }
  if (needs.length === 0) return [heading, { kind: 'paragraph', text: 'No need has been agreed yet.' }]
  return [
    heading,
    {
      kind: 'table',
      caption: 'What the CPD plan starts from, the most pressing first',
      columns: [
        { head: 'Need', width: 4 },
        { head: 'What shows it in pupils', width: 4 },
        { head: 'Priority', width: 1.5 },
        { head: 'Status', width: 1.5 },
      ],
      rows: needs.map(({ title, itemId, pupilEvidence, priority, status }): Text[] => [
        [{ text: title, voice: 'strong' }, itemId === null ? '' : `\n${itemName(framework, itemId)}`],
        pupilEvidence === '' ? 'to be added' : pupilEvidence,
        PRIORITY_WORDS[priority],
        NEED_STATUS[status],
      ]),
    },
  ]
}

const ASKED = { L: 'leaders', S: 'the staff survey', I: 'interviews', D: 'documents' } as const

/** How the figures come about, in words that a governor can follow, and whose framework it is. */
export function methodSection({ framework, surveys }: AuditReport): Block[] {
  const asked = ASKED_OF.filter((one) => itemsOf(framework).some(({ sources }) => sources.includes(one))).map(
    (one) => ASKED[one],
  )
  const scale = framework.scale.map(({ value, label }) => `${value} ${label}`).join(', ')
  return [
    { kind: 'heading', level: 1, text: 'How this was done' },
    {
      kind: 'list',
      items: [
        `Each item is looked at from several sides: ${listed(asked)}. The adviser and the CPD lead then agree one level, and give a reason where it differs from what the sources say.`,
        `The scale: ${scale}.`,
        ...(hasAreaLevels(framework)
          ? [
              `Some items count twice or three times, where research is strongest. An area’s score is level times weight, as a share of the highest possible, over the items that were rated.`,
              `An area reaches a level when items at that level or above hold at least ${percent(WEIGHT_AT_LEVEL)} of the rated weight, and every item that counts three times is at that level or above; while one of them that applies is not rated, the area has a score and no level.`,
            ]
          : [
              'All items count alike. An area has no level, but the share of its items at the two upper levels.',
            ]),
        `An area shows no score while under ${percent(COVERAGE_NEEDED)} of its weight is rated. What does not apply to the school is left out.`,
        ...(surveys.length === 0
          ? []
          : [
              `The staff survey is anonymous. Its five answers, from “strongly disagree” to “strongly agree”, are put on the same scale from 0 to 3 by their mean. Groups of fewer than ${MIN_CELL} people are never shown.`,
              `Leaders and staff differ where their views are ${GAP_FLAGGED === 1 ? 'a level' : `${GAP_FLAGGED} levels`} or more apart, to one decimal.`,
            ]),
        'Quotes are anonymous: neither day, place nor role stands beside them. The adviser’s own notes are not in this report.',
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          text: `Framework: ${framework.name}, version ${framework.version}${framework.licence === '' ? '' : ` (${framework.licence})`}.`,
          voice: 'quiet',
        },
      ],
    },
  ]
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
