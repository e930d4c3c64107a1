import { computed, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { emptyContext } from '#shared/commands/command.ts'
import { type CommandId, commandOf } from '#shared/commands/registry.ts'
import { useLater } from './later.ts'

type Handlers = ReturnType<NonNullable<ReturnType<typeof useLater>['parts']>['useCommandHandlers']>

/** Runs a command by id, wherever it comes from: a key, the menu, the palette. Before there is who does it, it waits for that. */
export function useCommands() {
  const bridge = useBridge()
  const later = useLater()
  const notices = useNotices()
  const handlers = shallowRef<Handlers | null>(null)
  watch(
    () => later.parts,
    parts => {
      handlers.value = parts?.useCommandHandlers() ?? null
    },
    { immediate: true, flush: 'sync' },
  )

  /** Tells whether it was run, or will be if it can be. */
  function run(id: CommandId): boolean {
    if (handlers.value) return handlers.value.run(id)
    void later
      .load()
      .then(() => handlers.value?.run(id))
      .catch(notices.report)
    return true
  }
  bridge.onApp('command', ({ id }) => {
    const command = commandOf(id)
    if (command) run(command.id)
  })
  return {
    context: computed(() => handlers.value?.context ?? emptyContext),
    canRun: (id: CommandId): boolean => handlers.value?.canRun(id) ?? false,
    run,
  }
}
