import { app, type ContextMenuParams, Menu } from 'electron'
import type { CommandContext } from '#shared/commands/command.ts'
import type { AppWindow } from './app-window.ts'
import type { Application } from './application.ts'
import { contextMenuTemplate, type MenuState, menuNames, menuTemplate } from './menu-template.ts'
import { chosenCommands } from './setting-commands.ts'

const isMac = process.platform === 'darwin'
let shownKey = ''

/** Shows the menus' names alone: a page below them has its size from the start, and the rest can wait until it is shown. */
export function showMenuNames({ locale }: Application): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuNames({ locale, isMac })))
}

/** Shows the menu for what the window in front can do; does nothing when it would be the same. */
export function showMenu(application: Application): void {
  const { locale, settings } = application
  const context = application.frontWindow?.context ?? null
  const { theme, locale: chosenLocale, shortcuts } = settings.current
  const lists = [listedRecent(application), listedWindows(application)]
  const key = JSON.stringify([locale, theme, chosenLocale, shortcuts, context, lists])
  // A menu that is open would close when it is replaced.
  if (key === shownKey) return
  shownKey = key
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(stateOf(application, context))))
}

/** Shows the menu of a place in a window's text. */
export function showContextMenu(application: Application, window: AppWindow, place: ContextMenuParams): void {
  const template = contextMenuTemplate(stateOf(application, window.context), place)
  if (template.length > 0) Menu.buildFromTemplate(template).popup({ window: window.browser })
}

function stateOf(application: Application, context: CommandContext | null): MenuState {
  const { locale, settings } = application
  return {
    locale,
    context,
    isMac,
    isDevelopment: !app.isPackaged,
    shortcuts: settings.current.shortcuts,
    chosen: chosenCommands(settings.current),
    recent: listedRecent(application),
    windows: listedWindows(application),
    run: id => application.run(id),
    openProject: path => application.openProject(path),
    clearRecent: () => {
      application.recent.clear()
      application.refreshMenu()
    },
    showWindow: id => application.windows.find(({ browser }) => browser.id === id)?.focus(),
  }
}

const listedRecent = ({ recent }: Application) => recent.names()

const listedWindows = ({ windows, frontWindow }: Application) =>
  windows
    .filter(({ browser }) => !browser.isDestroyed())
    .map(window => ({ id: window.browser.id, title: window.browser.getTitle(), isFront: window === frontWindow }))
