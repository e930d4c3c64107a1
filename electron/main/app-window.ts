import { join } from 'node:path'
import { BrowserWindow, type ContextMenuParams, type MessagePortMain, nativeTheme, screen } from 'electron'
import { type CommandContext, contextKeys, emptyContext } from '#shared/commands/command.ts'
import type { AppEvents } from '#shared/contract/app.ts'
import { channels } from '#shared/contract/app-channels.ts'
import { isOwnUrl, startUrl } from './asset-path.ts'
import { EngineHost } from './engine-host.ts'
import { minimumSize, type WindowPlaces } from './window-bounds.ts'

/** Colours of the empty page by theme, so that a window does not flash when it opens. */
const paper = { light: '#fdfbf6', dark: '#1d1b18' }
/** How long a window may take to save, and then its engine to end. */
const closingMs = 3000
/** A page that goes again so soon after it got its project back is not given it once more. */
const restorePauseMs = 60_000

/** What a window tells the application. */
export interface WindowListener {
  /** Title, context or focus changed: the menu may be another. */
  changed(): void
  /** It shows what it was opened for. */
  settled(): void
  /** It shows another project, or none. */
  projectChanged(path: string | null): void
  contextMenu(place: ContextMenuParams): void
  closed(window: AppWindow): void
  /** Asks whether to close although not everything is saved. */
  closesUnsaved(): Promise<boolean>
}

/** What a window begins with. */
interface Beginning {
  places: WindowPlaces
  /** The project that it will be asked to open. */
  project: string | null
  title: string
  /** Percent. */
  zoom: number
}

/** One window with its engine. */
export class AppWindow {
  readonly browser: BrowserWindow
  readonly engine: EngineHost
  context: CommandContext = emptyContext
  projectPath: string | null = null
  readonly #listener: WindowListener
  #requestedPath: string | null = null
  /** A project that a page which has just begun is to open, granted; told when it asks what it is to show. */
  #forNewPage: string | null = null
  #hasAsked = false
  #isListening = false
  #isDirty = false
  #zoom: number
  #isClosing = false
  #restoredAt = Number.NEGATIVE_INFINITY
  #waiting: (() => void)[] = []
  #saved: () => void = () => undefined

  constructor(beginning: Beginning, listener: WindowListener) {
    this.#listener = listener
    this.#zoom = beginning.zoom
    this.engine = new EngineHost({
      project: path => this.#projectChanged(path),
      gone: () => this.send('engine.gone', {}),
    })
    this.browser = createBrowserWindow(beginning)
    this.#watch(beginning.places)
    // The page first: it waits for its process and for the graphics process longer than for the engine.
    void this.browser.loadURL(startUrl)
    this.engine.start()
  }

