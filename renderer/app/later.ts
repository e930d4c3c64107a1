import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type * as laterParts from './later-parts.ts'

type Parts = typeof laterParts

/** The parts of the window that come after its first text; null until they are there. */
export const useLater = defineStore('later', () => {
  const parts = shallowRef<Parts | null>(null)
  let read: (() => Promise<Parts>) | null = null
  let loading: Promise<void> | null = null

  /** Loads them; resolves when they are there. */
  function load(): Promise<void> {
    loading ??=
      read?.().then(loaded => {
        parts.value = loaded
      }) ?? null
    return loading ?? Promise.resolve()
  }
  return {
    parts,
    load,
    /** Says where they come from; the app does, once. */
    provide(from: () => Promise<Parts>): void {
      read = from
    },
  }
})
