import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useWindowCommands } from '#renderer/bridge/window-commands.ts'
import { tourSteps } from './steps.ts'

/** Where the guided tour is; it goes on beside the work and keeps nobody from it. */
export const useTour = defineStore('tour', () => {
  const commands = useWindowCommands()
  const at = ref<number | null>(null)

  function go(to: number): void {
    const step = tourSteps[to]
    at.value = step ? to : null
    if (step?.prepare) commands.run(step.prepare)
  }
  return {
    at,
    step: computed(() => (at.value === null ? null : (tourSteps[at.value] ?? null))),
    isLast: computed(() => at.value === tourSteps.length - 1),
    start: () => go(0),
    next: () => go((at.value ?? -1) + 1),
    back: () => go(Math.max(0, (at.value ?? 0) - 1)),
    end: () => go(-1),
  }
})