  /** Sends an event to the page. */
  send<Name extends keyof AppEvents>(name: Name, data: AppEvents[Name]): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(channels.event, name, data)
  }

  /** Sends an event as soon as the page has told its state, and so listens. */
  sendWhenListening<Name extends keyof AppEvents>(name: Name, data: AppEvents[Name]): void {
    if (this.#isListening) this.send(name, data)
    else this.#waiting.push(() => this.send(name, data))
  }

  /** Whether it shows no project and has not been asked to. */
  get isFree(): boolean {
    return this.projectPath === null && this.#requestedPath === null
  }

  /** The project that it shows or is about to show. */
  get shownPath(): string | null {
    return this.projectPath ?? this.#requestedPath
  }

  /** The page has opened the project that it was asked to, or could not. */
  requestSettled(): void {
    this.#requestedPath = null
    this.#listener.settled()
    this.#listener.changed()
  }

  /** Asks the page to open a project, which is granted. */
  requestProject(path: string): void {
    this.#requestedPath = path
    const granted = this.engine.grant(path)
    if (this.#hasAsked) {
      this.sendWhenListening('project.requested', { path: granted })
      return
    }
    this.#forNewPage = granted
    // A page that has not begun holds nothing that could get lost with what the engine has open.
    this.engine.expect(granted)
  }

  /** The project that the page is to begin with; null when it was told, or there is none. */
  takeRequest(): string | null {
    const path = this.#forNewPage
    this.#forNewPage = null
    this.#hasAsked = true
    return path
  }

  /** Hands the page a port to the engine; a fresh engine is started when the last one is gone. */
  handOverPort(): void {
    const port: MessagePortMain = this.engine.connect()
    this.browser.webContents.postMessage(channels.enginePort, null, [port])
  }

  /** What the page shows now. */
  show(state: { title: string; dirty: boolean; context: Record<string, boolean> }): void {
    this.browser.setTitle(state.title)
    this.browser.setDocumentEdited(state.dirty)
    this.#isDirty = state.dirty
    this.context = Object.fromEntries(contextKeys.map(key => [key, state.context[key] ?? false])) as CommandContext
    this.#isListening = true
    if (this.isFree) this.#listener.settled()
    for (const send of this.#waiting.splice(0)) send()
    this.#listener.changed()
  }

  /** The page has saved all. */
  readyToClose(): void {
    this.#saved()
  }

  /** Shows everything in another size, in percent. */
  zoom(percent: number): void {
    this.#zoom = percent
    if (!this.browser.isDestroyed()) this.browser.webContents.setZoomFactor(percent / 100)
  }

  focus(): void {
    // A window that is not shown yet takes the focus when it is.
    if (!this.browser.isVisible()) return
    if (this.browser.isMinimized()) this.browser.restore()
    this.browser.focus()
    // Without this an input method's list of candidates may stand in a wrong place.
    this.browser.webContents.focus()
  }

  #projectChanged(path: string | null): void {
    // A project that closes with its window is not closed by the person.
    if (this.#isClosing) return
    this.projectPath = path
    this.#requestedPath = null
    this.browser.setRepresentedFilename(path ?? '')
    this.#listener.projectChanged(path)
  }

  #watch(places: WindowPlaces): void {
    const { browser } = this
    // Not before: a page that is seen waits for the graphics process, which starts meanwhile, before it reads its scripts.
    browser.webContents.once('dom-ready', () => {
      browser.show()
      this.focus()
    })
    browser.on('focus', () => this.#listener.changed())
    browser.on('page-title-updated', event => event.preventDefault())
    browser.on('close', event => {
      // First of all: whatever fails below, unsaved work must not go down with the window.
      event.preventDefault()
      this.#rememberPlace(places)
      void this.#close()
    })
    browser.on('closed', () => this.#listener.closed(this))
    browser.webContents.on('context-menu', (_event, place) => this.#listener.contextMenu(place))
    browser.webContents.on('did-start-navigation', details => {
      if (!details.isMainFrame || details.isSameDocument || !isOwnUrl(details.url)) return
      this.#isListening = false
      this.#hasAsked = false
      this.context = emptyContext
      this.#restoreProject()
    })
    // All windows are of one origin, whose size the browser keeps for itself.
    browser.webContents.on('did-finish-load', () => this.zoom(this.#zoom))
    browser.webContents.on('render-process-gone', (_event, { reason }) => {
      // What the engine has is saved; a page that crashes while it loads is not loaded again and again.
      if (reason !== 'clean-exit' && this.#isListening) browser.webContents.reload()
      this.#isListening = false
    })
  }

  /** Gives a page that begins anew, as after a crash, the project back, unless that may be what it crashes on. */
  #restoreProject(): void {
    const path = this.projectPath
    this.projectPath = null
    if (path === null || Date.now() - this.#restoredAt < restorePauseMs) return
    this.#restoredAt = Date.now()
    this.requestProject(path)
  }

  #rememberPlace(places: WindowPlaces): void {
    const bounds = this.browser.getNormalBounds()
    const display = screen.getDisplayMatching(bounds).id
    places.remember(display, { ...bounds, isMaximized: this.browser.isMaximized() }, this.projectPath)
  }

  async #close(): Promise<void> {
    if (this.#isClosing) return
    this.#isClosing = true
    const isSaved = !this.#isListening || (await this.#savedInTime())
    if (!isSaved && this.#isDirty && !(await this.#listener.closesUnsaved())) {
      this.#isClosing = false
      return
    }
    // What is typed from here on could not be saved any more.
    this.browser.hide()
    await this.engine.shutDown(closingMs)
    this.browser.destroy()
  }

  #savedInTime(): Promise<boolean> {
    return new Promise(done => {
      const timer = setTimeout(() => done(false), closingMs)
      this.#saved = () => {
        clearTimeout(timer)
        done(true)
      }
      this.send('closing', {})
    })
  }
}

function createBrowserWindow({ places, project, title, zoom }: Beginning): BrowserWindow {
  const taken = BrowserWindow.getAllWindows().map(other => other.getNormalBounds())
  const desk = { displays: screen.getAllDisplays(), primary: screen.getPrimaryDisplay(), taken }
  const { isMaximized, ...bounds } = places.next(desk, project)
  const browser = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    paintWhenInitiallyHidden: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      zoomFactor: zoom / 100,
    },
  })
  if (isMaximized) browser.maximize()
  return browser
}
