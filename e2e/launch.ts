import { writeFileSync } from 'node:fs'
import { test as base, type TestInfo } from '@playwright/test'
import { prepareElectron } from '../scripts/electron/prepare.ts'
import { type Electron, type LaunchedApp, type LaunchOptions, launchApp } from './app.ts'

export { expect } from '@playwright/test'

interface Options {
  /** The language the system seems to have; set with `test.use({ appLocale: 'en-US' })`. */
  appLocale: string
}

interface Fixtures {
  /** Starts the application; may be called again to see what a second start remembers. */
  launch: (options?: Omit<LaunchOptions, 'electron'>) => Promise<LaunchedApp>
  /** The application, started with an empty user folder. */
  zhubi: LaunchedApp
}

/** Playwright's `test` with the application: errors nobody expected fail the test, failures leave a screenshot. */
export const test = base.extend<Options & Fixtures, { electron: Electron }>({
  appLocale: ['zh-CN', { option: true }],

  electron: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const prepared = process.env.ZHUBI_ELECTRON
      await use(prepared ? (JSON.parse(prepared) as Electron) : await prepareElectron())
    },
    { scope: 'worker' },
  ],

  launch: async ({ electron, appLocale }, use, testInfo) => {
    const launched: LaunchedApp[] = []
    await use(async options => {
      const one = await launchApp({ electron, locale: appLocale, ...options })
      launched.push(one)
      // Keys that are pressed before the window shows something are nobody's.
      await one.page.locator('#app > *').first().waitFor()
      return one
    })
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const [index, one] of launched.entries()) await keepTraces(one, testInfo, index + 1)
    }
    for (const one of launched) await one.close()
    const problems = launched.flatMap(one => one.problems)
    if (problems.length > 0) throw new Error(`Errors in the window that nobody expected:\n${problems.join('\n')}`)
  },

  zhubi: async ({ launch }, use) => {
    await use(await launch())
  },
})

async function keepTraces({ page, output }: LaunchedApp, testInfo: TestInfo, number: number): Promise<void> {
  writeFileSync(testInfo.outputPath(`electron-${number}.log`), output())
  const path = testInfo.outputPath(`window-${number}.png`)
  // The window may be gone; the log is there all the same.
  const isTaken = await page.screenshot({ path, timeout: 5_000 }).then(Boolean, () => false)
  if (isTaken) testInfo.attachments.push({ name: 'window', path, contentType: 'image/png' })
}
