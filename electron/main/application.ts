import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron'
import type { CommandId } from '#shared/commands/registry.ts'
import type { Settings } from '#shared/contract/app.ts'
import { type Locale, resolveLocale, translate } from '#shared/i18n/index.ts'
import { AppWindow } from './app-window.ts'
import { showContextMenu, showMenu } from './menu.ts'
import { RecentProjects } from './recent-projects.ts'
import { isSettingCommand, settingCommands } from './setting-commands.ts'
import { SettingsStore } from './settings-store.ts'
import { WindowPlaces } from './window-bounds.ts'

/** The application: its settings, its recent projects and its windows. */
export class Application {
  readonly settings: SettingsStore
  readonly recent: RecentProjects
  readonly #places: WindowPlaces
  readonly #windows = new Set<AppWindow>()

  constructor(dataFolder: string) {
    this.settings = new SettingsStore(join(dataFolder, 'settings.json'), userInfo().username)
    this.recent = new RecentProjects(join(dataFolder, 'recent.json'))
    this.#places = new WindowPlaces(join(dataFolder, 'windows.json'))
    nativeTheme.themeSource = this.settings.current.theme
  }

  get systemLocale(): Locale {
    return resolveLocale(app.getPreferredSystemLanguages()[0] ?? app.getLocale())
  }

  /** The locale of menus and dialogs. */
  get locale(): Locale {
    const { locale } = this.settings.current
    return locale === 'system' ? this.systemLocale : locale
  }

  changeSettings(patch: Parameters<SettingsStore['change']>[0]): Settings {
    const settings = this.settings.change(patch)
    nativeTheme.themeSource = settings.theme
    for (const window of this.#windows) window.send('settings.changed', { settings })
    this.#refreshMenu()
    return settings
  }

  openWindow(): AppWindow {
    const window: AppWindow = new AppWindow(this.#places, translate(this.locale, 'app.name'), {
      closesUnsaved: () => this.#closesUnsaved(window),
      changed: () => this.#refreshMenu(),
      contextMenu: place => showContextMenu(this, window, place),
      projectOpened: path => this.#projectOpened(path),
      closed: closed => {
        this.#windows.delete(closed)
        this.#refreshMenu()
      },
    })
    this.#windows.add(window)
    this.#refreshMenu()
    return window
  }

  /** The window that a page belongs to. */
  windowOf(contents: WebContents): AppWindow | undefined {
    return [...this.#windows].find(({ browser }) => !browser.isDestroyed() && browser.webContents === contents)
  }

  /** Brings a window to the front, a new one when there is none. */
  activate(): void {
    const window = this.#frontWindow()
    if (window) window.focus()
    else this.openWindow()
  }

  /** Shows a project that was opened from outside: in the window that has it, else in an empty one. */
  openProject(path: string): void {
    const windows = [...this.#windows]
    const holder = windows.find(window => window.projectPath === path)
    const window = holder ?? windows.find(({ isFree }) => isFree) ?? this.openWindow()
    if (window !== holder) window.requestProject(path)
    window.focus()
  }

  /** Runs a command chosen in the menu. */
  run(id: CommandId): void {
    if (id === 'app.quit') app.quit()
    else if (isSettingCommand(id)) this.changeSettings(settingCommands[id])
    else (this.#frontWindow() ?? this.openWindow()).sendWhenListening('command', { id })
  }

  #frontWindow(): AppWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow()
    return (focused && this.windowOf(focused.webContents)) ?? [...this.#windows].at(-1)
  }

  async #closesUnsaved(window: AppWindow): Promise<boolean> {
    const text = (name: 'unsaved' | 'unsavedDetail' | 'keepOpen' | 'closeAnyway') =>
      translate(this.locale, `app.dialogs.${name}`)
    const { response } = await dialog.showMessageBox(window.browser, {
      type: 'warning',
      message: text('unsaved'),
      detail: text('unsavedDetail'),
      buttons: [text('keepOpen'), text('closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    })
    return response === 1
  }

  #projectOpened(path: string): void {
    this.recent.add(path, Date.now())
    app.addRecentDocument(path)
  }

  #refreshMenu(): void {
    showMenu(this, this.#frontWindow()?.context ?? null)
  }
}
