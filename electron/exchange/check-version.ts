import { isLocal } from '#shared/model/framework/framework.ts'
import { isKind, kindOf } from '#shared/model/kinds.ts'
import { naturalId } from '#store/records/save.ts'
import { isFull, type VersionOrSkeleton, versionId } from '#store/records/version.ts'

/** Why one record of a bundle is set aside while the others come in. The codes are stable. */
export const QUARANTINE = {
  'wrong-id': 'Its content is not the content that its number stands for.',
  'not-shareable': 'It is marked as private and should not have been sent.',
  'bad-body': 'One of its fields cannot be read here.',
  'other-history': 'It gives another history for a version that is here already.',
  'missing-reference': 'It belongs to something that has not arrived.',
  'not-local': 'It is a framework of the central team, and cannot come from an adviser.',
  'not-owner': 'It belongs to another adviser.',
  'parent-set-aside': 'It belongs to a record of another adviser.',
} as const

export type QuarantineReason = keyof typeof QUARANTINE
export type Problem = Readonly<{ reason: QuarantineReason; sentence: string }>

export function problem(reason: QuarantineReason, more = ''): Problem {
  return { reason, sentence: more === '' ? QUARANTINE[reason] : `${QUARANTINE[reason]} (${more})` }
}

/** What is wrong with a version by itself, without a look at what is stored. */
export function checkVersion(version: VersionOrSkeleton): Problem | undefined {
  if (!isFull(version)) {
    // A kind that is always private leaves no trace, not even of its history.
    return isKind(version.kind) && kindOf(version.kind).sharing === 'private'
      ? problem('not-shareable')
      : undefined
  }
  if (versionId(version) !== version.id) return problem('wrong-id')
  const sharing = version.body.sharing
  // A kind of a newer app: nothing here knows what it holds, so it must say itself that it may be here.
  if (!isKind(version.kind)) {
    return sharing === 'programme' ? undefined : problem('not-shareable')
  }
  const result = kindOf(version.kind).body.safeParse(version.body)
  if (!result.success) return problem('bad-body', result.error.issues[0]?.path.join('.'))
  if (result.data.sharing !== 'programme') return problem('not-shareable')
  return version.kind === 'framework' || version.kind === 'crosswalk'
    ? checkFrameworkId(version.kind, version.record, result.data)
    : undefined
}

/**
 * What an adviser sends of frameworks is their own, under a local id and in its one place: nothing of it can come to
 * stand where the central team's is looked for.
 */
function checkFrameworkId(
  kind: 'framework' | 'crosswalk',
  record: string,
  body: Readonly<Record<string, unknown>>,
): Problem | undefined {
  if (naturalId(kind, body) !== record) return problem('wrong-id', kind)
  const ids = kind === 'framework' ? [body.frameworkId] : [body.fromId, body.toId]
  return ids.some((id) => typeof id === 'string' && isLocal(id)) ? undefined : problem('not-local')
}
