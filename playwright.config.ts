import { defineConfig } from '@playwright/test'

/** The built app in a real Electron, one at a time: started by `npm run test:e2e`, which prepares and builds. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  // A window system answers in its own time. What passes only at the second try is listed as flaky, never hidden.
  retries: process.env.CI === undefined ? 0 : 1,
  use: { trace: 'off' },
})
