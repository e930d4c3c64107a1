import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchedApp } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** Makes a project of reports, given by file name, in `folder`; waits for its checks and opens the first of them. */
export async function openReports(
  launched: LaunchedApp,
  folder: string,
  reports: Readonly<Record<string, string | Uint8Array>>,
): Promise<ZhubiWindow> {
  const window = new ZhubiWindow(launched)
  const paths = Object.entries(reports).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
  await answerSaveDialog(launched.app, join(folder, '项目.zhubi'))
  await window.start.newProject.click()
  await window.documents.root.waitFor()
  await answerOpenDialog(launched.app, paths)
  await launched.page.keyboard.press('ControlOrMeta+Shift+o')
  await window.importing.start(paths.length).click()
  await window.importing.done.click()
  await window.waitUntilChecked()
  await window.openDocument(Object.keys(reports)[0] ?? '')
  return window
}
