import quality from '../../frameworks/cpd-quality-7.json' with { type: 'json' }
import standard from '../../frameworks/dfe-pd-standard-2016.json' with { type: 'json' }
import { type Framework, frameworkSchema } from './framework.ts'

/** The audit frameworks that ship with the app. A version, once shipped, never changes: audits stand on it. */
export const SHIPPED_FRAMEWORKS: readonly Framework[] = [
  frameworkSchema.parse(quality),
  frameworkSchema.parse(standard),
]

export function findShipped(id: string, version: string): Framework | undefined {
  return SHIPPED_FRAMEWORKS.find((candidate) => candidate.id === id && candidate.version === version)
}
