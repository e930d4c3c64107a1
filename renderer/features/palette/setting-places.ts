import type { SettingSection } from '#shared/contract/settings.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'

/** Settings that can be found by name, and the page each stands on. */
export const settingPlaces: readonly { titleKey: MessageKey; section: SettingSection }[] = [
  { titleKey: 'settings.language', section: 'general' },
  { titleKey: 'settings.person', section: 'general' },
  { titleKey: 'settings.restoreWindowsLabel', section: 'general' },
  { titleKey: 'settings.theme', section: 'appearance' },
  { titleKey: 'settings.zoom', section: 'appearance' },
  { titleKey: 'settings.font', section: 'text' },
  { titleKey: 'settings.textSize', section: 'text' },
  { titleKey: 'settings.lineLength', section: 'text' },
  { titleKey: 'settings.lineSpacing', section: 'text' },
  { titleKey: 'settings.section.keys', section: 'keys' },
]
