import type { CommandIdOf } from '#shared/commands/registry.ts'
import { useRestore } from './restore.ts'

/** What the commands about earlier states of the text do. */
export function useHistoryCommands(): Record<CommandIdOf<'history'>, () => void> {
  const restore = useRestore()
  return {
    'history.restorePassage': () => void restore.open('passage', null),
    'history.restoreDocument': () => void restore.open('document', null),
  }
}
