import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useProjectActions } from './project-actions.ts'

/** What the window was opened for: its screen stands there from the first frame on, while the project is being opened. */
export const useBeginning = defineStore('beginning', () => {
  const actions = useProjectActions()
  /** The project that is being opened; null when that is done, has failed, or there is none. */
  const path = ref<string | null>(null)

  async function begin(requested: string): Promise<void> {
    path.value = requested
    await actions.openRequested(requested)
    path.value = null
  }
  return { path, begin }
})
