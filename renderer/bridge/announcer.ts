import { defineStore } from 'pinia'
import { nextTick, ref } from 'vue'

/** What is told to those who do not see it happen: where a row was dropped, what a key has moved. */
export const useAnnouncer = defineStore('announcer', () => {
  const said = ref('')
  return {
    said,
    /** Says it, also where the same was said before. */
    say(text: string): void {
      said.value = ''
      void nextTick(() => {
        said.value = text
      })
    },
  }
})
