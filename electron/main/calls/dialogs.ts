import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, type OpenDialogOptions } from 'electron'
import type { AppHandlers } from '#shared/contract/app.ts'
import { AppError } from '#shared/domain/errors.ts'
import { importExtensions } from '#shared/formats/import/extensions.ts'
import { translate } from '#shared/i18n/index.ts'
import type { AppWindow } from '../app-window.ts'
import type { Application } from '../application.ts'
import { withProjectEnding } from '../opened-files.ts'

type DialogHandlers = Pick<AppHandlers, Extract<keyof AppHandlers, `dialogs.${string}` | 'window.savePdf'>>

/** A name without what a path must not hold. */
const plainName = (name: string) => name.replace(/[\\/:*?"<>|]/g, ' ')

async function writePrinted(window: AppWindow, path: string): Promise<void> {
  const pdf = await window.browser.webContents.printToPDF({ preferCSSPageSize: true })
  try {
    await writeFile(path, pdf)
  } catch (error) {
    throw new AppError('export_failed', { path }, error)
  }
}

/** Asks by the system's dialogs; what a person chooses is granted to the window's engine. */
export function dialogHandlers(application: Application, window: AppWindow): DialogHandlers {
  const text = (name: keyof typeof import('#shared/i18n/zh-CN/app.ts').app.dialogs) =>
    translate(application.locale, `app.dialogs.${name}`)
  const projectFilters = () => [{ name: text('filterProject'), extensions: ['zhubi'] }]
  const textFilters = () => [
    { name: text('filterText'), extensions: [...importExtensions] },
    { name: text('filterAll'), extensions: ['*'] },
  ]
  const packageFilters = () => [{ name: text('filterPackage'), extensions: ['zip'] }]
  const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ')
  const profileFilters = () => [{ name: text('filterProfile'), extensions: ['json'] }]
  const tagFilters = () => [{ name: text('filterTags'), extensions: ['json', 'txt'] }]
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const { filePaths } = await dialog.showOpenDialog(window.browser, options)
    return filePaths.map(path => window.engine.grant(path))
  }
  return {
    'dialogs.newProject': async () => {
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        title: text('newProject'),
        defaultPath: join(app.getPath('documents'), `${text('newProjectName')}.zhubi`),
        filters: projectFilters(),
      })
      return filePath ? window.engine.grant(withProjectEnding(filePath)) : null
    },
    'dialogs.openProject': async () => {
      const [path] = await choose({ title: text('openProject'), filters: projectFilters(), properties: ['openFile'] })
      return path === undefined || application.showsElsewhere(path, window) ? null : path
    },
    'dialogs.importFiles': () =>
      choose({ title: text('importFiles'), filters: textFilters(), properties: ['openFile', 'multiSelections'] }),
    'dialogs.importFolder': () => choose({ title: text('importFolder'), properties: ['openDirectory'] }),
    'dialogs.openPackage': async () => {
      const chosen = await choose({ title: text('openPackage'), filters: packageFilters(), properties: ['openFile'] })
      return chosen[0] ?? null
    },
    'dialogs.savePackage': async ({ name }) => {
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        title: text('savePackage'),
        defaultPath: join(app.getPath('documents'), `${asFileName(name)}.zip`),
        filters: packageFilters(),
      })
      return filePath ? window.engine.grant(filePath) : null
    },
    'dialogs.readTags': async () => {
      const [path] = await choose({ title: text('readTags'), filters: tagFilters(), properties: ['openFile'] })
      return path ?? null
    },
    'dialogs.writeTags': async ({ name, kind }) => {
      const isTree = kind === 'tree'
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        title: text(isTree ? 'writeTags' : 'writePassages'),
        defaultPath: join(app.getPath('documents'), `${plainName(name)}.${isTree ? 'json' : 'csv'}`),
        filters: isTree ? tagFilters() : [{ name: text('filterTable'), extensions: ['csv'] }],
      })
      return filePath ? window.engine.grant(filePath) : null
    },
    'dialogs.readProfile': async () => {
      const [path] = await choose({ title: text('readProfile'), filters: profileFilters(), properties: ['openFile'] })
      return path ?? null
    },
    'dialogs.writeReport': async () => {
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        title: translate(application.locale, 'report.write').replace('…', ''),
        defaultPath: join(app.getPath('documents'), `${translate(application.locale, 'report.title')}.csv`),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      return filePath ? window.engine.grant(filePath) : null
    },
    'dialogs.writeProfile': async ({ name }) => {
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        title: text('writeProfile'),
        defaultPath: join(app.getPath('documents'), `${plainName(name)}.json`),
        filters: profileFilters(),
      })
      return filePath ? window.engine.grant(filePath) : null
    },
    'window.savePdf': async ({ name }) => {
      const { filePath } = await dialog.showSaveDialog(window.browser, {
        defaultPath: join(app.getPath('documents'), `${plainName(name)}.pdf`),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (!filePath) return null
      await writePrinted(window, filePath)
      return window.engine.grant(filePath)
    },
    'dialogs.exportFolder': async () => {
      const chosen = await choose({ title: text('exportFolder'), properties: ['openDirectory', 'createDirectory'] })
      return chosen[0] ?? null
    },
  }
}
