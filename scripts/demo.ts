// Drives the real window without anybody at the keyboard and leaves what it saw in `demo-out/`.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../e2e/app.ts'
import { ZhubiWindow } from '../e2e/pages/zhubi-window.ts'
import { Camera } from './demo/camera.ts'
import { type DocumentOutcome, decideDocument } from './demo/decide.ts'
import { exportEditions } from './demo/export.ts'
import { printFiles, printOutcomes } from './demo/print.ts'
import { prepareElectron } from './electron/prepare.ts'
import { orExplain, repositoryRoot } from './run.ts'

const outputFolder = join(repositoryRoot, 'demo-out')
rmSync(outputFolder, { recursive: true, force: true })
mkdirSync(outputFolder)

const launched = await launchApp({ electron: await orExplain(prepareElectron()), locale: 'zh-CN' })
try {
  await demonstrate(new ZhubiWindow(launched), new Camera(launched.page, outputFolder))
} finally {
  await launched.close()
}
for (const problem of launched.problems) console.error(problem)
process.exitCode = launched.problems.length === 0 ? 0 : 1

async function demonstrate(window: ZhubiWindow, camera: Camera): Promise<void> {
  await window.start.openSample.waitFor()
  await camera.take('1-start')
  console.log('Opening the sample project: its reports are imported and checked.')
  await window.start.openSample.click()
  await window.waitUntilChecked()
  const outcomes: DocumentOutcome[] = []
  for (const sourceName of await window.documents.sourceNames()) {
    console.log(`Deciding in ${sourceName}`)
    outcomes.push(await decideDocument(window, camera, sourceName))
  }
  console.log('Exporting the editions.')
  const files = await exportEditions(window, camera, launched.app, outputFolder)
  await window.openDocument(outcomes[2]?.sourceName ?? '')
  await window.findings.rows.first().click()
  await window.palette.run('commands.view.themeDark')
  await window.page.locator('html[data-theme="dark"]').waitFor()
  await camera.take('7-main-dark')
  await window.palette.run('commands.view.localeEnglish')
  await window.page.locator('html[lang="en"]').waitFor()
  await camera.take('8-main-english')
  printOutcomes(outcomes)
  printFiles(files)
  console.log(`\nThese files and ${camera.taken} screenshots are in ${outputFolder}`)
}
