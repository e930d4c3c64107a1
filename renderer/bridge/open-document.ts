import { defineStore } from 'pinia'
import { markRaw, ref, shallowRef } from 'vue'
import type { DocumentEditor, SaveStatus } from '#renderer/editor/document-editor.ts'
import type { FindingView, RecordView } from '#renderer/editor/editor-host.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import type { ResumedReading } from '#shared/contract/rounds.ts'
import { AppError } from '#shared/domain/errors.ts'
import { afterPaint } from './after-paint.ts'
import { useBridge } from './bridge.ts'
import { useEditorChanges } from './editor-changes.ts'
import { keepFindingsInStep } from './findings-in-step.ts'
import { useProject } from './project.ts'

/** What is told of the open document beside its text. */
export type DocumentHead = Omit<LoadedDocument, 'docJson' | 'records'>

/** How a document is shown: where the person was in it, when that is known; whether what is unsaved is given up. */
interface Known {
  reading?: ResumedReading | null
  dropUnsaved?: boolean
}

/**
 * The document in the text pane. Its state lives in the editor; here are only the editor itself and counters that tell
 * views when to look at it again.
 */
export const useOpenDocument = defineStore('openDocument', () => {
  const bridge = useBridge()
  const project = useProject()
  const { editor, attach, mounted } = useMountedEditor()
  const head = shallowRef<DocumentHead | null>(null)
  const isLoading = ref(false)
  const { changed, changedAll, follow } = useEditorChanges(editor)
  const loadFindings = keepFindingsInStep(bridge, () => editor.value)
  let latestRequest = 0

  function detach(): void {
    editor.value = null
    head.value = null
  }

  /** Reads a document at a moment when the text pane holds nothing that is not saved. */
  async function readWhenSaved(documentId: string, isWanted: () => boolean): Promise<LoadedDocument | null> {
    for (;;) {
      await editor.value?.flush()
      const loaded = await bridge.engine('documents.load', { documentId })
      if (!isWanted()) return null
      // What was typed while this was read would be lost with the old text, or be missing from the new one.
      if ((editor.value?.saveStatus ?? 'saved') === 'saved') return loaded
    }
  }

  /** Opens a document in the text pane; what was open before is saved first. */
  const open = (documentId: string): Promise<void> => show(documentId, readWhenSaved)

  /** Shows a document that was read with its project. */
  const enter = (loaded: LoadedDocument, reading: ResumedReading | null): Promise<void> =>
    show(loaded.id, async () => loaded, { reading })

  /** Shows the open document as it is stored; what is unsaved is given up. */
  async function reload(): Promise<void> {
    if (head.value)
      await show(head.value.id, documentId => bridge.engine('documents.load', { documentId }), { dropUnsaved: true })
  }

  /** Reads anew what is told of the open document beside its text. */
  async function readHead(): Promise<void> {
    if (!head.value) return
    const { docJson: _, records: __, ...rest } = await bridge.engine('documents.load', { documentId: head.value.id })
    if (head.value?.id === rest.id) head.value = rest
  }

  async function show(documentId: string, read: typeof readWhenSaved, known: Known = {}): Promise<void> {
    const request = ++latestRequest
    isLoading.value = true
    try {
      // Somebody who walks down the list quickly wants the last one only.
      const loaded = await read(documentId, () => request === latestRequest)
      if (!loaded) return
      const { docJson: _, records: __, ...rest } = loaded
      head.value = rest
      const target = await mounted()
      target.load(loaded, { readOnly: !project.isWritable, dropUnsaved: known.dropUnsaved ?? false })
      changedAll()
      resumeAt(
        target,
        known.reading === undefined ? await bridge.engine('reading.resume', { documentId }) : known.reading,
      )
      // The text first: thousands of marks take longer to draw than it does.
      await afterPaint()
      project.shown()
      if (request === latestRequest) await loadFindings(documentId)
    } finally {
      if (request === latestRequest) isLoading.value = false
    }
  }

  /** After the engine came back: sends what is unsaved; reads anew what the engine knows differently. */
  async function resume(): Promise<void> {
    if (!editor.value || !head.value) return
    try {
      await editor.value.flush()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'revision_conflict') throw error
      // What the engine has cannot take what is here; asking for that to be saved first would never end.
      await reload()
      throw error
    }
    await loadFindings(head.value.id)
  }

  return {
    editor,
    head,
    isLoading,
    attach,
    detach,
    changed,
    open,
    enter,
    reload,
    readHead,
    resume,
    findings: follow<readonly FindingView[]>(['findings'], [], current => current.findings.all()),
    records: follow<readonly RecordView[]>(['records'], [], current => current.marks.all()),
    currentFindingId: follow<string | null>(['findings', 'selection'], null, current => current.findings.currentId),
    selection: follow(['selection'], null, current => current.selection()),
    /** Calls `read` again whenever text or selection may have changed what it tells of the structure. */
    followStructure: <T>(otherwise: T, read: (structure: DocumentEditor['structure']) => T) =>
      follow(['structure', 'selection'], otherwise, current => read(current.structure)),
    hits: follow(['hits'], { count: 0, current: -1 }, ({ hits }) => ({ count: hits.count, current: hits.current })),
    saveStatus: follow<SaveStatus>(['status'], 'saved', current => current.saveStatus),
    saveFailure: follow<unknown>(['status'], null, current => current.saveFailure),
    isStuck: follow(['status'], false, current => current.isStuck),
    canUndo: follow(['status', 'selection'], false, current => current.canUndo),
    canRedo: follow(['status', 'selection'], false, current => current.canRedo),
  }
})

/** The editor of the text pane, which may come after what it is to show. */
function useMountedEditor() {
  const editor = shallowRef<DocumentEditor | null>(null)
  let waiting: ((editor: DocumentEditor) => void)[] = []
  return {
    editor,
    attach(attached: DocumentEditor): void {
      editor.value = markRaw(attached)
      for (const resolve of waiting) resolve(attached)
      waiting = []
    },
    /** The editor, as soon as it is there. */
    mounted: (): Promise<DocumentEditor> =>
      editor.value ? Promise.resolve(editor.value) : new Promise(resolve => waiting.push(resolve)),
  }
}

/** Goes back to where the person was in a document that was just opened. */
function resumeAt(editor: DocumentEditor, resumed: ResumedReading | null): void {
  // Whoever has clicked into the text meanwhile is where he wants to be.
  if (!resumed || editor.documentId !== resumed.documentId || editor.hasFocus) return
  editor.reading.resume(resumed.place, resumed.visited)
}
