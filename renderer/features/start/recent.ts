import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import type { RecentProject } from '#shared/contract/app.ts'

/** The recent projects, as main keeps them. */
export const useRecent = defineStore('recent', () => {
  const bridge = useBridge()
  const projects = shallowRef<readonly RecentProject[]>([])
  return {
    projects,
    async load(): Promise<void> {
      projects.value = await bridge.app('recent.list', {})
    },
    async forget(path: string): Promise<void> {
      projects.value = await bridge.app('recent.forget', { path })
    },
  }
})
