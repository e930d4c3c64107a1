import { computed, type Ref, ref } from 'vue'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import type { EditorChange } from '#renderer/editor/editor-host.ts'

type Part = keyof EditorChange

/** Counters that tell views when to look at the editor again, for it is no reactive state itself. */
export function useEditorChanges(editor: Readonly<Ref<DocumentEditor | null>>) {
  const ticks = {
    status: ref(0),
    findings: ref(0),
    records: ref(0),
    selection: ref(0),
    hits: ref(0),
    structure: ref(0),
  } satisfies Record<Part, Ref<number>>
  const parts = Object.keys(ticks) as Part[]

  return {
    changed(change: EditorChange): void {
      for (const part of Object.keys(change) as Part[]) ticks[part].value++
    },
    changedAll(): void {
      for (const part of parts) ticks[part].value++
    },
    /** What `read` gives now, again whenever one of `parts` changes. */
    follow<T>(followed: Part[], otherwise: T, read: (editor: DocumentEditor) => T) {
      return computed(() => {
        for (const part of followed) void ticks[part].value
        // A copy of nothing: the editor's lists are cached by it, so identity tells whether they changed.
        return editor.value?.documentId ? read(editor.value) : otherwise
      })
    },
  }
}
