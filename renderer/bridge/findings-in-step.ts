import type { EditorFindings } from '#renderer/editor/editor-findings.ts'
import type { EngineEvents } from '#shared/contract/engine.ts'
import type { Bridge } from './bridge.ts'

/**
 * Keeps the findings in the editor as the engine has them: takes over what a check or a decision has changed, and reads all anew where
 * that does not fit on what is there. Returns the reading anew.
 */
export function keepFindingsInStep(
  bridge: Bridge,
  editor: () => { documentId: string | null; findings: Pick<EditorFindings, 'set' | 'patch'> } | null,
): (documentId: string) => Promise<void> {
  /** What of the findings the editor has. */
  let held = { documentId: '', serial: 0 }

  async function load(documentId: string): Promise<void> {
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
