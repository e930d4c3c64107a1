import { defineStore } from 'pinia'
import { computed, type Ref, ref, watch } from 'vue'
import { useFindingPlaces } from '#renderer/bridge/finding-places.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import type { FindingFilter } from '#shared/contract/concordance.ts'
import { type FindingType, shownConfidence } from '#shared/domain/finding.ts'
import { groupOf } from '#shared/domain/rule.ts'
import { useFindingsList } from './findings-list.ts'
import { type ListedCare, type SafeType, typesByCare } from './safe-types.ts'

/** What the places of a concordance have in common: a group or rule, or the same correction. */
export type Likeness = 'group' | 'correction'

/** What the concordance is about: findings like one of them, or every fix that can be made in one go. */
type Subject =
  | {
      kind: 'alike'
      type: FindingType
      view: FindingView | null
      group: string | null
      quote: string
      reading: string | null
    }
  | { kind: 'safe' }

/** The types that are ticked, kept apart for each care. */
function typesUnder(care: Ref<ListedCare>) {
  const chosen = ref<Record<ListedCare, readonly SafeType[]>>({ ...typesByCare })
  return computed({
    get: () => [...chosen.value[care.value]],
    set: now => {
      chosen.value = { ...chosen.value, [care.value]: now }
    },
  })
}

/** Findings that are decided together, after a look at each in its context. */
export const useConcordance = defineStore('concordance', () => {
  const document = useOpenDocument()
  const project = useProject()
  const list = useFindingsList()
  const notices = useNotices()
  const subject = ref<Subject | null>(null)
  const likeness = ref<Likeness>('group')
  const scope = ref<'document' | 'project'>('document')
  const care = ref<ListedCare>('safe')
  const types = typesUnder(care)
  /** Grows when the list is to take the focus. */
  const requests = ref(0)

  function filterOf(wanted: Subject): FindingFilter | null {
    const where = scope.value === 'document' ? { documentIds: document.head ? [document.head.id] : [] } : {}
    if (wanted.kind === 'safe') {
      const wantedTypes = types.value.filter(({ isChosen }) => isChosen).map(({ type, from }) => ({ type, from }))
      return { ...where, types: wantedTypes, status: 'open', care: care.value }
    }
    const { type, group, quote, reading } = wanted
    const alike = { ...where, types: [{ type, from: shownConfidence }], status: 'open' as const }
    if (likeness.value === 'group' && group !== null) return { ...alike, group }
    return { ...alike, quote, ...(reading === null ? {} : { reading }) }
  }
  function asked() {
    const filter = subject.value && filterOf(subject.value)
    return filter && { filter, by: subject.value?.kind === 'safe' ? ('rule' as const) : ('document' as const) }
  }
  const places = useFindingPlaces(asked)

  function open(wanted: Subject, where: 'document' | 'project'): void {
    subject.value = wanted
    scope.value = where
    requests.value++
    void places.load()
  }

  /** Lists all findings like one. */
  function openAlike(view: FindingView): void {
    const group = groupOf(view)
    const reading = view.fixes[0]?.text ?? null
    likeness.value = group === null ? 'correction' : 'group'
    open({ kind: 'alike', type: view.type, view, group, quote: view.quote, reading }, 'document')
  }

  /** Lists the other places of a correction in the whole project. */
  function openCorrection({ type, quote, reading }: { type: FindingType; quote: string; reading: string }): void {
    likeness.value = 'correction'
    open({ kind: 'alike', type, view: null, group: null, quote, reading }, 'project')
  }

  function close(): void {
    subject.value = null
    document.editor?.hits.clear()
    void places.load()
  }

  /** Decides what is ticked; where nothing is left to look at, the list of findings is back. */
  async function decide(choice: Parameters<typeof places.decide>[0]): Promise<void> {
    const own = subject.value
    await places.decide(choice)
    // Whoever has listed something else meanwhile, or gone back, is where he wants to be.
    if (!own || subject.value !== own || places.counts.value.total > 0) return
    close()
    // On to what is left, as after a single decision.
    list.stepToOpen()
  }

  /** What proposes a reading, a join, a mask or a role is all there in its line; copies and headings want a look at each. */
  const canAccept = computed(() => {
    if (subject.value?.kind !== 'alike') return true
    const { type, reading, view } = subject.value
    if (['duplicate', 'heading_level'].includes(type)) return false
    return type === 'mask' || type === 'broken_paragraph' || reading !== null || typeof view?.data.role === 'string'
  })
  function accept(): void {
    if (canAccept.value) void decide({ verdict: 'accepted', scope: 'place' })
    else notices.tell({ tone: 'info', key: 'concordance.oneByOne', params: {} })
  }

  watch([scope, likeness, care, types], () => subject.value && void places.load(), { deep: true })
  watch(
    () => document.head?.id,
    () => subject.value && scope.value === 'document' && void places.load(),
  )
  // Who goes to another finding in the text sees its card: what is decided is what is highlighted.
  watch(
    () => list.current,
    (current, before) => {
      if (!subject.value || !current || !document.editor?.hasFocus || places.isDeciding.value) return
      const isListed = places.hits.value.some(({ findingId }) => findingId === current.id)
      // A check that gives it another number leads nobody away.
      const isSame = before?.type === current.type && !document.findings.some(({ id }) => id === before.id)
      if (!isListed && !isSame) close()
    },
  )
  watch(
    () => project.info?.path,
    () => subject.value && close(),
  )

  return {
    ...places,
    ...{ subject, likeness, scope, care, types, requests, openAlike, openCorrection, close },
    openSafe: () => open({ kind: 'safe' }, 'document'),
    canAccept,
    accept,
    reject: (verdict: 'rejected' | 'intended' = 'rejected') => void decide({ verdict, scope: 'place' }),
  }
})
