import { defineStore } from 'pinia'
import { ref } from 'vue'

/** An anthology that somebody has asked for where the dialog of exports is not: that takes it over when it opens. */
export const useAnthologyWish = defineStore('anthologyWish', () => {
  const tag = ref<string | null>(null)
  return {
    /** Asks for an anthology of what has a tag. */
    ask(name: string): void {
      tag.value = name
    },
    /** What is asked for; once. */
    take(): string | null {
      const asked = tag.value
      tag.value = null
      return asked
    },
  }
})
