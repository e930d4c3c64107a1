import { useBatches } from '#renderer/bridge/batches.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { CommandIdOf } from '#shared/commands/registry.ts'
import { useMarking } from './marking.ts'

/** What the commands about the open text do. */
export function useTextCommands(): Record<CommandIdOf<'editor'>, () => void> {
  const document = useOpenDocument()
  const marking = useMarking()
  const notices = useNotices()
  const batches = useBatches()
  return {
    'edit.undo': () => batches.step('undo'),
    'edit.redo': () => batches.step('redo'),
    'documents.save': () => void document.editor?.flush().catch(notices.report),
    'mark.ocr': () => marking.show('ocr'),
    'mark.mask': () => marking.show('mask'),
    'mark.duplicate': () => marking.show('duplicate'),
    'mark.comment': () => marking.show('comment'),
    'mark.tag': () => marking.show('tag'),
    'mark.tagSection': () => marking.show('tag', true),
  }
}
