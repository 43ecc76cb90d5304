import { dayNear } from '#renderer/ui/dates.ts'
import type { StandingRow } from '#shared/contract/across.ts'
import { heldBackWords } from '#shared/model/area-share.ts'
import { AUDIT_ROUNDS, AUDIT_STATUS, codes, RATING_STATES } from '#shared/model/enums.ts'
import { counted, figure, listed, percent } from '#shared/model/figure-words.ts'
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

/** "Silver", "Bronze · 58 %, held back by B2.1", "58 % · no level yet: B2.1 is not rated", "43 % of 4 items", or why there is none. */
export function levelWords(framework: Framework, row: StandingRow, items: number): string {
  const share = row.share === null ? null : percent(row.share)
  if (row.level !== null) {
    const label = levelLabel(framework, row.level)
    return share === null ? label : `${label} · ${share}${heldBackWords(row)}`
  }
  if (share !== null && row.undecided.length > 0) {
    const are = row.undecided.length === 1 ? 'is' : 'are'
    return `${share} · no level yet: ${listed(row.undecided, row.undecided.length)} ${are} not rated`
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

/** A group by the framework's own labels: "Bronze or below", "Silver or above", or by its share of items. */
export function groupTitle(framework: Framework, standing: Standing, hasLevels: boolean): string {
  if (standing !== 'weak' && standing !== 'strong') return STANDINGS[standing]
  const [below, above] = [levelLabel(framework, 1), levelLabel(framework, 2)]
  if (hasLevels) return standing === 'weak' ? `${below} or below` : `${above} or above`
  return `${standing === 'weak' ? 'Under half' : 'Half or more'} of the items at “${above}” or above`
}

/** A group with its count, as a sentence goes on: "4 at Bronze or below", "1 not agreed yet". */
function groupCount(framework: Framework, standing: Standing, hasLevels: boolean, count: number): string {
  if (standing === 'not_agreed') return `${count} not agreed yet`
  if (standing === 'not_audited') return `${count} not audited on it`
  const title = groupTitle(framework, standing, hasLevels)
  return `${count} ${hasLevels ? 'at' : 'with'} ${hasLevels ? title : title.charAt(0).toLowerCase() + title.slice(1)}`
}

/** What the page comes to: how many schools, each group that has some with its count, and who has never shared. */
export type Summary = Readonly<{
  schools: string
  groups: readonly Readonly<{ standing: Standing; words: string }>[]
  shared: string
}>

/** "8 schools", then "4 at Bronze or below", "2 at Silver or above", "1 not agreed yet", then "3 have never shared." */
export function summaryOf(
  framework: Framework,
  rows: readonly StandingRow[],
  { hasLevels, neverShared = false }: Readonly<{ hasLevels: boolean; neverShared?: boolean }>,
): Summary {
  const groups = GROUPS.flatMap((standing) => {
    const count = rows.filter((row) => row.standing === standing).length
    return count === 0 ? [] : [{ standing, words: groupCount(framework, standing, hasLevels, count) }]
  })
  const schools = `${counted(rows.length, 'school')}${neverShared ? ' that never shared' : ''}`
  if (neverShared) return { schools, groups, shared: '' }
  const never = rows.filter(({ shared }) => shared === null).length
  const shared =
    never === 0
      ? 'Every school has shared.'
      : never === rows.length
        ? 'No school has shared anything yet.'
        : `${never} ${never === 1 ? 'has' : 'have'} never shared.`
  return { schools, groups, shared }
}

/** Leaders' view: of one item its level's label; of several their mean, which is no level. */
export function leadersWords(framework: Framework, leaders: number, items: number): string {
  return items === 1 ? levelLabel(framework, leaders) : meanWords(leaders)
}

/** "0.6 of 3" */
export function meanWords(value: number): string {
  return `${figure(value)} of 3`
}

export const GROUPS = codes(STANDINGS)

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
