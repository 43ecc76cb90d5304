import { expect, test } from '@playwright/test'
import { type AppUnderTest, launchApp } from '#test/support/launch-app.ts'
import { appFolder } from '#tools/runtime/launch.ts'

const PLACE = { x: 40, y: 50, width: 1010, height: 680 }

const normalBounds = ({ app }: AppUnderTest) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

/** The window system moves and sizes a window in its own time: closing before that would keep half of the place. */
async function moveWindow(under: AppUnderTest): Promise<void> {
  await under.app.evaluate(async ({ BrowserWindow }, place) => {
    const [window] = BrowserWindow.getAllWindows()
    const sized = new Promise<void>((done) => window?.once('resize', () => done()))
    window?.setBounds(place)
    await sized
  }, PLACE)
  await expect.poll(() => normalBounds(under)).toEqual(PLACE)
}

test('the window comes back where it was, never smaller than its smallest', async () => {
  const userData = appFolder('user-data')
  const first = await launchApp({ userData })
  // It is shown when its first picture is ready.
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return { size: window?.getSize(), smallest: window?.getMinimumSize(), shown: window?.isVisible() }
      }),
    )
    .toEqual({ size: [1366, 768], smallest: [900, 600], shown: true })
  await moveWindow(first)
  await first.close()

  const second = await launchApp({ userData })
  await expect.poll(() => normalBounds(second)).toEqual(PLACE)
  await second.close()
})

test('text grows to twice its size and back to its own, and no further', async () => {
  const { app, close } = await launchApp()
  const reached = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as Electron.WebContents
    const turn = (direction: 'in' | 'out') => {
      for (let step = 0; step < 20; step += 1) contents.emit('zoom-changed', {}, direction)
      return contents.getZoomFactor()
    }
    return [turn('in'), turn('out')]
  })
  expect(reached[0]).toBeCloseTo(2, 2)
  expect(reached[1]).toBeCloseTo(1, 2)
  await close()
})
