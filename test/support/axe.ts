import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe finds, in the colours that are on. */
export async function expectAccessible(window: Page, where: string): Promise<void> {
  // Electron has one window for everything: axe's other mode would open a page of its own.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
  expect(found, where).toEqual([])
}

/** Shows the screen in light, then in dark, and does the same in both. */
export async function inBothThemes(
  window: Page,
  work: (theme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: theme })
    await expect(window.locator(`html[data-mantine-color-scheme=${theme}]`)).toBeAttached()
    await work(theme)
  }
  await window.emulateMedia({ colorScheme: 'light' })
}
