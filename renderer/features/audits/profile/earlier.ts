import { day, dayYear } from '#renderer/ui/dates.ts'
import type { ChangeRow } from '#shared/charts/change.ts'
import type { Benchmark, EarlierAudit } from '#shared/contract/looking.ts'
import { type AreaShare, areaShares } from '#shared/model/area-share.ts'
import { AUDIT_ROUNDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { carriedOver } from '#shared/model/framework/crosswalk.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import type { ItemViews } from '#shared/model/moderation.ts'

/** What stands beside the profile at first: the baseline, else the newest audit that compares. */
export function firstBeside(earlier: readonly EarlierAudit[]): EarlierAudit | undefined {
  const comparable = earlier.filter(({ compares }) => compares.length > 0)
  return comparable.findLast(({ round }) => round === 'baseline') ?? comparable[0]
}

/** "Baseline, Sep 2025"; rounds of one name are told apart by their month. */
export function earlierName({ round, openedOn }: EarlierAudit): string {
  return `${AUDIT_ROUNDS[round]}, ${day(openedOn).split(' ').at(-1)} ${openedOn.slice(0, 4)}`
}

/** The same where one is chosen: "Baseline, Sep 2025, on another framework". */
export function earlierChoice(earlier: EarlierAudit, now: Framework): string {
  const { id } = earlier.framework
  const on = earlier.sameFramework ? '' : `, on another ${id === now.id ? 'version' : 'framework'}`
  return `${earlierName(earlier)}${on}`
}

/**
 * The areas of an earlier audit by the framework of now; `null` for an area of which an item does not compare: its
 * score would be of something else.
 */
export function earlierAreas(framework: Framework, earlier: EarlierAudit): (AreaShare | null)[] {
  const before = new Map(earlier.compares.map(({ item, before }) => [item, before]))
  return areaShares(framework, carriedOver(before, earlier.agreed)).map((area, index) => {
    const items = framework.areas[index]?.items ?? []
    return items.every(({ id }) => before.has(id)) ? area : null
  })
}

/** Each item of the framework of now, then and now. */
export function changeRows(
  framework: Framework,
  views: readonly ItemViews[],
  earlier: EarlierAudit,
): ChangeRow[] {
  const before = new Map(earlier.compares.map(({ item, before }) => [item, before]))
  const agreed = new Map(earlier.agreed.map(({ itemId, level }) => [itemId, level]))
  const known = new Set(earlier.agreed.map(({ itemId }) => itemId))
  return itemsOf(framework).map((item, index) => {
    const then = before.get(item.id)
    const row = {
      id: item.id,
      name: itemTitle(item),
      after: views[index]?.agreed?.level ?? null,
      comparable: then !== undefined,
    }
    if (then !== undefined)
      return {
        ...row,
        before: agreed.get(then) ?? null,
        ...(then === item.id ? {} : { note: `was ${then}` }),
      }
    const reworded = earlier.framework.id === framework.id && known.has(item.id)
    return { ...row, before: null, note: reworded ? 'the item was reworded' : 'not in the framework then' }
  })
}

/** "The framework changed: 31 items compare, 8 do not." with who says so. Empty within one version. */
export function changeSentence(framework: Framework, earlier: EarlierAudit): string {
  if (earlier.sameFramework) return ''
  const items = itemsOf(framework).length
  const compare = earlier.compares.length
  const { name, version } = earlier.framework
  const which = name === framework.name ? `version ${version}` : `${name} ${version}`
  const first = `The framework changed: that audit stands on ${which}. ${counted(compare, 'item compares', 'items compare')}, ${items - compare} ${items - compare === 1 ? 'does' : 'do'} not.`
  const { approval } = earlier
  if (approval === null)
    return `${first} Nobody has approved a crosswalk between the two: items compare where their words are the same.`
  const on = approval.on === null ? '' : ` on ${dayYear(approval.on)}`
  return `${first} The crosswalk was approved by ${approval.by}${on}.`
}

/** What the hub's mean is made of, as far as this audit goes, or why there is none. */
export function hubSentence({ areas, ownAudit, why }: Benchmark, auditId: string): string {
  const nearest = 'and is said to the nearest 5 %.'
  const own =
    ownAudit === auditId
      ? 'The hub’s mean has these levels in it'
      : ownAudit === null
        ? 'The hub’s mean does not have this school in every area'
        : 'The hub’s mean has another audit of this school in it'
  return [...(areas.length === 0 ? [] : [`${own} ${nearest}`]), why ?? ''].filter(Boolean).join(' ')
}

/** "Hub mean of 7 schools", "Hub mean of 6 to 7 schools"; `undefined` where there is none. */
export function hubName({ areas }: Benchmark): string | undefined {
  const counts = areas.map(({ schools }) => schools)
  if (counts.length === 0) return undefined
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `Hub mean of ${least === most ? '' : `${least} to `}${counted(most, 'school')}`
}
