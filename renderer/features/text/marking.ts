import { defineStore } from 'pinia'
import { ref } from 'vue'

export type MarkDialog = 'ocr' | 'mask' | 'duplicate' | 'comment' | 'tag'

/** Which marking dialog is open, and what it is about: the selection, or the section whose heading the caret is in. */
export const useMarking = defineStore('marking', () => {
  const dialog = ref<MarkDialog | null>(null)
  const isSection = ref(false)
  return {
    dialog,
    isSection,
    show(which: MarkDialog, section = false): void {
      dialog.value = which
      isSection.value = section
    },
    close(): void {
      dialog.value = null
    },
  }
})
