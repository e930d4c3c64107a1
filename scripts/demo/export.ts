import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import { answerOpenDialog } from '../../e2e/dialogs.ts'
import type { ZhubiWindow } from '../../e2e/pages/zhubi-window.ts'
import type { Camera } from './camera.ts'

/** A file that was written; `bytes` as it lies on the disk. */
export interface WrittenFile {
  path: string
  bytes: number
}

/** Exports every document in every format, masks filled where their value is known, into a folder a format. */
export async function exportEditions(
  window: ZhubiWindow,
  camera: Camera,
  app: ElectronApplication,
  outputFolder: string,
): Promise<WrittenFile[]> {
  const { exporting, documents, page } = window
  const count = await documents.rows.count()
  const files: WrittenFile[] = []
  for (const format of ['txt', 'md', 'source'] as const) {
    const folder = join(outputFolder, format)
    mkdirSync(folder)
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('ControlOrMeta+e')
    await exporting.choose({ format, masks: 'fill' })
    await exporting.chooseFolder.click()
    await exporting.root.getByText(folder, { exact: true }).waitFor()
    await camera.take('6-export-dialog')
    await exporting.summaryTab.click()
    await exporting.editions.nth(count - 1).waitFor()
    await exporting.start.click()
    await exporting.written.nth(count - 1).waitFor()
    await exporting.done.click()
    await exporting.root.waitFor({ state: 'hidden' })
    for (const name of readdirSync(folder)) {
      files.push({ path: join(format, name), bytes: statSync(join(folder, name)).size })
    }
  }
  return files
}
