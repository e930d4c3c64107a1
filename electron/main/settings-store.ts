import * as v from 'valibot'
import { defaultSettings, type Settings, settingsSchema } from '#shared/contract/settings.ts'
import { readJsonFile, setAside, writeJsonFile } from './json-file.ts'

/** Settings from what a file held: what fits is taken, the rest keeps its default. `isDamaged` tells of the rest. */
export function settingsFrom(stored: unknown, defaults: Settings): { settings: Settings; isDamaged: boolean } {
  if (stored === undefined) return { settings: defaults, isDamaged: false }
  if (typeof stored !== 'object' || stored === null) return { settings: defaults, isDamaged: true }
  const taken: Record<string, unknown> = { ...defaults }
  let isDamaged = false
  for (const [name, schema] of Object.entries(settingsSchema.entries)) {
    if (!(name in stored)) continue
    const parsed = v.safeParse(schema, (stored as Record<string, unknown>)[name])
    if (parsed.success) taken[name] = parsed.output
    else isDamaged = true
  }
  return { settings: taken as Settings, isDamaged }
}

type SettingsPatch = { [Name in keyof Settings]?: Settings[Name] | undefined }

/** The settings, kept in a JSON file. */
export class SettingsStore {
  readonly #path: string
  #settings: Settings

  constructor(path: string, systemUser: string) {
    this.#path = path
    const { settings, isDamaged } = settingsFrom(readJsonFile(path), defaultSettings(systemUser))
    if (isDamaged) setAside(path)
    this.#settings = settings
  }

  get current(): Settings {
    return this.#settings
  }

  /** Changes what the patch names, saves, and gives the settings as they are now. */
  change(patch: SettingsPatch): Settings {
    const named = Object.entries(patch).filter(([, value]) => value !== undefined)
    this.#settings = { ...this.#settings, ...Object.fromEntries(named) }
    writeJsonFile(this.#path, this.#settings)
    return this.#settings
  }
}
