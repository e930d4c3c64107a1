import { defineStore } from 'pinia'
import { ref } from 'vue'

export type AppDialogName = 'export' | 'palette' | 'shortcuts' | 'settings' | 'about' | 'why' | 'profile' | 'propose'

/** Which dialog of the window is open; never more than one. */
export const useDialogs = defineStore('dialogs', () => {
  const open = ref<AppDialogName | null>(null)
  return {
    open,
    show(name: AppDialogName): void {
      open.value = name
    },
    close(): void {
      open.value = null
    },
  }
})
