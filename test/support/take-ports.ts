import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'

/** Loads the page again with a client of the test's own in place of the app's: see page-client.ts. */
export async function takePorts(page: Page): Promise<void> {
  await page.addInitScript({ content: await clientCode() })
  await page.reload()
  await page.waitForFunction(() => window.fieldbookTest !== undefined)
}

async function clientCode(): Promise<string> {
  memory ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, 'page-client.ts'),
        formats: ['iife'],
        name: 'fieldbookPageClient',
      },
    },
  }).then((output) => ([output].flat()[0] as Rolldown.RolldownOutput).output[0].code)
  return memory
}
let memory: Promise<string> | undefined
