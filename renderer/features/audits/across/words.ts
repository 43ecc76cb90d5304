import { counted, dayNear } from '#renderer/ui/dates.ts'
import type { StandingRow } from '#shared/contract/across.ts'
import { AUDIT_ROUNDS, AUDIT_STATUS, RATING_STATES } from '#shared/model/enums.ts'
import {
  type Framework,
  type FrameworkItem,
  itemTitle,
  levelLabel,
} from '#shared/model/framework/framework.ts'
import { STANDINGS, type Standing } from '#shared/model/standing.ts'

/** What the page is about: an item, or an area when there is none. */
export type Subject = Readonly<{ areaId: string; itemId: string | null }>

export type Option = Readonly<{ subject: Subject; key: string; id: string; title: string; area: string }>

/** Every area, each followed by its items. */
export function subjectsOf(framework: Framework): Option[] {
  return framework.areas.flatMap(({ id, name, items }) => [
    { subject: { areaId: id, itemId: null }, key: id, id, title: name, area: name },
    ...items.map((item: FrameworkItem) => ({
      subject: { areaId: id, itemId: item.id },
      key: `${id} ${item.id}`,
      id: item.id,
      title: itemTitle(item),
      area: name,
    })),
  ])
}

/** Those whose id, title or area has all the words. */
export function matching(options: readonly Option[], text: string): Option[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return options.filter(({ id, title, area }) => {
    const all = `${id} ${title} ${area}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** "Silver", "Bronze · 58 %", "43 % of 4 items", or why there is none. */
export function levelWords(framework: Framework, row: StandingRow, items: number): string {
  const share = row.share === null ? null : `${Math.round(row.share * 100)} %`
  if (row.level !== null) {
    const label = levelLabel(framework, row.level)
    return share === null ? label : `${label} · ${share}`
  }
  if (share !== null) return `${share} of ${counted(row.rated, 'item')}`
  if (row.state !== null && row.state !== 'rated') return RATING_STATES[row.state]
  if (row.audit === null) return ''
  return row.rated === 0 ? 'Nothing agreed yet' : `${row.rated} of ${counted(items, 'item')} agreed`
}

/** "Baseline, Thu 10 Sep": a state that is not yet settled is said. */
export function auditWords(audit: NonNullable<StandingRow['audit']>, today: string): string {
  const settled = audit.status === 'shared' || audit.status === 'closed'
  const state = settled ? '' : `, ${AUDIT_STATUS[audit.status].toLowerCase()}`
  return `${AUDIT_ROUNDS[audit.round]}${state}, ${dayNear(audit.on, today)}`
}

/** How old: "this month", "3 months old", "2 years old". */
export function ageWords(on: string, today: string): string {
  const months =
    (Number(today.slice(0, 4)) - Number(on.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(on.slice(5, 7)) -
    (today.slice(8) < on.slice(8) ? 1 : 0)
  if (months < 1) return 'new'
  if (months < 24) return `${counted(months, 'month')} old`
  return `${counted(Math.floor(months / 12), 'year')} old`
}

/** Which levels a group holds, in the framework's own words. */
export function groupNote(framework: Framework, standing: Standing, hasLevels: boolean): string {
  if (standing !== 'weak' && standing !== 'strong') return ''
  const label = (level: number) => levelLabel(framework, level)
  if (hasLevels) return standing === 'weak' ? `${label(0)} or ${label(1)}` : `${label(2)} or ${label(3)}`
  const upper = `“${label(2)}” or “${label(3)}”`
  return standing === 'weak' ? `under half of the items at ${upper}` : `half of the items or more at ${upper}`
}

/** "8 schools: 4 weak, 2 strong, 1 not agreed yet, 1 not audited on it. 3 have never shared." */
export function summaryOf(rows: readonly StandingRow[], neverShared = false): string {
  const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length
  const parts = [
    `${count('weak')} weak`,
    `${count('strong')} strong`,
    ...(count('not_agreed') === 0 ? [] : [`${count('not_agreed')} not agreed yet`]),
    ...(count('not_audited') === 0 ? [] : [`${count('not_audited')} not audited on it`]),
  ]
  const first = `${counted(rows.length, 'school')}${neverShared ? ' that never shared' : ''}: ${parts.join(', ')}.`
  if (neverShared) return first
  const never = rows.filter(({ shared }) => shared === null).length
  const shared =
    never === 0
      ? 'Every school has shared.'
      : never === rows.length
        ? 'No school has shared anything yet.'
        : `${never} ${never === 1 ? 'has' : 'have'} never shared.`
  return `${first} ${shared}`
}

export const GROUPS = Object.entries(STANDINGS) as [Standing, string][]

/** What can be done with the chosen schools: a weak one and a strong one make a pair. */
export function pairOf(
  chosen: readonly StandingRow[],
): Readonly<{ weak: StandingRow; strong: StandingRow }> | undefined {
  const [one, other] = chosen
  if (chosen.length !== 2 || one === undefined || other === undefined) return undefined
  if (one.standing === 'weak' && other.standing === 'strong') return { weak: one, strong: other }
  if (one.standing === 'strong' && other.standing === 'weak') return { weak: other, strong: one }
  return undefined
}
