import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { keysOf } from '#shared/commands/bindings.ts'
import { keyLabel } from '#shared/commands/keys.ts'
import type { CommandId } from '#shared/commands/registry.ts'
import { useSettings } from './settings.ts'

/** The window's commands for those below the app: a pane asks for one by id and knows nothing of who does it. */
export const useWindowCommands = defineStore('windowCommands', () => {
  const settings = useSettings()
  const runner = shallowRef<(id: CommandId) => boolean>(() => false)
  const allKeysOf = (id: CommandId): string[] =>
    keysOf(id, settings.settings.shortcuts).map(key => keyLabel(key, settings.info?.platform === 'darwin'))
  return {
    /** Says who runs commands; the app does, once. */
    provide(run: (id: CommandId) => boolean): void {
      runner.value = run
    },
    /** Runs a command when it can be done now; tells whether it did. */
    run: (id: CommandId): boolean => runner.value(id),
    /** A command's first key as this platform writes it; empty when it has none. */
    keysOf: (id: CommandId): string => allKeysOf(id)[0] ?? '',
    /** All of a command's keys, as this platform writes them. */
    allKeysOf,
  }
})
