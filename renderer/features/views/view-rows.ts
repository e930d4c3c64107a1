import { onBeforeUnmount, type Ref, ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useTextView } from '#renderer/bridge/text-view.ts'
import type { EngineClient } from '#shared/contract/engine.ts'

/** A list that a view shows its rows in. */
export interface RowList {
  scrollTo(index: number): void
  top(): number
  focus(): void
}

export interface ViewRows<Row> {
  /** The list that shows them. */
  list: Readonly<Ref<RowList | null>>
  read(engine: EngineClient, documentId: string): Promise<Row[]>
  /** The ids of the blocks that a row shows. */
  idsOf(row: Row): readonly string[]
  /** What the rows follow from, beside the stored text. */
  asked?: () => unknown
}

/**
 * The rows of a view of the open document: read when it is shown, and again when the stored text has changed. The view
 * begins where the one before it was.
 */
export function useViewRows<Row>({ list, read, idsOf, asked }: ViewRows<Row>) {
  const bridge = useBridge()
  const document = useOpenDocument()
  const notices = useNotices()
  const view = useTextView()
  const rows = shallowRef<readonly Row[]>([])
  const isLoading = ref(true)
  let latest = 0

  async function load(isFirst: boolean): Promise<void> {
    const request = ++latest
    const documentId = document.head?.id
    if (!documentId) return
    isLoading.value = true
    try {
      await document.editor?.flush()
      const found = await read(bridge.engine, documentId)
      if (request !== latest) return
      rows.value = found
      if (isFirst) requestAnimationFrame(begin)
    } catch (error) {
      if (request === latest) notices.report(error)
    } finally {
      if (request === latest) isLoading.value = false
    }
  }

  function begin(): void {
    const places = new Map<string, number>()
    for (const [index, row] of rows.value.entries()) for (const id of idsOf(row)) places.set(id, index)
    const first = view.wantedTop().find(id => places.has(id))
    if (first !== undefined) list.value?.scrollTo(places.get(first) ?? 0)
    // The text has lost the focus to nothing; somebody in a list beside it keeps it.
    if (window.document.activeElement === window.document.body) list.value?.focus()
  }

  view.provideTop(() => {
    const top = list.value?.top() ?? 0
    // A row may show no block of the text as it is; its neighbours do.
    const near = rows.value.slice(top, top + 60).concat(rows.value.slice(Math.max(0, top - 60), top).toReversed())
    return near.flatMap(row => idsOf(row))
  })
  watch([() => document.head?.id, () => asked?.()], () => void load(true), { immediate: true })
  watch(
    () => document.saveStatus,
    (status, before) => {
      if (status === 'saved' && before !== 'saved') void load(false)
    },
  )
  const unsubscribe = bridge.onEngine('documents.advanced', ({ documentId }) => {
    if (documentId === document.head?.id) void load(false)
  })
  onBeforeUnmount(() => {
    view.provideTop(null)
    unsubscribe()
  })
  return { rows, isLoading }
}
