import type { WebContents } from 'electron'

/** From the text as it is to twice its size. */
const STEPS = [1, 1.1, 1.25, 1.5, 1.75, 2] as const

export function zoom(contents: WebContents, by: 'in' | 'out' | 'reset'): void {
  const now = contents.getZoomFactor()
  if (by === 'reset') contents.setZoomFactor(1)
  // A little more than nothing, since Chromium rounds factors.
  if (by === 'in') contents.setZoomFactor(STEPS.find((step) => step > now + 0.01) ?? 2)
  if (by === 'out') contents.setZoomFactor(STEPS.findLast((step) => step < now - 0.01) ?? 1)
}
