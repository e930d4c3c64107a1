import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { HistoryEntry, RestorePreview } from '#shared/contract/history.ts'
import { keyOfEntry, useHistoryList } from './history-list.ts'

export type RestoreScope = 'passage' | 'document'

/** Whether there is anything to go back to: decisions alone leave the text as it is. */
const changesText = ({ kind, inserted, deleted, readings }: HistoryEntry): boolean =>
  kind !== 'import' && (inserted !== '' || deleted > 0 || readings.length > 0 || kind === 'structure')

/** Going back to an earlier state: to when, of what, and what of that is ticked. */
export const useRestore = defineStore('restore', () => {
  const bridge = useBridge()
  const batches = useBatches()
  const document = useOpenDocument()
  const history = useHistoryList()
  const notices = useNotices()
  const isOpen = ref(false)
  const scope = ref<RestoreScope>('document')
  const pointKey = ref('')
  /** Whether the state after the entry is meant, or the one before it. */
  const side = ref<'after' | 'before'>('after')
  const preview = shallowRef<RestorePreview | null>(null)
  const unticked = shallowRef<ReadonlySet<string>>(new Set())
  const isBusy = ref(false)
  let latest = 0

  const point = computed(() => history.entries.find(entry => keyOfEntry(entry) === pointKey.value) ?? null)
  const revision = computed(() => {
    if (!point.value) return null
    return side.value === 'after' ? point.value.last : Math.max(0, point.value.first - 1)
  })
  const ticked = computed(() => preview.value?.changes.filter(({ key }) => !unticked.value.has(key)) ?? [])
  /** What was selected when the dialog was opened. */
  let selected: ReturnType<NonNullable<typeof document.editor>['places']['selectedBlocks']> | null = null

  async function open(wanted: RestoreScope, entry: HistoryEntry | null): Promise<void> {
    if (!document.editor) return
    selected = document.editor.places.selectedBlocks()
    scope.value = wanted
    preview.value = null
    isOpen.value = true
    if (history.entries.length === 0) await history.load()
    const newest = history.entries.find(changesText)
    const current = history.current && changesText(history.current) ? history.current : null
    const chosen = entry ?? current ?? newest ?? history.entries.at(-1)!
    // After the last change of the text is where it is now.
    side.value = chosen.kind !== 'import' && chosen.first >= (newest?.first ?? 0) ? 'before' : 'after'
    pointKey.value = keyOfEntry(chosen)
    await look()
  }

  /** Asks what would change. */
  async function look(): Promise<void> {
    const request = ++latest
    const { head, editor } = document
    if (!isOpen.value || !head || !editor || revision.value === null) return
    preview.value = null
    unticked.value = new Set()
    try {
      await editor.flush()
      const blockIds = scope.value === 'passage' ? (selected?.blockIds ?? []) : null
      const found = await bridge.engine('history.previewRestore', {
        documentId: head.id,
        revision: revision.value,
        blockIds,
      })
      if (request === latest) preview.value = found
    } catch (error) {
      if (request === latest) notices.report(error)
    }
  }

  function tick(key: string): void {
    const changed = new Set(unticked.value)
    if (!changed.delete(key)) changed.add(key)
    unticked.value = changed
  }

  /** Brings back what is ticked. */
  async function run(): Promise<void> {
    const { head } = document
    if (!head || !preview.value || revision.value === null || ticked.value.length === 0) return
    isBusy.value = true
    try {
      const keys = ticked.value.map(({ key }) => key)
      const { baseRevision } = preview.value
      // A part of one block keeps to what was selected of it.
      const stretch = scope.value === 'passage' && keys.length === 1 ? (selected?.stretch ?? null) : null
      const input = { documentId: head.id, revision: revision.value, baseRevision, keys, stretch }
      const restored = await batches.whileFrozen(() => bridge.engine('history.restore', input))
      const { batchId, blocks, records } = restored
      isOpen.value = false
      tell(batchId, blocks, records)
    } catch (error) {
      notices.report(error)
    } finally {
      isBusy.value = false
    }
  }

  function tell(batchId: string | null, blocks: number, records: number): void {
    if (batchId === null) {
      notices.tell({ tone: 'info', key: 'history.restored.nothing', params: {} })
      return
    }
    const key = records > 0 ? 'history.restored.withRecords' : 'history.restored.done'
    const action = { key: 'history.restored.undo', run: () => void batches.undo(batchId).catch(notices.report) }
    const amounts = { paragraphs: blocks, marks: records }
    notices.tell({ tone: 'success', key, params: {}, amounts, action, about: batchId })
  }

  return {
    ...{ isOpen, scope, pointKey, side, preview, unticked, isBusy, point, revision, ticked },
    ...{ open, look, tick, run },
    tickAll(isTicked: boolean): void {
      unticked.value = new Set(isTicked ? [] : preview.value?.changes.map(({ key }) => key))
    },
    hasStretch: computed(() => isOpen.value && scope.value === 'passage' && (selected?.stretch ?? null) !== null),
  }
})
