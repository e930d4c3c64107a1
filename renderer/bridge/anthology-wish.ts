import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What has a tag, with or without what has one below it. */
export interface AnthologyWish {
  tag: string
  withBelow: boolean
}

/** An anthology that somebody has asked for where the dialog of exports is not: that takes it over when it opens. */
export const useAnthologyWish = defineStore('anthologyWish', () => {
  const wish = ref<AnthologyWish | null>(null)
  return {
    /** Asks for an anthology of what has a tag. */
    ask(asked: AnthologyWish): void {
      wish.value = asked
    },
    /** What is asked for; once. */
    take(): AnthologyWish | null {
      const asked = wish.value
      wish.value = null
      return asked
    },
  }
})
