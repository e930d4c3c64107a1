// Wires the main process. What runs here must never block: heavy work is the engine's and its workers'.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu } from 'electron'
import { printSwitch } from '#shared/contract/print-process.ts'
import { readTexts } from '#shared/i18n/index.ts'
import { declareAppScheme, serveApp } from './app-protocol.ts'
import { Application } from './application.ts'
import { handlersFor } from './calls/index.ts'
import { mayHaveGraphics } from './graphics.ts'
import { routeMessages } from './ipc.ts'
import { projectPathsOf } from './opened-files.ts'
import { takePrintOrders } from './print-orders.ts'
import { restrictPages } from './security.ts'

/** Starts without the windows of the last time, should one of their projects be the trouble. */
const newSessionSwitch = '--new-session'

// On Linux the fonts for characters that the named ones lack are chosen by language: by that of our texts, not by that of the
// system, or an edition would be printed otherwise for each.
process.env.FC_LANG = 'zh-cn'
declareAppScheme()
// Chromium would find out by a process that tries and ends, and then by a second one, for which the first page waits.
if (!mayHaveGraphics(process.platform, existsSync)) {
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-software-rasterizer')
}
// Else Electron makes a menu of its own before the application is ready, and crashes over it where there is no screen.
Menu.setApplicationMenu(null)
if (process.argv.includes(printSwitch)) void print()
else if (app.requestSingleInstanceLock()) start()
else app.quit()

/** Prints for the command line, without a window that anybody sees. */
async function print(): Promise<void> {
  // Closing the window of a print is not the end: there may be more to print.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  restrictPages()
  app.exit(await takePrintOrders())
}

function start(): void {
  /** Projects that the system asked for before the application was ready. */
  const requested = projectPathsOf(process.argv.slice(1), process.cwd())
  let application: Application | null = null
  const open = (path: string) => (application ? application.openProject(path) : requested.push(path))

  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, args, workingDirectory) => {
    const paths = projectPathsOf(args.slice(1), workingDirectory)
    for (const path of paths) open(path)
    if (paths.length === 0) application?.activate()
  })
  app.on('activate', () => application?.activate())

  void app.whenReady().then(async () => {
    serveApp(join(import.meta.dirname, '../renderer'))
    restrictPages()
    const ready = new Application(app.getPath('userData'))
    await readTexts(ready.locale)
    routeMessages({
      windowOf: contents => ready.windowOf(contents),
      handlersFor: window => handlersFor(ready, window),
      showsElsewhere: (path, asking) => ready.showsElsewhere(path, asking),
    })
    application = ready
    quitWithLastWindow(ready)
    ready.begin(requested, !process.argv.includes(newSessionSwitch))
  })
}

// Closing a window takes time (it saves first), which ends a quit that is under way: it is taken up again afterwards.
function quitWithLastWindow(application: Application): void {
  app.on('before-quit', () => application.beginQuit())
  app.on('window-all-closed', () => {
    if (application.isQuitting || process.platform !== 'darwin') app.quit()
  })
}
