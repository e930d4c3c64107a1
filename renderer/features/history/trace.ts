import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { CharacterTrace } from '#shared/contract/history.ts'

export const traceModes = ['timeline', 'trace'] as const
export type TraceMode = (typeof traceModes)[number]

/** Where characters came from: what the history pane shows, and how it is asked for. */
export const useTrace = defineStore('trace', () => {
  const bridge = useBridge()
  const document = useOpenDocument()
  const notices = useNotices()
  const mode = ref<TraceMode>('timeline')
  /** Of the character at the caret. */
  const current = shallowRef<CharacterTrace | null>(null)
  let latest = 0

  /** Traces a character of the stored text; null where it cannot be. What is typed is stored first. */
  async function traceAt(place: { blockId: string; offset: number }): Promise<CharacterTrace | null> {
    const { editor, head } = document
    if (!editor || !head) return null
    await editor.flush()
    return bridge.engine('history.trace', { documentId: head.id, ...place })
  }

  async function traceCaret(): Promise<void> {
    const request = ++latest
    const place = document.editor?.places.caretPlace() ?? null
    try {
      const found = place && (await traceAt(place))
      if (request === latest) current.value = found
    } catch (error) {
      if (request === latest) notices.report(error)
    }
  }

  return { mode, current, traceAt, traceCaret }
})
