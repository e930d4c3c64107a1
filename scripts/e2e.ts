// `npm run e2e`: builds the application and runs the journeys in a real Electron window; arguments go to Playwright.
import { buildApp } from './build.ts'
import { withDisplay } from './display.ts'
import { prepareElectron } from './electron/prepare.ts'
import { exitOnFailure, orExplain, run } from './run.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

await ensureSystemLibraries()
exitOnFailure(await buildApp())
const electron = await orExplain(prepareElectron())
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts']
const [command, ...args] = withDisplay([process.execPath, ...playwright, ...process.argv.slice(2)])
process.exitCode = await run(command, args, { env: { ZHUBI_ELECTRON: JSON.stringify(electron) } })
