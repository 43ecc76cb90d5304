import { naturalId } from '#store/records/save.ts'
import { type Version, versionId } from '#store/records/version.ts'

let count = 0

/** A version as a bundle's line holds it, with its true id; `id` and everything else can be overridden after. */
export function versionOf(kind: string, body: Record<string, unknown>, more: Partial<Version> = {}): Version {
  count++
  const content = {
    kind,
    record: `0198c0de-0000-7000-8000-${String(count).padStart(12, '0')}`,
    parents: [],
    instance: 'laptop',
    seq: count,
    savedAt: '2026-10-01T10:00:00.000Z',
    nonce: '00112233445566778899aabbccddeeff',
    deleted: false,
    body,
    ...more,
  }
  return { ...content, id: more.id ?? versionId(content) }
}

/** A school of its own, under the id that its URN gives. */
export function schoolVersion(body: Record<string, unknown> = {}, more: Partial<Version> = {}): Version {
  const urn = String(200_000 + count)
  return versionOf(
    'school',
    { urn, name: 'Test Primary', hub: 'Blackpool', sharing: 'programme', ...body },
    { record: naturalId('school', { urn: body.urn ?? urn }) as string, ...more },
  )
}
