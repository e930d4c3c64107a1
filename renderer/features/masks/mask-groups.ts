import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useFindingPlaces } from '#renderer/bridge/finding-places.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { MaskGroup, MaskValue } from '#shared/contract/masks.ts'
import { type MaskKind, maskKinds } from '#shared/domain/annotation.ts'
import { shownConfidence } from '#shared/domain/finding.ts'

export type MaskScope = 'document' | 'project'
interface Draft {
  maskKind: MaskKind
  value: string
  note: string
}

const pageSize = 500
const restMs = 250

/** What a checker thinks a mask hides. */
export const kindOf = ({ first }: MaskGroup): MaskKind => maskKinds.find(kind => kind === first.data.kind) ?? 'other'

/** The groups of masks of the document or project, and the one that is being decided, place by place. */
export const useMaskGroups = defineStore('maskGroups', () => {
  const document = useOpenDocument()
  const project = useProject()
  const scope = ref<MaskScope>('document')
  const list = useGroupList(scope)
  const currentKey = ref<string | null>(null)
  const which = ref<'open' | 'all'>('open')
  const draft = ref<Draft>({ maskKind: 'other', value: '', note: '' })
  const current = computed(() => list.groups.value.find(({ group }) => group === currentKey.value) ?? null)

  const places = useFindingPlaces(() => {
    if (!current.value) return null
    const filter = {
      ...list.where(),
      types: [{ type: 'mask' as const, from: shownConfidence }],
      status: which.value,
      group: current.value.group,
    }
    return { filter, by: 'document' }
  })

  /** Begins with what is known of the group, in the documents looked at or elsewhere. */
  function startDraft(group: MaskGroup | null): void {
    const known = group?.values[0]
    draft.value = { maskKind: known?.maskKind ?? (group ? kindOf(group) : 'other'), value: '', note: '' }
    if (known && group) take(known)
    which.value = group && group.open === 0 ? 'all' : 'open'
  }
  function take({ value, maskKind, note }: MaskValue): void {
    draft.value = { value, maskKind, note: note ?? '' }
  }
  watch(currentKey, () => {
    startDraft(current.value)
    void places.load()
  })
  watch([which, scope], () => void places.load())
  watch(
    () => document.head?.id,
    () => scope.value === 'document' && void list.load().then(() => places.load()),
  )
  watch(
    () => project.info?.path,
    () => {
      currentKey.value = null
      void list.load()
    },
  )

  const carry = useCarrying()
  watch([currentKey, scope], () => carry.forget())

  async function give(): Promise<void> {
    const group = currentKey.value
    const { maskKind, value, note } = draft.value
    const mask = { maskKind, value: value.trim() || null, ...(note.trim() ? { note: note.trim() } : {}) }
    await places.decide({ verdict: 'accepted', scope: 'place', mask })
    await list.load()
    if (scope.value === 'document' && mask.value && group !== null) await carry.look(group)
  }
  async function keepMasked(): Promise<void> {
    await places.decide({ verdict: 'intended', scope: 'place' })
    await list.load()
  }

  return {
    ...{ scope, groups: list.groups, isLoading: list.isLoading, load: list.load, currentKey, current, which, draft },
    ...{
      carry: carry.offer,
      take,
      give,
      keepMasked,
      places: places.rows,
      placeTicks: places.ticks,
      ticked: places.ticked,
      canDecide: places.canDecide,
    },
    ...{ fold: places.fold, tick: places.tick, more: places.more },
  }
})

/** After a value was given in one document: where the group waits in others. */
function useCarrying() {
  const bridge = useBridge()
  const offer = shallowRef<{ count: number; documents: number } | null>(null)
  let latest = 0
  return {
    offer,
    forget(): void {
      latest++
      offer.value = null
    },
    /** Looks quietly, since it only offers. */
    async look(group: string): Promise<void> {
      const request = ++latest
      const filter = { types: [{ type: 'mask' as const, from: shownConfidence }], status: 'open' as const, group }
      const counts = await bridge.engine('concordance.counts', { filter, by: 'document' }).catch(() => null)
      if (request !== latest || !counts || counts.total === 0) return
      offer.value = { count: counts.total, documents: counts.documents.length }
    },
  }
}

/** The groups of the document or the project, read anew whenever findings change. */
function useGroupList(scope: { value: MaskScope }) {
  const bridge = useBridge()
  const document = useOpenDocument()
  const project = useProject()
  const notices = useNotices()
  const groups = shallowRef<readonly MaskGroup[]>([])
  const isLoading = ref(false)
  /** Nobody looks at a pane that was never opened. */
  let isAsked = false
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const where = () =>
    scope.value === 'document'
      ? { documentIds: document.head ? [document.head.id] : [] }
      : ({} as { documentIds?: string[] })

  async function load(): Promise<void> {
    isAsked = true
    const request = ++latest
    if (!project.info) {
      groups.value = []
      return
    }
    isLoading.value = true
    try {
      const found = await bridge.engine('masks.groups', { ...where(), after: 0, limit: pageSize })
      if (request === latest) groups.value = found
    } catch (error) {
      if (request === latest) notices.report(error)
    } finally {
      if (request === latest) isLoading.value = false
    }
  }
  bridge.onEngine('findings.changed', () => {
    clearTimeout(timer)
    if (isAsked) timer = setTimeout(() => void load(), restMs)
  })
  watch(
    () => scope.value,
    () => void load(),
  )
  return { groups, isLoading, load, where }
}
