import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { CommandIdOf } from '#shared/commands/registry.ts'
import { useOutline } from './outline.ts'

/** What the commands about the structure of the text do: with the blocks that are selected in it. */
export function useOutlineCommands(): Record<CommandIdOf<'outline'>, () => void> {
  const document = useOpenDocument()
  const outline = useOutline()
  const structure = () => document.editor?.structure
  const chosen = () => ({ ids: structure()?.selectedIds() ?? [], subtree: outline.subtree })
  return {
    'outline.promote': () => structure()?.shiftLevels(chosen(), -1),
    'outline.demote': () => structure()?.shiftLevels(chosen(), 1),
    'outline.moveUp': () => structure()?.step(chosen(), -1),
    'outline.moveDown': () => structure()?.step(chosen(), 1),
    'outline.threads': () => structure()?.threadsFromHeadings(),
  }
}
