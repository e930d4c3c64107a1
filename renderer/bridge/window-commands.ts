import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { keyLabel } from '#shared/commands/keys.ts'
import { type CommandId, commandOf } from '#shared/commands/registry.ts'
import { useSettings } from './settings.ts'

/** The window's commands for those below the app: a pane asks for one by id and knows nothing of who does it. */
export const useWindowCommands = defineStore('windowCommands', () => {
  const settings = useSettings()
  const runner = shallowRef<(id: CommandId) => boolean>(() => false)
  return {
    /** Says who runs commands; the app does, once. */
    provide(run: (id: CommandId) => boolean): void {
      runner.value = run
    },
    /** Runs a command when it can be done now; tells whether it did. */
    run: (id: CommandId): boolean => runner.value(id),
    /** A command's first key as this platform writes it; empty when it has none. */
    keysOf(id: CommandId): string {
      const key = commandOf(id)?.keys?.[0]
      return key ? keyLabel(key, settings.info?.platform === 'darwin') : ''
    },
  }
})
