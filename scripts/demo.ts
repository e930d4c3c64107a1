// Drives the real window without anybody at the keyboard and leaves what it saw in `demo-out/`.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../e2e/app.ts'
import { prepareElectron } from './electron/prepare.ts'
import { orExplain, repositoryRoot } from './run.ts'

const outputFolder = join(repositoryRoot, 'demo-out')
rmSync(outputFolder, { recursive: true, force: true })
mkdirSync(outputFolder)

const launched = await launchApp({ electron: await orExplain(prepareElectron()) })
try {
  await launched.page.screenshot({ path: join(outputFolder, 'start.png') })
} finally {
  await launched.close()
}
for (const problem of launched.problems) console.error(problem)
console.log(`Screenshots are in ${outputFolder}`)
process.exitCode = launched.problems.length === 0 ? 0 : 1
