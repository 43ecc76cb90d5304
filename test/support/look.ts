import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, inBothThemes } from './axe.ts'

/** A picture of the screen in each theme, in a folder of the run's results, and nothing that axe finds in either. */
export function lookIn(folder: string) {
  const pictures = join(import.meta.dirname, '..', '..', 'test-results', folder)
  return async (
    window: Page,
    name: string,
    options: Readonly<{ fullPage?: boolean }> = {},
  ): Promise<void> => {
    mkdirSync(pictures, { recursive: true })
    await inBothThemes(window, async (theme) => {
      await window.screenshot({ path: join(pictures, `${name}-${theme}.png`), ...options })
      await expectAccessible(window, `${name}, ${theme}`)
    })
  }
}
