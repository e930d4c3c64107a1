import type { CommandId, CommandIdOf } from '#shared/commands/registry.ts'
import type { Settings } from '#shared/contract/settings.ts'

type SettingCommand = Extract<CommandIdOf<'main'>, `view.${'theme' | 'locale'}${string}`>

/** What each command of the menu that is a choice sets. */
export const settingCommands: Readonly<Record<SettingCommand, Partial<Pick<Settings, 'theme' | 'locale'>>>> = {
  'view.themeSystem': { theme: 'system' },
  'view.themeLight': { theme: 'light' },
  'view.themeDark': { theme: 'dark' },
  'view.themeContrastLight': { theme: 'contrast-light' },
  'view.themeContrastDark': { theme: 'contrast-dark' },
  'view.localeSystem': { locale: 'system' },
  'view.localeChinese': { locale: 'zh-CN' },
  'view.localeTraditional': { locale: 'zh-TW' },
  'view.localeEnglish': { locale: 'en' },
}

/** The choices that hold with these settings. */
export function chosenCommands(settings: Settings): ReadonlySet<CommandId> {
  const ids = Object.keys(settingCommands) as SettingCommand[]
  return new Set(ids.filter(id => isChosen(settingCommands[id], settings)))
}

function isChosen({ theme, locale }: Partial<Settings>, settings: Settings): boolean {
  return theme === undefined ? locale === settings.locale : theme === settings.theme
}

/** Whether a command is one of these choices. */
export function isSettingCommand(id: CommandId): id is SettingCommand {
  return Object.hasOwn(settingCommands, id)
}
