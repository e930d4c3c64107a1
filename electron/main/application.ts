import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron'
import type { CommandId, CommandIdOf } from '#shared/commands/registry.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { type Locale, readTexts, resolveLocale, translate } from '#shared/i18n/index.ts'
import { AppWindow } from './app-window.ts'
import { LastSession } from './last-session.ts'
import { showContextMenu, showMenu, showMenuNames } from './menu.ts'
import { RecentProjects } from './recent-projects.ts'
import { isSamePath } from './same-path.ts'
import { isSettingCommand, settingCommands } from './setting-commands.ts'
import { SettingsStore } from './settings-store.ts'
import { WindowPlaces } from './window-bounds.ts'

/** The menu is made at the latest so long after the start, whatever the first window does. */
const latestMenuMs = 3000

type OwnCommand = Exclude<CommandIdOf<'main'>, keyof typeof settingCommands>

/** The application: its settings, its recent projects and its windows. */
export class Application {
  readonly settings: SettingsStore
  readonly recent: RecentProjects
  readonly #places: WindowPlaces
  readonly #session: LastSession
  readonly #windows = new Set<AppWindow>()
  #isQuitting = false
  #hasMenu = false
  readonly #commands: Readonly<Record<OwnCommand, () => void>> = {
    'app.quit': () => app.quit(),
    'window.new': () => void this.openWindow(),
    'project.openInNewWindow': () => void this.#askForProject(),
  }

  constructor(dataFolder: string) {
    this.settings = new SettingsStore(join(dataFolder, 'settings.json'), userInfo().username)
    this.recent = new RecentProjects(join(dataFolder, 'recent.json'))
    this.#places = new WindowPlaces(join(dataFolder, 'windows.json'))
    this.#session = new LastSession(join(dataFolder, 'session.json'))
    nativeTheme.themeSource = systemThemeOf(this.settings.current)
  }

  get systemLocale(): Locale {
    return resolveLocale(app.getPreferredSystemLanguages()[0] ?? app.getLocale())
  }

  /** The locale of menus and dialogs. */
  get locale(): Locale {
    const { locale } = this.settings.current
    return locale === 'system' ? this.systemLocale : locale
  }

  /** The windows, in the order they were opened. */
  get windows(): readonly AppWindow[] {
    return [...this.#windows]
  }

  get frontWindow(): AppWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow()
    return (focused && this.windowOf(focused.webContents)) ?? this.windows.at(-1)
  }

  /** Whether a quit is under way: windows close one after the other, and stay in the session. */
  get isQuitting(): boolean {
    return this.#isQuitting
  }

  /** Every window is to close. */
  beginQuit(): void {
    this.#isQuitting = true
  }

  /** Opens the first windows: for the projects asked for, else for those that were open at the end, if wanted. */
  begin(requested: readonly string[], restores: boolean): void {
    const last = restores && this.settings.current.restoreWindows ? this.#session.projects().filter(existsSync) : []
    const projects = requested.length > 0 ? requested : last
    showMenuNames(this)
    setTimeout(() => this.#makeMenu(), latestMenuMs)
    if (projects.length === 0) this.openWindow()
    for (const path of projects) this.openProject(path)
  }

  changeSettings(patch: Parameters<SettingsStore['change']>[0]): Settings {
    const settings = this.settings.change(patch)
    nativeTheme.themeSource = systemThemeOf(settings)
    for (const window of this.#windows) {
      window.zoom(settings.zoom)
      window.send('settings.changed', { settings })
    }
    void readTexts(this.locale).then(() => this.refreshMenu())
    return settings
  }

  /** Opens a window, which stands where the project's stood when it is for one. */
  openWindow(project: string | null = null): AppWindow {
    const title = translate(this.locale, 'app.name')
    const place = { places: this.#places, project, title, zoom: this.settings.current.zoom }
    const window: AppWindow = new AppWindow(place, {
      closesUnsaved: () => this.#closesUnsaved(window),
      changed: () => this.refreshMenu(),
      settled: () => this.#makeMenu(),
      contextMenu: at => showContextMenu(this, window, at),
      projectChanged: path => this.#projectChanged(path),
      closed: closed => {
        this.#windows.delete(closed)
        // The last one is what the next start shows again.
        if (this.#windows.size > 0) this.#keepSession()
        this.refreshMenu()
      },
    })
    this.#windows.add(window)
    this.refreshMenu()
    return window
  }

  /** The window that a page belongs to. */
  windowOf(contents: WebContents): AppWindow | undefined {
    return this.windows.find(({ browser }) => !browser.isDestroyed() && browser.webContents === contents)
  }

  /** Brings a window to the front, a new one when there is none. */
  activate(): void {
    const window = this.frontWindow
    if (window) window.focus()
    else this.openWindow()
  }

  /** Shows a project: in the window that has it, else in an empty one or, where there is none, in a new one. */
  openProject(path: string): void {
    const holder = this.#holderOf(path)
    const window = holder ?? this.windows.find(({ isFree }) => isFree) ?? this.openWindow(path)
    if (window !== holder) window.requestProject(path)
    window.focus()
  }

  /** Brings the other window to the front that has a project; tells whether there is one. */
  showsElsewhere(path: string, asking: AppWindow): boolean {
    const holder = this.#holderOf(path)
    if (!holder || holder === asking) return false
    holder.focus()
    return true
  }

  /** Runs a command chosen in the menu. */
  run(id: CommandId): void {
    if (isSettingCommand(id)) this.changeSettings(settingCommands[id])
    else if (isOwn(id, this.#commands)) this.#commands[id]()
    else (this.frontWindow ?? this.openWindow()).sendWhenListening('command', { id })
  }

  /** Shows the menu for what the window in front can do. */
  refreshMenu(): void {
    if (this.#hasMenu) showMenu(this)
  }

  /** Makes the menu, which a start leaves until its first window shows what it is for. */
  #makeMenu(): void {
    this.#hasMenu = true
    this.refreshMenu()
  }

  #holderOf(path: string): AppWindow | undefined {
    return this.windows.find(({ shownPath }) => shownPath !== null && isSamePath(shownPath, path))
  }

  async #askForProject(): Promise<void> {
    const front = this.frontWindow
    const options = {
      title: translate(this.locale, 'app.dialogs.openProject'),
      filters: [{ name: translate(this.locale, 'app.dialogs.filterProject'), extensions: ['zhubi'] }],
      properties: ['openFile' as const],
    }
    const { filePaths } = await (front ? dialog.showOpenDialog(front.browser, options) : dialog.showOpenDialog(options))
    const [path] = filePaths
    if (path) this.openProject(path)
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
    if (response === 0) this.#isQuitting = false
    return response === 1
  }

  #projectChanged(path: string | null): void {
    if (path !== null) {
      this.recent.add(path, Date.now())
      app.addRecentDocument(path)
    }
    this.#keepSession()
    this.refreshMenu()
  }

  #keepSession(): void {
    if (!this.#isQuitting) this.#session.keep(this.windows.flatMap(({ shownPath }) => shownPath ?? []))
  }
}

function isOwn<Id extends CommandId>(id: CommandId, own: Readonly<Record<Id, unknown>>): id is Id {
  return Object.hasOwn(own, id)
}

/** What the system's own parts of a window, menus and dialogs, take their colours from. */
function systemThemeOf({ theme }: Settings): 'system' | 'light' | 'dark' {
  return theme === 'system' ? theme : theme.endsWith('dark') ? 'dark' : 'light'
}
