import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { SettingSection } from '#shared/contract/settings.ts'

export type AppDialogName =
  | 'export'
  | 'palette'
  | 'shortcuts'
  | 'settings'
  | 'about'
  | 'why'
  | 'profile'
  | 'rounds'
  | 'report'
  | 'person'
  | 'propose'
  | 'threads'

/** Which dialog of the window is open; never more than one. */
export const useDialogs = defineStore('dialogs', () => {
  const open = ref<AppDialogName | null>(null)
  /** The page that the settings show. */
  const section = ref<SettingSection>('general')
  return {
    open,
    section,
    showSettings(page: SettingSection): void {
      section.value = page
      open.value = 'settings'
    },
    show(name: AppDialogName): void {
      open.value = name
    },
    close(): void {
      open.value = null
    },
  }
})
