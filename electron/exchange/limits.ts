import { TEXT_BYTES } from '#shared/model/fields.ts'

/** What a bundle may be at most, checked before its content is read; a bundle that we make keeps them too. */
export const LIMITS = {
  fileBytes: 200_000_000,
  entries: 2000,
  declaredBytes: 500_000_000,
  /** Allowed ratio of an entry above `ratioFrom` bytes. */
  ratio: 100,
  ratioFrom: 1_000_000,
  manifestBytes: 1_000_000,
  lineBytes: 1_000_000,
  depth: 32,
  stringBytes: TEXT_BYTES,
  records: 100_000,
  /** Versions of all records together: every record brings the skeletons of its history. */
  lines: 1_000_000,
  /** Versions of one record: its history is read as one. */
  versions: 10_000,
} as const

/** The only names that a bundle may hold. This one rule ends path tricks, case and Unicode twins and links. */
export const ENTRY_NAME = /^(manifest\.json|manifest\.sig|records\.ndjson|READ-ME\.txt|files\/[0-9a-f]{64})$/

export const NEEDED_ENTRIES = ['manifest.json', 'manifest.sig', 'records.ndjson', 'READ-ME.txt'] as const
