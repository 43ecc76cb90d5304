import { build, runToEnd, tool, withDisplay } from './launch.ts'
import { prepare } from './prepare.ts'
import { projectEnv } from './run-program.ts'

/**
 * `npm run test:e2e`: Playwright and the built app in the prepared Electron, under a virtual display
 * where there is none. `--built` takes what was built last; everything else goes to Playwright.
 */
export async function main(args: string[]): Promise<number> {
  const { dist } = await prepare()
  if (!args.includes('--built')) {
    const built = await build()
    if (built !== 0) return built
  }
  const playwright = [tool('@playwright/test/cli.js'), 'test', ...args.filter((arg) => arg !== '--built')]
  const env = projectEnv({
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    PLAYWRIGHT_JSON_OUTPUT_FILE: 'test-results/playwright.json',
  })
  return runToEnd(...withDisplay(process.execPath, playwright), env)
}
