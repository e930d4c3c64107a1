import type { FindingView } from '#renderer/editor/editor-host.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { viewOf } from './finding-view.ts'

/** As much of the editor as decisions need. */
export class EditorDouble {
  documentId: string | null = null
  saveStatus = 'saved'
  hasFocus = false
  views: FindingView[] = [viewOf('a'), viewOf('b'), viewOf('c')]
  currentId: string | null = 'b'
  /** Whether the current finding was gone to, and nothing else was done since. */
  isLed = true
  /** What a decision makes of the findings. */
  onDecide = (_ids: readonly string[]): void => undefined
  readonly decided: string[][] = []
  readonly hits = { clear: () => undefined }
  readonly reading = { resume: () => undefined }
  readonly findings = findingsOf(this)
  load({ id }: LoadedDocument): void {
    this.documentId = id
  }
  freeze(): void {
    // Nobody types here.
  }
  advance(): boolean {
    return true
  }
  tellNow(): void {
    // Who tests tells by himself.
  }
  async flush(): Promise<void> {
    await Promise.resolve()
  }
}

function findingsOf(editor: EditorDouble) {
  return {
    all: () => editor.views,
    set: () => undefined,
    select: (id: string): boolean => {
      editor.currentId = id
      return true
    },
    step: (_: number, filter: (view: FindingView) => boolean): void => {
      const at = editor.views.findIndex(({ id }) => id === editor.currentId)
      const next = [...editor.views.slice(at + 1), ...editor.views].find(filter)
      if (next) editor.currentId = next.id
    },
    decide: (ids: readonly string[]): void => {
      editor.decided.push([...ids])
      editor.onDecide(ids)
    },
    get currentId() {
      return editor.currentId
    },
    get isLed() {
      return editor.isLed
    },
  }
}
