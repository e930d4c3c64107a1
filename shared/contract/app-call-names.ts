import type { AppCalls } from './app.ts'

const named: Readonly<Record<keyof AppCalls, true>> = {
  'app.info': true,
  'app.run': true,
  'settings.change': true,
  'recent.list': true,
  'recent.forget': true,
  'recent.grant': true,
  'dialogs.newProject': true,
  'dialogs.openProject': true,
  'dialogs.importFiles': true,
  'dialogs.importFolder': true,
  'dialogs.exportFolder': true,
  'dialogs.openPackage': true,
  'dialogs.savePackage': true,
  'dialogs.readProfile': true,
  'dialogs.writeProfile': true,
  'dialogs.readTags': true,
  'dialogs.writeTags': true,
  'dialogs.writeReport': true,
  'samples.prepare': true,
  'shell.showFile': true,
  'window.state': true,
  'window.savePdf': true,
  'window.requestSettled': true,
  'window.readyToClose': true,
}

/** The names of `appCalls` alone: preload lets them through, and is read before every page without what parses their inputs. */
export const appCallNames: ReadonlySet<string> = new Set(Object.keys(named))
