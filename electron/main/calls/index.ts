import { app, shell } from 'electron'
import { commandOf } from '#shared/commands/registry.ts'
import type { AppHandlers } from '#shared/contract/app.ts'
import { AppError } from '#shared/domain/errors.ts'
import { translate } from '#shared/i18n/index.ts'
import type { AppWindow } from '../app-window.ts'
import type { Application } from '../application.ts'
import { sampleFiles, sampleFolders, sampleProject } from '../samples.ts'
import { dialogHandlers } from './dialogs.ts'

/** Who answers a window's calls. */
export function handlersFor(application: Application, window: AppWindow): AppHandlers {
  const { settings, recent } = application
  return {
    ...dialogHandlers(application, window),
    'app.info': () => ({
      version: app.getVersion(),
      platform: process.platform,
      systemLocale: application.systemLocale,
      settings: settings.current,
      requested: window.takeRequest(),
    }),
    'app.run': ({ id }) => {
      const command = commandOf(id)
      if (command?.owner === 'main') application.run(command.id)
      return null
    },
    'settings.change': patch => application.changeSettings(patch),
    'recent.list': () => recent.list(),
    'recent.forget': ({ path }) => {
      recent.forget(path)
      application.refreshMenu()
      return recent.list()
    },
    'recent.grant': ({ path }) => {
      if (!recent.has(path) || application.showsElsewhere(path, window)) return null
      return window.engine.grant(path)
    },
    'samples.prepare': () => {
      const files = sampleFiles(sampleFolders(app.getAppPath(), process.resourcesPath))
      const { path, exists } = sampleProject(
        app.getPath('userData'),
        translate(application.locale, 'app.dialogs.sampleProjectName'),
      )
      if (application.showsElsewhere(path, window)) return null
      for (const file of files) window.engine.grant(file)
      return { projectPath: window.engine.grant(path), files, exists }
    },
    'shell.showFile': ({ path }) => {
      if (!window.engine.grants.covers(path)) throw new AppError('path_not_granted', { path })
      shell.showItemInFolder(path)
      return null
    },
    'window.state': state => {
      window.show(state)
      return null
    },
    'window.requestSettled': () => {
      window.requestSettled()
      return null
    },
    'window.readyToClose': () => {
      window.readyToClose()
      return null
    },
  }
}
