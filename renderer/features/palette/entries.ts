import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useProject } from '#renderer/bridge/project.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import { useWindowCommands } from '#renderer/bridge/window-commands.ts'
import { type CommandId, commands } from '#shared/commands/registry.ts'
import type { SettingSection } from '#shared/contract/settings.ts'
import type { Sought } from './search.ts'
import { settingPlaces } from './setting-places.ts'

/** Something the palette can do: run a command, open a document, show a setting. */
export interface Entry extends Sought {
  /** Unique among all entries. */
  id: string
  /** What it belongs to, shown before its title. */
  area: string
  keys: string
  does:
    | { kind: 'command'; id: CommandId }
    | { kind: 'document'; id: string }
    | { kind: 'setting'; section: SettingSection }
}

/** The palette itself is not in it. */
const isListed = (id: CommandId) => id !== 'view.palette'

/** The commands that can be run now, those that were used last in front. */
export function useCommandEntries(canRun: (id: CommandId) => boolean): ComputedRef<Entry[]> {
  const { t } = useI18n()
  const settings = useSettings()
  const { keysOf } = useWindowCommands()
  return computed(() => {
    const recent = settings.settings.recentCommands
    const rank = (id: CommandId) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
    return commands
      .filter(({ id }) => isListed(id) && canRun(id))
      .toSorted((a, b) => rank(a.id) - rank(b.id))
      .map(({ id, titleKey, menu }) => ({
        id,
        title: t(titleKey),
        area: menu ? t(`commands.menu.${menu.place}`) : '',
        keys: keysOf(id),
        does: { kind: 'command', id },
      }))
  })
}

/** What is found once something is typed: the project's documents, and the settings. */
export function useOtherEntries(): ComputedRef<Entry[]> {
  const { t } = useI18n()
  const project = useProject()
  return computed(() => [
    ...settingPlaces.map(({ titleKey, section }): Entry => {
      return {
        id: `setting ${titleKey}`,
        title: t(titleKey),
        area: t('settings.title'),
        keys: '',
        does: { kind: 'setting', section },
      }
    }),
    ...project.documents.map(({ id, title, sourceName }): Entry => {
      return {
        id: `document ${id}`,
        title,
        words: sourceName,
        area: t('app.main.documents'),
        keys: '',
        does: { kind: 'document', id },
      }
    }),
  ])
}
