import * as v from 'valibot'
import { type Client, call, type Handlers } from './call.ts'

export const settingsSchema = v.object({
  locale: v.picklist(['system', 'zh-CN', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** Name under which changes are recorded. */
  person: v.string(),
  /** Pixels. */
  textSize: v.pipe(v.number(), v.minValue(12), v.maxValue(32)),
  panes: v.object({ documents: v.number(), findings: v.number() }),
  /** The pane that each side shows, by its id, and the sides that are hidden. */
  layout: v.object({ left: v.string(), right: v.string(), hidden: v.array(v.picklist(['left', 'right'])) }),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export interface RecentProject {
  path: string
  name: string
  /** Milliseconds since 1970. */
  openedAt: number
  exists: boolean
}
export interface AppInfo {
  version: string
  platform: string
  /** The system's locale, resolved to one we have. */
  systemLocale: 'zh-CN' | 'en'
  settings: Settings
}

/** Every call that main answers by IPC. A path that a dialog returns has been granted to the window's engine. */
export const appCalls = {
  'app.info': call(v.object({}))<AppInfo>(),
  'settings.change': call(v.partial(settingsSchema))<Settings>(),
  'recent.list': call(v.object({}))<RecentProject[]>(),
  'recent.forget': call(v.object({ path: v.string() }))<RecentProject[]>(),
  /** Grants a path of the recent list; null when it is not on the list. */
  'recent.grant': call(v.object({ path: v.string() }))<string | null>(),
  /** A project file chosen in a dialog, or null. */
  'dialogs.newProject': call(v.object({}))<string | null>(),
  'dialogs.openProject': call(v.object({}))<string | null>(),
  'dialogs.importFiles': call(v.object({}))<string[]>(),
  'dialogs.importFolder': call(v.object({}))<string[]>(),
  'dialogs.exportFolder': call(v.object({}))<string | null>(),
  /** A profile's file to read, or one to write that is named after it. */
  'dialogs.readProfile': call(v.object({}))<string | null>(),
  'dialogs.writeProfile': call(v.object({ name: v.string() }))<string | null>(),
  /**
   * Grants the sample reports and a place for their project in the application's data folder. `exists` when the sample
   * project is there from an earlier time: open it then, else create it and import the files.
   */
  'samples.prepare': call(v.object({}))<{ projectPath: string; files: string[]; exists: boolean }>(),
  /** Shows an exported file in the system's file manager. Only files below a granted folder. */
  'shell.showFile': call(v.object({ path: v.string() }))<null>(),
  /** Tells main what the window shows, for its title and its menu's enabled items. */
  'window.state': call(
    v.object({ title: v.string(), dirty: v.boolean(), context: v.record(v.string(), v.boolean()) }),
  )<null>(),
  /** The window may close: everything is saved. */
  'window.readyToClose': call(v.object({}))<null>(),
}
export type AppCalls = typeof appCalls
export type AppHandlers = Handlers<AppCalls>
export type AppClient = Client<AppCalls>

/** Every event that main sends to a window. */
export interface AppEvents {
  /** A menu item was chosen. */
  command: { id: string }
  'settings.changed': { settings: Settings }
  /** A project file was opened from outside (file association, second start); it is granted. */
  'project.requested': { path: string }
  /** The window wants to close: save, then call `window.readyToClose`. */
  closing: Record<string, never>
  'engine.gone': Record<string, never>
}

/** What preload puts on `window.zhubi`. */
export interface PreloadApi {
  call(name: keyof AppCalls, input: unknown): Promise<import('./call.ts').Answer>
  onEvent(listener: <Name extends keyof AppEvents>(name: Name, data: AppEvents[Name]) => void): void
  /** Paths of dropped files; they are granted to the engine before this resolves. `files` are File objects. */
  grantDropped(files: readonly unknown[]): Promise<string[]>
  /** Asks main for a port to this window's engine; it arrives as a window message `zhubi:engine-port`. */
  requestEnginePort(): void
}
