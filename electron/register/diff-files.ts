import {
  changedDetails,
  type Facts,
  headOf,
  isClosed,
  isOpen,
  isPlainSuccessor,
  isRenamed,
  rollMoved,
  samePerson,
  successorEvidence,
  trustChange,
} from './diff.ts'
import type { RegisterLink } from './links.ts'

type Named = Readonly<{ urn: number; name: string }>
type Moved<T> = Named & Readonly<{ before: T; after: T }>

/** What is different between two registers, the schools of each list in the order of the newer file. */
export type RegisterDiff = Readonly<{
  added: (Named & Readonly<{ status: string }>)[]
  removed: (Named & Readonly<{ status: string }>)[]
  closed: (Named & Readonly<{ on: string | null; reason: string | null }>)[]
  /** A school that closed, and an open one that it seems to have become. */
  newUrn: (Named & Readonly<{ newUrn: number; newName: string; plain: boolean; evidence: string[] }>)[]
  renamed: Moved<string>[]
  headChanged: Moved<string>[]
  rollChanged: Moved<number>[]
  trustChanged: (Moved<string | null> & Readonly<{ what: 'joined' | 'left' | 'changed' }>)[]
  detailsChanged: (Named & Readonly<{ fields: string[] }>)[]
}>

/** Compares the schools of an older register with those of a newer one as they are read. */
export function createRegisterDiff(older: ReadonlyMap<number, Facts>, links: readonly RegisterLink[] = []) {
  const diff: RegisterDiff = {
    added: [],
    removed: [],
    closed: [],
    newUrn: [],
    renamed: [],
    headChanged: [],
    rollChanged: [],
    trustChanged: [],
    detailsChanged: [],
  }
  const seen = new Set<number>()
  const open = new Map<number, Facts>()
  const byNumber = new Map<string, Facts[]>()
  const byPostcode = new Map<string, Facts[]>()
  const ended: Facts[] = []

  function compare(before: Facts, after: Facts): void {
    const { urn, name } = after
    if (isClosed(after)) {
      if (isClosed(before)) return
      diff.closed.push({ urn, name, on: after.closeDate, reason: after.closeReason })
      ended.push(after)
      return
    }
    if (isRenamed(before.name, name)) diff.renamed.push({ urn, name, before: before.name, after: name })
    const [was, is] = [headOf(before), headOf(after)]
    if (was !== null && is !== null && !samePerson(was, is))
      diff.headChanged.push({ urn, name, before: was, after: is })
    if (rollMoved(before.pupils, after.pupils))
      diff.rollChanged.push({ urn, name, before: before.pupils as number, after: after.pupils as number })
    const what = trustChange(before.trust, after.trust)
    if (what !== undefined)
      diff.trustChanged.push({ urn, name, before: before.trust, after: after.trust, what })
    const fields = changedDetails(before, after)
    if (fields.length > 0) diff.detailsChanged.push({ urn, name, fields })
  }

  return {
    add(after: Facts): void {
      seen.add(after.urn)
      const before = older.get(after.urn)
      if (before === undefined) diff.added.push({ urn: after.urn, name: after.name, status: after.status })
      else compare(before, after)
      if (!isOpen(after)) return
      open.set(after.urn, after)
      if (after.laestab !== null) put(byNumber, after.laestab, after)
      if (after.postcode !== null) put(byPostcode, after.postcode, after)
    },
    end(): RegisterDiff {
      for (const [urn, { name, status }] of older)
        if (!seen.has(urn)) diff.removed.push({ urn, name, status })
      const after = successorLinks(links)
      for (const old of ended) {
        const linked = after.get(old.urn) ?? new Map<number, RegisterLink>()
        const candidates = new Set([
          ...[...linked.keys()].flatMap((urn) => open.get(urn) ?? []),
          ...(old.laestab === null ? [] : (byNumber.get(old.laestab) ?? [])),
          ...(old.postcode === null ? [] : (byPostcode.get(old.postcode) ?? [])),
        ])
        for (const next of candidates) {
          const link = linked.get(next.urn)
          const found = link && { type: link.linkType, on: link.linkedOn }
          const evidence = successorEvidence(old, next, found)
          if (evidence.length > 0)
            diff.newUrn.push({
              urn: old.urn,
              name: old.name,
              newUrn: next.urn,
              newName: next.name,
              plain: isPlainSuccessor(old, next, found),
              evidence,
            })
        }
      }
      return diff
    },
  }
}

/** Who came after whom, from the lines of either of the two schools. */
function successorLinks(links: readonly RegisterLink[]): Map<number, Map<number, RegisterLink>> {
  const after = new Map<number, Map<number, RegisterLink>>()
  const add = (from: number, to: number, link: RegisterLink) => {
    const known = after.get(from) ?? new Map<number, RegisterLink>()
    if (known.get(to)?.linkedOn == null) known.set(to, link)
    after.set(from, known)
  }
  for (const link of links)
    if (/^(Successor|Result of Amalgamation)/.test(link.linkType)) add(link.urn, link.linkUrn, link)
    else if (link.linkType.startsWith('Predecessor')) add(link.linkUrn, link.urn, link)
  return after
}

function put(map: Map<string, Facts[]>, key: string, facts: Facts): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [facts])
  else known.push(facts)
}
