import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { DuplicateCluster, PassageCopy } from '#shared/contract/duplicates.ts'
import { type Difference, differencesOf } from '#shared/text/differences.ts'

export type ClusterScope = 'document' | 'project'
export type ClusterStatus = 'open' | 'all'

const restMs = 250

export const isOpen = ({ judgements }: DuplicateCluster): boolean => judgements.some(({ status }) => status === 'open')

/** The copies of passages, and the passage that is being settled: which copy stays, what it takes from another. */
export const useClusters = defineStore('duplicateClusters', () => {
  const document = useOpenDocument()
  const project = useProject()
  const batches = useBatches()
  const notices = useNotices()
  const list = useClusterList()
  const currentKey = ref<string | null>(null)
  const kept = ref(0)
  const other = ref(1)
  /** The differences whose other reading is taken, by the copy that has it. */
  const taken = shallowRef<ReadonlyMap<number, ReadonlySet<number>>>(new Map())

  const current = computed(() => list.shown.value.find(({ key }) => key === currentKey.value) ?? null)
  const copyAt = (index: number): PassageCopy | null => current.value?.copies[index] ?? null
  const differencesWith = (index: number): Difference[] =>
    differencesOf(copyAt(kept.value)?.anchor.exact ?? '', copyAt(index)?.anchor.exact ?? '')
  const differences = computed(() => differencesWith(other.value))

  function keep(index: number): void {
    kept.value = index
    if (other.value === index) other.value = index === 0 ? 1 : 0
    taken.value = new Map()
  }
  watch(currentKey, () => {
    other.value = 1
    keep(0)
  })
  watch(
    () => document.head?.id,
    () => list.scope.value === 'document' && void list.reload(),
  )
  watch(
    () => project.info?.path,
    () => {
      currentKey.value = null
      void list.reload()
    },
  )

  function toggle(at: number): void {
    const own = new Set(taken.value.get(other.value))
    if (!own.delete(at)) own.add(at)
    taken.value = new Map(taken.value).set(other.value, own)
  }
  function readings() {
    return [...taken.value].flatMap(([index, chosen]) => {
      const copy = copyAt(index)
      if (!copy) return []
      const witness = { documentId: copy.documentId, blockId: copy.anchor.blockId }
      return differencesWith(index)
        .filter((_, at) => chosen.has(at))
        .map(({ start, end, now }) => ({ start, end, reading: now, witness }))
    })
  }

  /** Keeps one copy with what it has taken and sets the others aside, or keeps them all. */
  async function settle(keepsAll: boolean): Promise<void> {
    const cluster = current.value
    const stays = copyAt(kept.value)
    if (!cluster || !stays) return
    const others = keepsAll ? [] : cluster.copies.filter((_, index) => index !== kept.value)
    const findingOf = ({ documentId, findingId }: PassageCopy) =>
      findingId ?? cluster.judgements.find(judgement => judgement.documentId === documentId)?.findingId ?? null
    const next = nextAfter(cluster)
    try {
      await batches.settle({
        kept: { documentId: stays.documentId, anchor: stays.anchor },
        setAside: others.map(copy => ({
          documentId: copy.documentId,
          anchor: copy.anchor,
          findingId: findingOf(copy),
        })),
        readings: keepsAll ? [] : readings(),
        findings: cluster.judgements.map(({ documentId, findingId }) => ({ documentId, findingId })),
      })
      taken.value = new Map()
    } catch (error) {
      notices.report(error)
    }
    await list.reload()
    if (!list.shown.value.some(({ key }) => key === currentKey.value)) currentKey.value = next
  }
  function nextAfter(cluster: DuplicateCluster): string | null {
    const open = list.shown.value
    const at = open.indexOf(cluster)
    return (open[at + 1] ?? open[at - 1])?.key ?? null
  }

  return {
    ...list,
    ...{ currentKey, current, kept, other, taken, differences, keep, toggle, settle },
    takenCount: computed(() => [...taken.value.values()].reduce((sum, set) => sum + set.size, 0)),
  }
})

/** The clusters of the document or the project, read anew whenever findings change. */
function useClusterList() {
  const bridge = useBridge()
  const document = useOpenDocument()
  const project = useProject()
  const notices = useNotices()
  const clusters = shallowRef<readonly DuplicateCluster[]>([])
  const scope = ref<ClusterScope>('document')
  const status = ref<ClusterStatus>('open')
  /** Nobody looks at a pane that was never opened. */
  let isAsked = false
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function reload(): Promise<void> {
    isAsked = true
    const request = ++latest
    const documentId = document.head?.id
    if (!project.info || (scope.value === 'document' && !documentId)) {
      clusters.value = []
      return
    }
    try {
      const asked = scope.value === 'document' && documentId ? { documentId } : {}
      const found = await bridge.engine('duplicates.clusters', asked)
      if (request === latest) clusters.value = found
    } catch (error) {
      if (request === latest) notices.report(error)
    }
  }
  bridge.onEngine('findings.changed', () => {
    clearTimeout(timer)
    if (isAsked) timer = setTimeout(() => void reload(), restMs)
  })
  watch(scope, () => void reload())
  const shown = computed(() => (status.value === 'all' ? clusters.value : clusters.value.filter(isOpen)))
  return { shown, scope, status, reload }
}
