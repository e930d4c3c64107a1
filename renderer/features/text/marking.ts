import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Quote } from '#renderer/ui/quote.ts'
import type { AnnotationBodies } from '#shared/domain/annotation.ts'

export type MarkDialog = 'ocr' | 'mask' | 'duplicate' | 'comment' | 'tag'

/** What a question is about that is not the selection, and who puts it. */
export interface Question {
  quote: Quote
  put(query: AnnotationBodies['query']): void
}

/** Which marking dialog is open, and what it is about: the selection, or the section whose heading the caret is in. */
export const useMarking = defineStore('marking', () => {
  const dialog = ref<MarkDialog | null>(null)
  const isSection = ref(false)
  const question = shallowRef<Question | null>(null)
  return {
    dialog,
    isSection,
    question,
    show(which: MarkDialog, section = false): void {
      dialog.value = which
      isSection.value = section
      question.value = null
    },
    /** Asks about something else than the selection. */
    ask(about: Question): void {
      dialog.value = 'comment'
      question.value = about
    },
    close(): void {
      dialog.value = null
    },
  }
})
