import * as v from 'valibot'
import type { Locale } from '../i18n/locales.ts'
import { type Client, call, type Handlers } from './call.ts'
import { type Settings, settingsSchema } from './settings.ts'

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
  systemLocale: Locale
  settings: Settings
  /** The project that the window was opened for; told once, to a page that has just begun. */
  requested: string | null
}

/** Every call that main answers by IPC. A path that a dialog returns has been granted to the window's engine. */
export const appCalls = {
  'app.info': call(v.object({}))<AppInfo>(),
  'settings.change': call(v.partial(settingsSchema))<Settings>(),
  /** Does what a command of main does, as its menu would. */
  'app.run': call(v.object({ id: v.string() }))<null>(),
  'recent.list': call(v.object({}))<RecentProject[]>(),
  'recent.forget': call(v.object({ path: v.string() }))<RecentProject[]>(),
  /** Grants a path of the recent list; null when it is not on the list, or another window shows it and comes forward. */
  'recent.grant': call(v.object({ path: v.string() }))<string | null>(),
  /** A project file chosen in a dialog; null when none is, or when another window shows it and comes forward. */
  'dialogs.newProject': call(v.object({}))<string | null>(),
  'dialogs.openProject': call(v.object({}))<string | null>(),
  'dialogs.importFiles': call(v.object({}))<string[]>(),
  'dialogs.importFolder': call(v.object({}))<string[]>(),
  'dialogs.exportFolder': call(v.object({}))<string | null>(),
  /** A package to make a project of, or one to write that is named after the project. */
  'dialogs.openPackage': call(v.object({}))<string | null>(),
  'dialogs.savePackage': call(v.object({ name: v.string() }))<string | null>(),
  /** A profile's file to read, or one to write that is named after it. */
  'dialogs.readProfile': call(v.object({}))<string | null>(),
  /** A file with tags to read; one for them, or for what has one, to write. */
  'dialogs.readTags': call(v.object({}))<string | null>(),
  'dialogs.writeTags': call(v.object({ name: v.string(), kind: v.picklist(['tree', 'csv']) }))<string | null>(),
  /** A file for the project's figures. */
  'dialogs.writeReport': call(v.object({}))<string | null>(),
  'dialogs.writeProfile': call(v.object({ name: v.string() }))<string | null>(),
  /**
   * Grants the sample reports and a place for their project in the application's data folder. `exists` when the sample
   * project is there from an earlier time: open it then, else create it and import the files. Null when another window
   * shows it and comes forward.
   */
  'samples.prepare': call(v.object({}))<{ projectPath: string; files: string[]; exists: boolean } | null>(),
  /** Shows an exported file in the system's file manager. Only files below a granted folder. */
  'shell.showFile': call(v.object({ path: v.string() }))<null>(),
  /** Tells main what the window shows, for its title and its menu's enabled items. */
  'window.state': call(
    v.object({ title: v.string(), dirty: v.boolean(), context: v.record(v.string(), v.boolean()) }),
  )<null>(),
  /** Writes what the window would print as a PDF where the person says; its path, granted, or null. */
  'window.savePdf': call(v.object({ name: v.string() }))<string | null>(),
  /** The project that was requested is open, or could not be opened. */
  'window.requestSettled': call(v.object({}))<null>(),
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
