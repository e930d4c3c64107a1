import type { EditorFindings } from '#renderer/editor/editor-findings.ts'
import type { EditorPlaces } from '#renderer/editor/editor-places.ts'
import type { EngineEvents } from '#shared/contract/engine.ts'
import type { Bridge } from './bridge.ts'

interface Editor {
  documentId: string | null
  findings: Pick<EditorFindings, 'set' | 'patch' | 'preview'>
  places: Pick<EditorPlaces, 'blocksInSight'>
}

/**
 * Keeps the findings in the editor as the engine has them: takes over what a check or a decision has changed, and reads all anew where
 * that does not fit on what is there. Returns the reading anew.
 */
export function keepFindingsInStep(bridge: Bridge, editor: () => Editor | null): (documentId: string) => Promise<void> {
  /** What of the findings the editor has. */
  let held = { documentId: '', serial: 0 }

  /** Has those drawn first that can be seen. */
  async function preview(documentId: string): Promise<void> {
    const blockIds = held.documentId === documentId ? [] : (editor()?.places.blocksInSight() ?? [])
    if (blockIds.length === 0) return
    const { revision, entries } = await bridge.engine('findings.near', { documentId, blockIds })
    const current = editor()
    if (current?.documentId === documentId && held.documentId !== documentId)
      current.findings.preview(revision, entries)
  }

  async function load(documentId: string): Promise<void> {
    // What fails for these fails for all of them, and is told there.
    void preview(documentId).catch(() => undefined)
    const { revision, serial, entries } = await bridge.engine('findings.list', { documentId })
    const current = editor()
    if (current?.documentId !== documentId) return
    held = { documentId, serial }
    current.findings.set(revision, entries)
  }

  async function follow({ documentId, revision, changes }: EngineEvents['findings.changed']): Promise<void> {
    const current = editor()
    if (current?.documentId !== documentId) return
    if (held.documentId !== documentId || changes?.since !== held.serial) return load(documentId)
    held.serial = changes.serial
    current.findings.patch(revision, changes)
  }

  // What could not be read is read with the next change.
  bridge.onEngine('findings.changed', changed => void follow(changed).catch(() => undefined))
  return load
}
